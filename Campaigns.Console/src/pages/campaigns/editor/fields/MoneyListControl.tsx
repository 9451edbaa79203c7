import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Json } from '../model/definition';
import type { ControlProps } from './Control';
import { parseYuan, yuanText } from './money-list';

/** Several amounts in one line, in yuan. What can't be read stays as typed and is not taken over. */
export function MoneyListControl({ id, describedBy, value, invalid, disabled, onChange }: ControlProps) {
  const { t } = useTranslation('campaign-editor');
  const [typed, setTyped] = useState<string>();
  const fens = numbers(value);
  const unread = typed !== undefined && parseYuan(typed) === undefined;
  const kept = typed !== undefined && (unread || JSON.stringify(parseYuan(typed)) === JSON.stringify(fens));
  return (
    <Input
      id={id}
      aria-describedby={describedBy}
      prefix="¥"
      autoComplete="off"
      status={invalid || unread ? 'error' : ''}
      disabled={disabled}
      placeholder={t('amounts')}
      value={kept ? typed : yuanText(fens)}
      onChange={(event) => {
        setTyped(event.target.value);
        const read = parseYuan(event.target.value);
        if (read !== undefined) onChange(read);
      }}
    />
  );
}

function numbers(value: Json | undefined): number[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'number') : [];
}
