import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import panel from '../panel.module.css';
import { CaseRow } from './CaseRow';
import styles from './HallDay.module.css';

type HallDay = components['schemas']['HallDay'];

const lists = ['open', 'unsigned', 'owed', 'enrolments'] as const;

/** The enrolments of the hall by what they wait for; the clerk's own open ones first. */
export function HallLists({ day }: { day: HallDay }) {
  const { t } = useTranslation('counter');
  const [chosen, setChosen] = useState<(typeof lists)[number]>('open');
  const rows = day[chosen];
  return (
    <div className={`${panel.panel ?? ''} ${styles.lists ?? ''}`}>
      <fieldset className={styles.tabs}>
        <legend className="visually-hidden">{t('day.lists')}</legend>
        {lists.map((list) => (
          <label key={list} className={styles.tab}>
            <input type="radio" name="hall-list" className="visually-hidden" checked={chosen === list} onChange={() => setChosen(list)} />
            {t(`day.list.${list}`)} <strong>{day.counts[list]}</strong>
          </label>
        ))}
      </fieldset>
      {rows.length === 0
        ? <p className={styles.none}>{t(`day.none.${chosen}`)}</p>
        : (
          <ul className={styles.list}>
            {rows.map((row, index) => <CaseRow key={row.number} row={row} list={chosen} shortcut={chosen === 'open' && index < 9 ? index + 1 : undefined} />)}
          </ul>
        )}
    </div>
  );
}
