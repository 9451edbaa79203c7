import type { ComponentType, LazyExoticComponent } from 'react';
import { lazy } from 'react';
import type { Permission } from '@/api/session-state';

/** The tasks of the left menu, in their order. */
export const tasks = ['counter', 'queries', 'campaigns', 'overview', 'stock', 'finance', 'jobs', 'admin'] as const;

export type Task = (typeof tasks)[number];

/** One page of the frame. */
export interface Page {
  /** Below the root, without a leading slash; parameters as the router writes them. */
  path: string;
  /** The page is reached from the menu by this task's entry; left out for pages that are reached from others. */
  task?: Task;
  /** Who has none of these sees neither the entry nor the page. */
  permissions: readonly Permission[];
  /** The page's default export, in a chunk of its own. */
  view: LazyExoticComponent<ComponentType>;
}

/** Every page. To add one: a folder in `src/pages`, its texts in `src/text/…/<area>.json`, and a line here. */
export const pages: readonly Page[] = [
  { path: 'counter', task: 'counter', permissions: ['enrol'], view: lazy(() => import('@/pages/counter/CounterPage')) },
  { path: 'queries', task: 'queries', permissions: ['read-enrolments'], view: lazy(() => import('@/pages/queries/QueriesPage')) },
  { path: 'queries/:number', permissions: ['read-enrolments'], view: lazy(() => import('@/pages/enrolment/EnrolmentPage')) },
  { path: 'overview', task: 'overview', permissions: ['read-reports'], view: lazy(() => import('@/pages/overview/OverviewPage')) },
  { path: 'jobs', task: 'jobs', permissions: ['read-jobs'], view: lazy(() => import('@/pages/jobs/JobsPage')) },
  { path: 'jobs/posting', permissions: ['read-jobs', 'run-posting'], view: lazy(() => import('@/pages/jobs/PostingPage')) },
  { path: 'jobs/posting/:id', permissions: ['read-jobs', 'run-posting'], view: lazy(() => import('@/pages/jobs/PostingRunPage')) },
  { path: 'jobs/integrity', permissions: ['read-integrity'], view: lazy(() => import('@/pages/jobs/IntegrityPage')) },
  { path: 'campaigns', task: 'campaigns', permissions: ['read-campaigns'], view: lazy(() => import('@/pages/campaigns/CampaignsPage')) },
  { path: 'campaigns/_new', permissions: ['define-campaign'], view: lazy(() => import('@/pages/campaigns/editor/EditorPage')) },
  { path: 'campaigns/:code', permissions: ['read-campaigns'], view: lazy(() => import('@/pages/campaigns/CampaignPage')) },
  { path: 'campaigns/:code/edit', permissions: ['define-campaign'], view: lazy(() => import('@/pages/campaigns/editor/EditorPage')) },
];

/** The entries of the menu for who may do this, in the order of {@link tasks}. */
export function menuOf(permissions: readonly Permission[]): Page[] {
  return tasks.flatMap((task) => pages.filter((page) => page.task === task && mayOpen(page, permissions)));
}

export function mayOpen(page: Page, permissions: readonly Permission[]): boolean {
  return page.permissions.some((permission) => permissions.includes(permission));
}
