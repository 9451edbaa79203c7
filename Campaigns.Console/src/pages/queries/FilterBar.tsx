import { CloseOutlined, FilterOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '@/shared/useNarrow';
import { countOf, defaults, type Filter } from './filter';
import styles from './Filter.module.css';
import { FilterFields } from './FilterFields';

interface Props {
  filter: Filter;
  onChange: (change: Partial<Filter>) => void;
}

const nothing: Partial<Filter> = {
  branch: undefined, manager: undefined, campaign: undefined, tier: undefined, state: undefined, member: undefined, from: undefined, to: undefined,
};

/** What narrows the list: a bar on a PC, a button and a drawer on a phone. */
export function FilterBar({ filter, onChange }: Props) {
  const { t } = useTranslation('queries');
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  const set = countOf(filter);
  const clear = set > 0 && <Button type="text" onClick={() => onChange(nothing)}>{t('filter.clear')}</Button>;
  const member = filter.member !== undefined && filter.view === defaults.view && (
    <span className={styles.chip}>
      {t('filter.oneMember')}
      <Button type="text" size="small" icon={<CloseOutlined />} aria-label={t('filter.everyMember')} onClick={() => onChange({ member: undefined })} />
    </span>
  );
  if (!narrow) return <div className={styles.bar} role="search" aria-label={t('filter.title')}><FilterFields filter={filter} onChange={onChange} />{member}{clear}</div>;
  return (
    <div className={styles.phone}>
      <Button icon={<FilterOutlined />} onClick={() => setOpen(true)}>{set === 0 ? t('filter.title') : t('filter.titleSet', { count: set })}</Button>
      {member}
      {clear}
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title={t('filter.title')}
        placement="bottom"
        size="large"
        closable={{ 'aria-label': t('filter.close') }}
        extra={<Button type="primary" onClick={() => setOpen(false)}>{t('filter.show')}</Button>}
      >
        <div className={styles.drawer}><FilterFields filter={filter} onChange={onChange} /></div>
      </Drawer>
    </div>
  );
}
