import type { ReactNode, SubmitEvent } from 'react';
import { useCounter } from '../state/useCounter';
import { NextButton } from './NextButton';
import { useSettled } from './useSettled';

interface Props {
  next: string;
  back: string;
  /** The button takes the focus, where the step has no field that should. */
  focus?: boolean;
  children?: ReactNode;
}

/** A step is a form whose default is the way forward: Enter in any of its fields. */
export function StepForm({ next, back, focus = false, children }: Props) {
  const { store } = useCounter();
  const settled = useSettled();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (settled) store.submit();
  };
  return (
    <form onSubmit={submit} noValidate>
      {children}
      <NextButton text={next} back={back} focus={focus} settled={settled} />
    </form>
  );
}
