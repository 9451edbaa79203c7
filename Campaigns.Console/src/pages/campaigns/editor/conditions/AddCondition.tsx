import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { JsonObject } from '../model/definition';
import { kindsFor, newCondition } from './kinds';
import styles from './conditions.module.css';

interface Props {
  instalments: boolean;
  depth: number;
  onAdd: (condition: JsonObject) => void;
}

/** Adds a condition of the kind that is chosen. */
export function AddCondition({ instalments, depth, onAdd }: Props) {
  const { t } = useTranslation('campaign-editor');
  return (
    <Select
      className={styles.add ?? ''}
      aria-label={t('addCondition')}
      placeholder={`＋ ${t('addCondition')}`}
      value={null}
      showSearch={{ optionFilterProp: 'label' }}
      options={kindsFor(instalments, depth).map(({ kind }) => ({ value: kind, label: t(`kind.${kind}`) }))}
      onChange={(kind: string | null) => kind !== null && onAdd(newCondition(kind))}
    />
  );
}
