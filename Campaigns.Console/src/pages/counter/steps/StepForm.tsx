import type { SubmitEvent, ReactNode } from 'react';
import { useCounter } from '../state/useCounter';

/** A step is a form whose default is the way forward: Enter in any of its fields. */
export function StepForm({ children }: { children: ReactNode }) {
  const { store } = useCounter();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    store.submit();
  };
  return <form onSubmit={submit} noValidate>{children}</form>;
}
