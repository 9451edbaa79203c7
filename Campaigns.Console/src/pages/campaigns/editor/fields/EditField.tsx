import { useTranslation } from 'react-i18next';
import { Field } from '@/shared/Field';
import { at, pathText, type Path } from '../model/path';
import { placeId, useAt, useEditor } from '../useEditor';
import { Control } from './Control';
import styles from './fields.module.css';
import type { FieldSpec } from './spec';

interface Props {
  part: Path;
  spec: FieldSpec;
  /** The key of its label below `field`. */
  label: string;
}

/** One field of a part of the definition, with what the service says of it. */
export function EditField({ part, spec, label }: Props) {
  const { t } = useTranslation('campaign-editor');
  const { definition, saved, locked } = useEditor();
  const path = [...part, spec.name];
  const { value, errors, set } = useAt(path);
  if (spec.when?.(at(definition, part)) === false && value === undefined && errors.length === 0) return null;
  const name = t(`field.${label}.${spec.name}`);
  const text = spec.unit === undefined ? name : t('withUnit', { name, unit: t(`unit.${spec.unit}`) });
  return (
    <div id={placeId(pathText(path))} className={wide.includes(spec.type) ? styles.wide : undefined}>
      <Field label={text} errors={errors}>
        {(id, describedBy) => <Control id={id} describedBy={describedBy} spec={spec} value={value} invalid={errors.length > 0} disabled={locked || (spec.fixed === true && saved)} onChange={set} />}
      </Field>
    </div>
  );
}

const wide: readonly string[] = ['tiers', 'codes', 'branches', 'halls', 'campaigns', 'moneyList', 'placeKind'];
