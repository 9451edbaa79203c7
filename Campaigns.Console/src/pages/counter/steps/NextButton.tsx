import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Key } from '../Key';
import panel from '../panel.module.css';
import { useCounter } from '../state/useCounter';

interface Props {
  text: string;
  back: string;
  focus: boolean;
  settled: boolean;
}

/** The one primary action of the counter, always in the same place: Enter. It keeps the focus while it can't be used yet. */
export function NextButton({ text, back, focus, settled }: Props) {
  const { state, store } = useCounter();
  const { t } = useTranslation('counter');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focus) button.current?.focus();
  }, [focus]);
  const waiting = state.pending !== null;
  return (
    <div className={panel.actions}>
      <Button ref={button} type="primary" size="large" htmlType="submit" loading={waiting && state.lost === null} aria-disabled={waiting || !settled}>
        {text} <Key name="Enter" />
      </Button>
      <Button type="text" onClick={store.back} disabled={waiting}>{back} <Key name="Esc" /></Button>
      {waiting && state.lost === null && <span role="status" className={panel.hint}>{t('sending')}</span>}
    </div>
  );
}
