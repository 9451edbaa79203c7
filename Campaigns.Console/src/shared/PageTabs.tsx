import { NavLink } from 'react-router';
import styles from './PageTabs.module.css';

export interface PageTab {
  to: string;
  text: string;
}

/** The parts of one task as pages of their own: links, so that each has its address. */
export function PageTabs({ label, tabs }: { label: string; tabs: readonly PageTab[] }) {
  return (
    <div className={styles.tabs} role="group" aria-label={label}>
      {tabs.map(({ to, text }) => <NavLink key={to} to={to} end className={styles.tab}>{text}</NavLink>)}
    </div>
  );
}
