import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/shared/ProblemAlert';
import panel from '../panel.module.css';
import type { Step } from '../state/model';
import { useCounter } from '../state/useCounter';
import { DoneStep } from './DoneStep';
import { GiftsStep } from './GiftsStep';
import { LostBar } from './LostBar';
import { OfferStep } from './OfferStep';
import { PayStep } from './PayStep';
import { SignStep } from './SignStep';
import { StepBar } from './StepBar';
import { UnmatchedBar } from './UnmatchedBar';

const views: Record<Step, () => React.ReactNode> = {
  phone: Waiting,
  offer: OfferStep,
  pay: PayStep,
  gifts: GiftsStep,
  sign: SignStep,
  done: DoneStep,
};

/** The step in hand, with what went wrong in it above. */
export function CurrentStep() {
  const { t } = useTranslation('counter');
  const { state, store } = useCounter();
  const View = views[state.step];
  return (
    <section aria-label={t('step.label')}>
      <StepBar step={state.step} expiresAt={state.enrolment?.state === 'reserved' ? state.enrolment.expiresAt ?? null : null} />
      <LostBar />
      <UnmatchedBar />
      {state.problem !== null && <ProblemAlert problem={state.problem} onClose={() => store.act({ type: 'dismissed' })} />}
      <div className={panel.panel}><View /></div>
    </section>
  );
}

function Waiting() {
  const { t } = useTranslation('counter');
  const { state } = useCounter();
  const reading = state.looking || state.reading !== null;
  return <p className={panel.hint} role={reading ? 'status' : undefined}>{reading ? t('phone.looking') : t('waiting')}</p>;
}
