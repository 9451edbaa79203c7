import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Key } from '../Key';
import { useCounter } from '../state/useCounter';
import panel from '../panel.module.css';

/** The one primary action of the counter, always in the same place: Enter. */
export function NextButton({ text, focus = false, back }: { text: string; focus?: boolean; back: string }) {
  const { state, store } = useCounter();
  const { t } = useTranslation('counter');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focus) button.current?.focus();
  }, [focus]);
  return (
    <div className={panel.actions}>
      <Button ref={button} type="primary" size="large" htmlType="submit" loading={state.pending !== null && !state.lost} disabled={state.lost}>
        {text} <Key name="Enter" />
      </Button>
      <Button type="text" onClick={store.back} disabled={state.pending !== null}>{back} <Key name="Esc" /></Button>
      {state.pending !== null && <span role="status" className={panel.hint}>{t('sending')}</span>}
    </div>
  );
}
