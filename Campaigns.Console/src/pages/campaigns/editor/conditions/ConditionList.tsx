import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { listAt, moved, pathText, type Path } from '../model/path';
import { PlaceErrors } from '../PlaceErrors';
import { placeId, useEditor } from '../useEditor';
import { AddCondition } from './AddCondition';
import { ConditionCard } from './ConditionCard';
import styles from './conditions.module.css';

interface Props {
  path: Path;
  /** Only what an instalment may depend on. */
  instalments?: boolean;
  depth?: number;
  /** A list that may be left out is, once it is empty. */
  optional?: boolean;
}

/** Conditions one below the other: in a list of the definition all of them must be met. */
export function ConditionList({ path, instalments = false, depth = 0, optional = false }: Props) {
  const { t } = useTranslation('campaign-editor');
  const { definition, set } = useEditor();
  const list = listAt(definition, path);
  const remove = (index: number) => set(path, optional && list.length === 1 ? undefined : list.filter((_, other) => other !== index));
  return (
    <div id={placeId(pathText(path))} className={styles.list}>
      {list.map((_, index) => (
        <ConditionCard
          key={index}
          path={[...path, index]}
          instalments={instalments}
          depth={depth}
          tools={
            <>
              <Button size="small" type="text" disabled={index === 0} aria-label={t('moveUp')} onClick={() => set(path, moved(list, index, -1))}>↑</Button>
              <Button size="small" type="text" disabled={index === list.length - 1} aria-label={t('moveDown')} onClick={() => set(path, moved(list, index, 1))}>↓</Button>
              <Button size="small" type="text" danger onClick={() => remove(index)}>{t('remove')}</Button>
            </>
          }
        />
      ))}
      <AddCondition instalments={instalments} depth={depth} onAdd={(condition) => set(path, [...list, condition])} />
      <PlaceErrors path={path} />
    </div>
  );
}
