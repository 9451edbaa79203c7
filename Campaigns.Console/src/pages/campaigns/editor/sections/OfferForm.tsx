import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConditionList } from '../conditions/ConditionList';
import { Fields } from '../fields/Fields';
import styles from '../editor.module.css';
import { at, pathText, type Path } from '../model/path';
import { PlaceErrors } from '../PlaceErrors';
import { placeId, useEditor } from '../useEditor';
import { Gifts } from './Gifts';

/** One offer: what is paid, how it comes back, what is added, what is handed over. */
export function OfferForm({ path }: { path: Path }) {
  const { t } = useTranslation('campaign-editor');
  const { definition, set } = useEditor();
  const bonus = [...path, 'bonus'];
  const release = [...path, 'release'];
  const hasBonus = at(definition, bonus) != null;
  return (
    <>
      <Fields part={path} of="offer" />
      <Part title={t('part.release')} path={release}>
        <Fields part={release} of="release" />
        <Label text={t('part.releaseConditions')} />
        <ConditionList path={[...release, 'conditions']} instalments optional />
      </Part>
      <Part
        title={t('part.bonus')}
        path={bonus}
        tools={<Button size="small" onClick={() => set(bonus, hasBonus ? undefined : { amountFen: 0, months: 1 })}>{t(hasBonus ? 'removeBonus' : 'addBonus')}</Button>}
      >
        {hasBonus && (
          <>
            <Fields part={bonus} of="bonus" />
            <Label text={t('part.bonusConditions')} />
            <ConditionList path={[...bonus, 'conditions']} instalments optional />
          </>
        )}
      </Part>
      <Gifts path={[...path, 'gifts']} />
      <Part title={t('part.offerConditions')} path={[...path, 'conditions']} bare><ConditionList path={[...path, 'conditions']} optional /></Part>
    </>
  );
}

export function Part({ title, path, tools, bare = false, children }: { title: string; path: Path; tools?: ReactNode; bare?: boolean; children: ReactNode }) {
  return (
    <div {...(bare ? {} : { id: placeId(pathText(path)) })} className={styles.part}>
      <div className={styles.partHead}><h3>{title}</h3>{tools}</div>
      {children}
      {!bare && <PlaceErrors path={path} />}
    </div>
  );
}

export function Label({ text }: { text: string }) {
  return <p className={styles.label}>{text}</p>;
}
