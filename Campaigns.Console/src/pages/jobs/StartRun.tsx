import { useQueryClient } from '@tanstack/react-query';
import { App, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { Field } from '@/shared/Field';
import { count, money, month } from '@/shared/format';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useChange } from '@/shared/useChange';
import { useLanguage } from '@/shared/values';
import { useReleasesUpTo, type PostingRun } from './data';
import { recentMonths } from './months';

interface Props {
  /** Earlier months that no run has finished: they are posted first. */
  missed: readonly string[];
  onClose: () => void;
}

/** Posts a month by hand, and says before which months that touches. */
export function StartRun({ missed, onClose }: Props) {
  const { t } = useTranslation('jobs');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const { businessDate } = useSession();
  const { message } = App.useApp();
  const cache = useQueryClient();
  const [period, setPeriod] = useState(businessDate.slice(0, 7));
  const change = useChange(async (answer) => {
    const run = answer as PostingRun;
    const said = { period: month(run.period, language), posted: count(run.posted), amount: money(run.amountFen) };
    void message.success(t(run.posted === 0 ? 'posting.ranNone' : 'posting.ran', said));
    onClose();
    await cache.invalidateQueries({ queryKey: ['posting-runs'] });
  });
  const first = missed.filter((each) => each < period);
  return (
    <Modal
      open
      title={t('posting.runTitle')}
      okText={t('posting.runOk')}
      cancelText={common('cancel')}
      onCancel={onClose}
      onOk={() => void change.run('/api/v1/posting-runs', { period })}
      confirmLoading={change.busy}
    >
      {change.problem !== undefined && <ProblemAlert problem={change.problem} />}
      <Field label={t('posting.runMonth')}>
        {(id) => (
          <Select id={id} value={period} onChange={setPeriod} options={recentMonths(businessDate).map((each) => ({ value: each, label: month(each, language) }))} />
        )}
      </Field>
      <Due period={period} />
      <p>{t('posting.runSays', { months: [...first, period].map((each) => month(each, language)).join('、') })}</p>
    </Modal>
  );
}

/** What is due by the end of the month and not decided yet, over all campaigns. */
function Due({ period }: { period: string }) {
  const { t } = useTranslation('jobs');
  const language = useLanguage();
  const report = useReleasesUpTo(period).data;
  if (report === undefined) return null;
  const { deposit, bonus } = report.totals;
  const many = (deposit.due ?? 0) + (bonus.due ?? 0);
  const said = { month: month(period, language), count: count(many), amount: money((deposit.dueFen ?? 0) + (bonus.dueFen ?? 0)) };
  return <p>{t(many === 0 ? 'posting.dueNone' : 'posting.dueBy', said)}</p>;
}
