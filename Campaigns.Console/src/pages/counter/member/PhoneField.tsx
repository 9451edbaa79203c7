import { Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/shared/Field';
import { phone as grouped } from '@/shared/format';
import { optionsOf } from '../state/options';
import { useCounter } from '../state/useCounter';

/** Looks up by itself at the eleventh digit; focused again after each customer. */
export function PhoneField() {
  const { t } = useTranslation('counter');
  const { state, store } = useCounter();
  const field = useRef<InputRef>(null);
  const inHand = state.enrolment !== null && state.step !== 'done';
  const waiting = state.step === 'phone' || state.step === 'done';
  useEffect(() => {
    if (waiting) field.current?.focus();
  }, [waiting, state.enrolment]);
  // Nothing to go on with: the next number replaces this one.
  const ended = !state.looking && (state.problem !== null ? waiting : state.step === 'offer' && optionsOf(state.answers).length === 0);
  useEffect(() => {
    if (ended) field.current?.focus({ cursor: 'all' });
  }, [ended]);
  return (
    <Field label={t('phone.label')} hint={inHand ? t('phone.inHand') : state.looking ? t('phone.looking') : t('phone.hint')}>
      {(id, describedBy) => (
        <Input
          id={id}
          ref={field}
          size="large"
          inputMode="numeric"
          autoComplete="off"
          aria-describedby={describedBy}
          value={grouped(state.phone)}
          readOnly={inHand || state.pending !== null}
          onPressEnter={() => void store.lookUp()}
          onChange={(event) => store.act({ type: 'typed', phone: event.target.value })}
        />
      )}
    </Field>
  );
}
