import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { allColumns, type Column } from './filter';
import styles from './Queries.module.css';

interface Props {
  columns: readonly Column[];
  onChange: (columns: readonly Column[]) => void;
}

/** Which columns the table has, and the workbook with it. */
export function ColumnChooser({ columns, onChange }: Props) {
  const { t } = useTranslation('queries');
  const toggle = (name: Column) => onChange(allColumns.filter((one) => (one === name ? !columns.includes(name) : columns.includes(one))));
  const choices = (
    <div className={styles.columns} role="group" aria-label={t('columns.title')}>
      {allColumns.map((name) => (
        <Checkbox key={name} checked={columns.includes(name)} disabled={name === 'number'} onChange={() => toggle(name)}>{t(`column.${name}`)}</Checkbox>
      ))}
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={choices}>
      <Button icon={<SettingOutlined />} size="small">{t('columns.button')}</Button>
    </Popover>
  );
}
