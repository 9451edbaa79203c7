import { useTranslation } from 'react-i18next';
import type { FieldSpec } from './spec';

/** Codes the sample data and the carrier's systems use; others may be typed. */
const words: Record<NonNullable<FieldSpec['known']>, readonly string[]> = {
  contractKinds: ['contract-plan', 'prepaid-gift', 'handset-lease'],
  flags: ['falling-arpu', 'call-forwarding', 'low-usage'],
  segments: ['business', 'broadband', 'newcomer'],
  brands: ['classic', 'family', 'campus'],
  items: ['alliance-voucher', 'recharge-card'],
};

/** What is offered for a field of codes, with its word. */
export function useKnown(known: FieldSpec['known']): { value: string; label: string }[] {
  const { t } = useTranslation('campaign-editor');
  return known === undefined ? [] : words[known].map((value) => ({ value, label: t('codeAndWord', { code: value, word: t(`known.${known}.${value}`) }) }));
}
