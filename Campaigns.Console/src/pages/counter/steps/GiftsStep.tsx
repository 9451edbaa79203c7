import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/shared/Field';
import { openGifts } from '../state/serials';
import { useCounter } from '../state/useCounter';
import { GiftCard } from './GiftCard';
import { StepForm } from './StepForm';

/** Serials as set aside are there already; a scanned one takes the place of the one it resembles. */
export function GiftsStep() {
  const { t } = useTranslation('counter');
  const { state, store } = useCounter();
  const [text, setText] = useState('');
  const scan = useRef<InputRef>(null);
  useEffect(() => scan.current?.focus(), []);
  const onEnter = (event: KeyboardEvent) => {
    const serial = text.trim();
    if (serial === '') return;
    event.preventDefault();
    store.act({ type: 'scanned', serial });
    setText('');
  };
  return (
    <StepForm next={t('gifts.handOver')} back={t('later')}>
      {state.enrolment !== null && openGifts(state.enrolment).map((gift) => <GiftCard key={gift.item} gift={gift} />)}
      <Field label={t('gifts.scan')} hint={state.catchingUp ? t('gifts.catchUpHint') : t('gifts.scanHint')} errors={state.gap === 'serials' ? [t('gifts.missing')] : []}>
        {(id, describedBy) => (
          <Input
            id={id} ref={scan} autoComplete="off" aria-describedby={describedBy} value={text} disabled={state.pending !== null}
            onChange={(event) => setText(event.target.value)} onPressEnter={onEnter}
          />
        )}
      </Field>
    </StepForm>
  );
}
