import { useTranslation } from 'react-i18next';
import panel from '../panel.module.css';
import { chosenOption, optionsOf } from '../state/options';
import { useCounter } from '../state/useCounter';
import { GiftChoices } from './GiftChoices';
import { OfferList } from './OfferList';
import { Receipt } from './Receipt';
import { StepForm } from './StepForm';

/** What the customer may join, as a receipt of what they pay and get. */
export function OfferStep() {
  const { t } = useTranslation('counter');
  const { state } = useCounter();
  const options = optionsOf(state.answers);
  const option = chosenOption(state);
  if (state.member === null) return <p className={panel.hint} role="status">{state.pending === null ? t('phone.looking') : t('sending')}</p>;
  if (option === undefined) {
    return (
      <>
        <h2>{t('offer.none')}</h2>
        <p className={panel.hint}>{t('offer.noneHint')}</p>
      </>
    );
  }
  return (
    <StepForm key={option.answer.campaign} next={t('offer.reserve')} back={t('offer.back')} focus>
      {options.length > 1 && <OfferList options={options} />}
      <Receipt option={option} />
      <GiftChoices option={option} numberedFrom={options.length > 1 ? options.length : 0} />
    </StepForm>
  );
}
