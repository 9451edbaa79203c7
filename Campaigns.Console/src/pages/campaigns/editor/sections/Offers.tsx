import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from '../editor.module.css';
import type { Json } from '../model/definition';
import { listAt, moved } from '../model/path';
import { PlaceErrors } from '../PlaceErrors';
import { placeId, useEditor } from '../useEditor';
import { OfferForm } from './OfferForm';
import { Section } from './Section';

const fresh = { code: '', name: '', tiers: [], depositFen: 0 };

/** The offers in their order, which is the order of preference. */
export function Offers() {
  const { t } = useTranslation('campaign-editor');
  const { definition, set } = useEditor();
  const offers = listAt(definition, ['offers']);
  const change = (next: Json[]) => set(['offers'], next);
  return (
    <div id={placeId('offers')}>
      {offers.map((offer, index) => (
        <Section
          key={index}
          title={t('section.offer', { n: index + 1 })}
          section="offer"
          offer={index}
          tools={
            <span className={styles.sectionTools}>
              <Button size="small" type="text" disabled={index === 0} aria-label={t('moveUp')} onClick={() => change(moved(offers, index, -1))}>↑</Button>
              <Button size="small" type="text" disabled={index === offers.length - 1} aria-label={t('moveDown')} onClick={() => change(moved(offers, index, 1))}>↓</Button>
              <Button size="small" type="text" onClick={() => change([...offers.slice(0, index + 1), offer, ...offers.slice(index + 1)])}>{t('duplicate')}</Button>
              <Button size="small" type="text" danger onClick={() => change(offers.filter((_, other) => other !== index))}>{t('remove')}</Button>
            </span>
          }
        >
          <OfferForm path={['offers', index]} />
        </Section>
      ))}
      <PlaceErrors path={['offers']} />
      <Button className={styles.addOffer ?? ''} onClick={() => change([...offers, fresh])}>＋ {t('addOffer')}</Button>
    </div>
  );
}
