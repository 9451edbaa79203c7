import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { isToday } from '@/shared/dates';
import { changeLanguage } from '@/text/i18n';
import styles from './Frame.module.css';
import { changeTheme, useTheme } from './preferences';
import { UserMenu } from './UserMenu';

export function TopBar() {
  const { t, i18n } = useTranslation();
  const mode = useTheme();
  const { branch, businessDate } = useSession();
  const other = mode === 'dark' ? 'light' : 'dark';
  return (
    <header className={styles.top}>
      <span className={styles.branch} title={branch.name}>{branch.name}</span>
      {isToday(businessDate)
        ? <span className={styles.date}>{businessDate}</span>
        : <span className={styles.otherDate}>{t('frame.otherDate', { date: businessDate })}</span>}
      <div className={styles.tools}>
        <Button type="text" size="small" onClick={() => void changeLanguage(i18n.language === 'en' ? 'zh-CN' : 'en')} lang={i18n.language === 'en' ? 'zh-CN' : 'en'}>
          {t('frame.otherLanguage')}
        </Button>
        <Button type="text" size="small" onClick={() => changeTheme(other)}>{t(`frame.theme.${other}`)}</Button>
        <UserMenu />
      </div>
    </header>
  );
}
