import { useTranslation } from 'react-i18next';
import { ConditionList } from '../conditions/ConditionList';
import { Fields } from '../fields/Fields';
import { Offers } from './Offers';
import { Quota } from './Quota';
import { Section } from './Section';

/** The whole definition as a form; every field knows its place in the JSON and nothing else. */
export function Form() {
  const { t } = useTranslation('campaign-editor');
  return (
    <>
      <Section title={t('section.term')} section="term"><Fields part={[]} of="term" /></Section>
      <Section title={t('section.audience')} section="audience"><ConditionList path={['audience']} /></Section>
      <Offers />
      <Quota />
      <Section title={t('section.place')} section="place">
        <Fields part={['place']} of="place" />
        <Fields part={[]} of="reservation" />
      </Section>
      <Section title={t('section.joining')} section="joining"><Fields part={[]} of="joining" /></Section>
      <Section title={t('section.cancellation')} section="cancellation"><Fields part={['cancellation']} of="cancellation" /></Section>
    </>
  );
}
