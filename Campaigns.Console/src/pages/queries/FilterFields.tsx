import { Select } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { states, tiers, type Filter } from './filter';
import styles from './Filter.module.css';
import { PeriodPicker } from './PeriodPicker';
import { PlaceSelect } from './PlaceSelect';
import { useCampaigns } from './useCampaigns';

interface Props {
  filter: Filter;
  onChange: (change: Partial<Filter>) => void;
}

/** The fields a list or a report is narrowed by; the same in the bar of a PC and in the drawer of a phone. */
export function FilterFields({ filter, onChange }: Props) {
  const { t } = useTranslation('queries');
  const id = useId();
  const campaigns = useCampaigns();
  return (
    <>
      <Labelled id={`${id}-place`} label={t('filter.place')} width="wide">
        <PlaceSelect id={`${id}-place`} place={filter} onChange={(place) => onChange(place)} />
      </Labelled>
      <Labelled id={`${id}-period`} label={t('filter.period')}>
        <PeriodPicker id={`${id}-period`} from={filter.from} to={filter.to} onChange={(from, to) => onChange({ from, to })} />
      </Labelled>
      <Labelled id={`${id}-campaign`} label={t('filter.campaign')} width="wide">
        <Select
          id={`${id}-campaign`}
          value={campaigns.isPending ? undefined : filter.campaign}
          onChange={(campaign: string | undefined) => onChange({ campaign })}
          options={campaigns.data?.items.map((campaign) => ({ value: campaign.code, label: campaign.name })) ?? []}
          loading={campaigns.isPending}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('filter.allCampaigns')}
          popupMatchSelectWidth={false}
        />
      </Labelled>
      <Labelled id={`${id}-tier`} label={t('filter.tier')} width="narrow">
        <Select
          id={`${id}-tier`}
          value={filter.tier}
          onChange={(tier: Filter['tier']) => onChange({ tier })}
          options={tiers.map((tier) => ({ value: tier, label: t(`tier.${tier}`) }))}
          allowClear
          placeholder={t('filter.all')}
        />
      </Labelled>
      {filter.view === 'enrolments' && (
        <Labelled id={`${id}-state`} label={t('filter.state')} width="narrow">
          <Select
            id={`${id}-state`}
            value={filter.state}
            onChange={(state: Filter['state']) => onChange({ state })}
            options={states.map((state) => ({ value: state, label: t(`state.${state}`) }))}
            allowClear
            placeholder={t('filter.all')}
          />
        </Labelled>
      )}
    </>
  );
}

interface LabelledProps {
  id: string;
  label: string;
  width?: 'wide' | 'narrow';
  children: ReactNode;
}

function Labelled({ id, label, width, children }: LabelledProps) {
  return (
    <div className={styles.item}>
      <label className={styles.label} htmlFor={id}>{label}</label>
      <div className={width === undefined ? styles.control : `${styles.control ?? ''} ${styles[width] ?? ''}`}>{children}</div>
    </div>
  );
}
