import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import { useSession } from '@/api/session';
import { PageLoading } from '@/shared/PageState';
import styles from './Frame.module.css';
import { menuOf } from './pages';
import { TopBar } from './TopBar';

/** The quiet frame around every page: what this user can do at the left, where and when they are at the top. */
export function Frame() {
  const { t } = useTranslation();
  const { permissions } = useSession();
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">{t('frame.skip')}</a>
      <nav className={styles.menu} aria-label={t('frame.menu')}>
        <div className={styles.product} title={t('product')}><span aria-hidden="true">{t('productShort')}</span></div>
        {menuOf(permissions).map((page) => (
          <NavLink key={page.path} to={`/${page.path}`} className={styles.entry ?? ''}>{t(`task.${page.task ?? ''}`)}</NavLink>
        ))}
      </nav>
      <TopBar />
      <main id="content" className={styles.content} tabIndex={-1}>
        <Suspense fallback={<PageLoading />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}
