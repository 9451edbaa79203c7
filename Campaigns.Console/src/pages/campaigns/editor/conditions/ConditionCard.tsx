import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EditField } from '../fields/EditField';
import grid from '../fields/fields.module.css';
import { at, pathText, type Path } from '../model/path';
import { PlaceErrors } from '../PlaceErrors';
import { placeId, useEditor } from '../useEditor';
import { ConditionList } from './ConditionList';
import styles from './conditions.module.css';
import { kindOf, kindsFor, newCondition } from './kinds';

interface Props {
  path: Path;
  instalments: boolean;
  depth: number;
  tools?: ReactNode;
}

/** One condition: its kind, its fields, and the conditions it is put together from. */
export function ConditionCard({ path, instalments, depth, tools }: Props) {
  const { t } = useTranslation('campaign-editor');
  const { definition, set } = useEditor();
  const known = kindOf(at(definition, path));
  return (
    <div id={placeId(pathText(path))} className={styles.card} role="group" aria-label={known === undefined ? t('unknownKind') : t(`kind.${known.kind}`)}>
      <div className={styles.head}>
        <Select
          size="small"
          aria-label={t('kindLabel')}
          value={known?.kind ?? null}
          placeholder={t('unknownKind')}
          popupMatchSelectWidth={false}
          options={kindsFor(instalments, depth).map(({ kind }) => ({ value: kind, label: t(`kind.${kind}`) }))}
          onChange={(kind: string | null) => kind !== null && set(path, newCondition(kind))}
        />
        <span className={styles.tools}>{tools}</span>
      </div>
      {known !== undefined && known.fields.length > 0 && (
        <div className={grid.grid}>{known.fields.map((spec) => <EditField key={`${known.kind} ${spec.name}`} part={path} spec={spec} label={`condition.${known.kind}`} />)}</div>
      )}
      {known?.of === 'several' && <ConditionList path={[...path, 'of']} instalments={instalments} depth={depth + 1} />}
      {known?.of === 'one' && <ConditionCard path={[...path, 'of']} instalments={instalments} depth={depth + 1} />}
      <PlaceErrors path={path} />
    </div>
  );
}
