import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCampaignNames } from '../../data';
import { strings, type ControlProps } from './Control';
import { useKnown } from './known';

/** Several codes: known ones are offered by their words, others are typed. */
export function CodesControl({ id, describedBy, spec, value, invalid, disabled, onChange }: ControlProps) {
  const { t } = useTranslation('campaign-editor');
  const campaigns = useCampaignNames();
  const known = useKnown(spec.known);
  const options = spec.type === 'campaigns' ? (campaigns.data?.items ?? []).map(({ code, name }) => ({ value: code, label: t('codeAndWord', { code, word: name }) })) : known;
  return (
    <Select
      id={id}
      aria-describedby={describedBy ?? ''}
      mode="tags"
      status={invalid ? 'error' : ''}
      disabled={disabled}
      value={strings(value)}
      options={options}
      tokenSeparators={[',', '，', ' ']}
      onChange={(next: string[]) => onChange(next.length === 0 && spec.name !== 'in' ? undefined : next.map((code) => code.trim()).filter((code) => code !== ''))}
    />
  );
}
