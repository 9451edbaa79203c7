import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useNarrow } from '@/shared/useNarrow';
import { usualPeriods } from './periods';

interface Props {
  id: string;
  from: string | undefined;
  to: string | undefined;
  onChange: (from: string | undefined, to: string | undefined) => void;
}

/** Days from and to, either may be open; a phone has no room for two months side by side and gets two fields. */
export function PeriodPicker({ id, from, to, onChange }: Props) {
  const { t } = useTranslation('queries');
  const { businessDate } = useSession();
  const narrow = useNarrow();
  if (narrow) {
    return (
      <>
        <DatePicker id={id} value={read(from)} onChange={(value) => onChange(write(value), to)} placeholder={t('filter.from')} />
        <DatePicker aria-label={t('filter.to')} value={read(to)} onChange={(value) => onChange(from, write(value))} placeholder={t('filter.to')} />
      </>
    );
  }
  return (
    <>
      <label className="visually-hidden" htmlFor={`${id}-to`}>{t('filter.to')}</label>
      <DatePicker.RangePicker
        id={{ start: id, end: `${id}-to` }}
        value={[read(from), read(to)]}
        allowEmpty={[true, true]}
        onChange={(value) => onChange(write(value?.[0]), write(value?.[1]))}
        placeholder={[t('filter.from'), t('filter.to')]}
        presets={Object.entries(usualPeriods(businessDate)).map(([name, days]) => ({
          label: t(`period.${name}`),
          value: [dayjs(days[0]), dayjs(days[1])],
        }))}
      />
    </>
  );
}

function read(date: string | undefined) {
  return date === undefined ? null : dayjs(date);
}

function write(value: dayjs.Dayjs | null | undefined): string | undefined {
  return value?.format('YYYY-MM-DD');
}
