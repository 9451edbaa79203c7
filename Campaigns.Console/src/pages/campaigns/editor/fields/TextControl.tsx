import { AutoComplete } from 'antd';
import type { ControlProps } from './Control';
import { useKnown } from './known';

/** One code, with the known ones to choose from. */
export function TextControl({ id, describedBy, spec, value, invalid, disabled, onChange }: ControlProps) {
  const options = useKnown(spec.known);
  const shown = value ?? spec.fallback;
  return (
    <AutoComplete
      id={id}
      aria-describedby={describedBy ?? ''}
      status={invalid ? 'error' : ''}
      disabled={disabled}
      value={typeof shown === 'string' ? shown : ''}
      options={options}
      onChange={(next: string) => onChange(next)}
    />
  );
}
