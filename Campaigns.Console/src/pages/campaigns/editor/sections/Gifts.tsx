import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ConditionList } from '../conditions/ConditionList';
import { Fields } from '../fields/Fields';
import styles from '../editor.module.css';
import { listAt, pathText, type Path } from '../model/path';
import { PlaceErrors } from '../PlaceErrors';
import { placeId, useEditor } from '../useEditor';
import { Label, Part } from './OfferForm';

const fresh = { item: '', faceFen: 5000, denominationsFen: [5000] };

/** What is handed over by serial. */
export function Gifts({ path }: { path: Path }) {
  const { t } = useTranslation('campaign-editor');
  const { definition, set } = useEditor();
  const gifts = listAt(definition, path);
  const remove = (index: number) => set(path, gifts.length === 1 ? undefined : gifts.filter((_, other) => other !== index));
  return (
    <Part title={t('part.gifts')} path={path} tools={<Button size="small" onClick={() => set(path, [...gifts, fresh])}>{t('addGift')}</Button>}>
      {gifts.map((_, index) => (
        <div key={index} id={placeId(pathText([...path, index]))} className={styles.gift} role="group" aria-label={t('gift', { n: index + 1 })}>
          <Fields part={[...path, index]} of="gift" />
          <div className={styles.giftFoot}>
            <div>
              <Label text={t('part.giftWhen')} />
              <ConditionList path={[...path, index, 'when']} optional />
            </div>
            <Button size="small" type="text" danger onClick={() => remove(index)}>{t('removeGift')}</Button>
          </div>
          <PlaceErrors path={[...path, index]} />
        </div>
      ))}
    </Part>
  );
}
