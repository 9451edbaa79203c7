import { DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { Json } from '../model/definition';
import { BranchesControl } from './BranchesControl';
import { CodesControl } from './CodesControl';
import { MoneyListControl } from './MoneyListControl';
import { isMultiple, isOption, options, type FieldSpec } from './spec';
import { TextControl } from './TextControl';

export interface ControlProps {
  id: string;
  describedBy: string | undefined;
  spec: FieldSpec;
  value: Json | undefined;
  invalid: boolean;
  disabled: boolean;
  /** `undefined`: nothing is said, what holds by default holds. */
  onChange: (value: Json | undefined) => void;
}

/** What a value of this type is typed or chosen with. */
export function Control(props: ControlProps) {
  const { id, describedBy, spec, value, invalid, disabled, onChange } = props;
  const { t } = useTranslation('campaign-editor');
  const common = { id, 'aria-describedby': describedBy ?? '', status: invalid ? ('error' as const) : ('' as const), disabled };
  const shown = value ?? spec.fallback;
  if (isOption(spec.type)) {
    const type = spec.type;
    const labels = options[type].map((option) => ({ value: option, label: t(`option.${type}.${option}`) }));
    if (isMultiple(type)) return <Select {...common} mode="multiple" value={strings(shown)} options={labels} onChange={(next: string[]) => onChange(next)} />;
    return <Select {...common} value={typeof shown === 'string' ? shown : null} options={labels} onChange={(next: string | null) => onChange(next ?? undefined)} />;
  }
  switch (spec.type) {
    case 'integer':
      return <InputNumber {...common} precision={0} value={number(shown)} placeholder={t('noLimit')} onChange={(next) => onChange(next ?? undefined)} />;
    case 'money':
      return <InputNumber {...common} prefix="¥" precision={2} value={fenToYuan(number(shown))} onChange={(next) => onChange(next === null ? undefined : Math.round(next * 100))} />;
    case 'moneyList':
      return <MoneyListControl {...props} />;
    case 'date':
    case 'month': {
      const month = spec.type === 'month';
      const form = month ? 'YYYY-MM' : 'YYYY-MM-DD';
      const day = typeof value === 'string' && dayjs(value).isValid() ? dayjs(value) : null;
      return <DatePicker {...common} picker={month ? 'month' : 'date'} value={day} format={form} placeholder={t(`none.${spec.name}`)} onChange={(next: dayjs.Dayjs | null) => onChange(next === null ? undefined : next.format(form))} />;
    }
    case 'yesNo':
      return <Select {...common} value={shown === true} options={[true, false].map((option) => ({ value: option, label: t(option ? 'yes' : 'no') }))} onChange={(next: boolean) => onChange(next)} />;
    case 'codes':
    case 'campaigns':
      return <CodesControl {...props} />;
    case 'branches':
    case 'halls':
      return <BranchesControl {...props} />;
    case 'text':
      return spec.known === undefined
        ? <Input {...common} maxLength={100} autoComplete="off" value={typeof shown === 'string' ? shown : ''} onChange={(event) => onChange(event.target.value)} />
        : <TextControl {...props} />;
  }
}

export function strings(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function number(value: Json | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function fenToYuan(fen: number | null): number | null {
  return fen === null ? null : fen / 100;
}
