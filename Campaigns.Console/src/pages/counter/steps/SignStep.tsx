import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/shared/Field';
import { Key } from '../Key';
import panel from '../panel.module.css';
import { useCounter } from '../state/useCounter';
import { slipOf } from '../useCounterKeys';
import { SignaturePad } from './SignaturePad';
import { StepForm } from './StepForm';

/** Signed on the screen, or on a numbered paper form. */
export function SignStep() {
  const { t } = useTranslation('counter');
  const { state, store } = useCounter();
  const paper = state.signing === 'paper';
  return (
    <StepForm next={t('sign.done')} back={t('later')} focus={!paper}>
      {paper && <p className={panel.hint}>{t('sign.paperHint')}</p>}
      {paper ? <PaperField /> : <SignaturePad />}
      <Button size="small" onClick={slipOf(store)}>{t('done.print')} <Key name="F4" /></Button>
      <Button type="link" size="small" disabled={state.pending !== null} onClick={() => store.act({ type: 'signing', signing: paper ? 'drawn' : 'paper' })}>
        {paper ? t('sign.onScreen') : t('sign.onPaper')} <Key name="F2" />
      </Button>
    </StepForm>
  );
}

function PaperField() {
  const { t } = useTranslation('counter');
  const { state, store } = useCounter();
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus({ cursor: 'all' }), []);
  const errors = [...(state.problem?.errors.paperNo ?? []), ...(state.gap === 'paperNo' ? [t('sign.paperMissing')] : [])];
  return (
    <Field label={t('sign.paperNo')} errors={errors}>
      {(id, describedBy) => (
        <Input
          id={id} ref={field} size="large" autoComplete="off" aria-describedby={describedBy} maxLength={40} value={state.paperNo} disabled={state.pending !== null}
          onChange={(event) => store.act({ type: 'paperNo', paperNo: event.target.value })}
        />
      )}
    </Field>
  );
}
