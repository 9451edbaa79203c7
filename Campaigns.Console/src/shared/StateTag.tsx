import type { ReactNode } from 'react';
import styles from './StateTag.module.css';

/** What a state means to who reads it, and so its colour: never the colour alone, the word is inside. */
export type Tone = 'open' | 'waiting' | 'attention' | 'refused' | 'ended';

export function StateTag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`${styles.tag ?? ''} ${styles[tone] ?? ''}`}>{children}</span>;
}

/** The tone of an enrolment's state. */
export const enrolmentTone: Record<string, Tone> = {
  reserved: 'waiting',
  paid: 'attention',
  issued: 'attention',
  active: 'open',
  completed: 'ended',
  expired: 'ended',
  withdrawn: 'ended',
  cancelled: 'refused',
};
