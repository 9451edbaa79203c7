import { Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/shared/Field';
import { money } from '@/shared/format';
import { dueFen } from '../state/case';
import type { Method } from '../state/model';
import { useCounter } from '../state/useCounter';
import styles from './choices.module.css';
import pay from './PayStep.module.css';
import { StepForm } from './StepForm';

const methods: readonly Method[] = ['cash', 'card', 'mobile'];

/** The amount is fixed by the offer; what is typed is the receipt's number. */
export function PayStep() {
  const { t } = useTranslation('counter');
  const { state, store } = useCounter();
  const receipt = useRef<InputRef>(null);
  useEffect(() => receipt.current?.focus({ cursor: 'all' }), []);
  const errors = [...(state.problem?.errors.receiptNo ?? []), ...(state.gap === 'receipt' ? [t('pay.receiptMissing')] : [])];
  const expired = state.enrolment?.state === 'expired';
  return (
    <StepForm next={t('pay.done')} back={expired ? t('pay.leave') : t('pay.back')}>
      {expired && <p role="alert" className={pay.expired}>{t('pay.expired')}</p>}
      <p className={pay.due}><span>{t('pay.due')}</span><strong>{money(state.enrolment === null ? 0 : dueFen(state.enrolment))}</strong></p>
      <Field label={t('pay.receiptNo')} errors={errors}>
        {(id, describedBy) => (
          <Input
            id={id} ref={receipt} size="large" autoComplete="off" aria-describedby={describedBy} maxLength={40}
            value={state.receiptNo} disabled={state.pending !== null} status={errors.length > 0 ? 'error' : ''}
            onChange={(event) => store.act({ type: 'receipt', receiptNo: event.target.value })}
          />
        )}
      </Field>
      <fieldset className={styles.choices}>
        <legend>{t('pay.method')}</legend>
        <div className={styles.row}>
          {methods.map((method) => (
            <label key={method} className={styles.choice}>
              <input type="radio" name="method" checked={state.method === method} onChange={() => store.act({ type: 'method', method })} />
              <span>{t(`method.${method}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </StepForm>
  );
}
