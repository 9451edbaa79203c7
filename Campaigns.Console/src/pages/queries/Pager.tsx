import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { pageSizes } from './filter';
import styles from './Queries.module.css';

interface Props {
  /** How many pages lie before this one. */
  before: number;
  nextCursor: string | null | undefined;
  onPrevious: () => void;
  onNext: (cursor: string) => void;
  size: number;
  onSize: (size: number) => void;
}

/** Backwards over the pages gone through, forwards as long as there is more. */
export function Pager({ before, nextCursor, onPrevious, onNext, size, onSize }: Props) {
  const { t } = useTranslation('queries');
  return (
    <div className={styles.pager} role="group" aria-label={t('pager.title')}>
      <span className={styles.hint}>{t('pager.page', { page: before + 1 })}</span>
      <Select
        aria-label={t('pager.size')}
        value={size}
        onChange={onSize}
        options={pageSizes.map((value) => ({ value, label: t('pager.perPage', { count: value }) }))}
      />
      <Button disabled={before === 0} onClick={onPrevious}>{t('pager.previous')}</Button>
      <Button disabled={nextCursor == null} onClick={() => nextCursor != null && onNext(nextCursor)}>{t('pager.next')}</Button>
    </div>
  );
}
