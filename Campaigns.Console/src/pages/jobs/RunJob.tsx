import { useQueryClient } from '@tanstack/react-query';
import { App, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useChange } from '@/shared/useChange';
import type { Job } from './data';

interface Props {
  job: Job;
  onClose: () => void;
  onRequested: () => void;
}

/** Says what running this job now does, then has it run. */
export function RunJob({ job, onClose, onRequested }: Props) {
  const { t } = useTranslation('jobs');
  const { t: common } = useTranslation();
  const { businessDate } = useSession();
  const { message } = App.useApp();
  const cache = useQueryClient();
  const change = useChange(async () => {
    onRequested();
    void message.success(t('requested'));
    onClose();
    await cache.invalidateQueries({ queryKey: ['jobs'] });
  });
  const name = t(`name.${job.name}`, job.name);
  return (
    <Modal
      open
      title={t('confirm.title', { name })}
      okText={t('confirm.run')}
      cancelText={common('cancel')}
      onCancel={onClose}
      onOk={() => void change.run(`/api/v1/jobs/${encodeURIComponent(job.name)}/run`, {})}
      confirmLoading={change.busy}
    >
      {change.problem !== undefined && <ProblemAlert problem={change.problem} />}
      <p>{t([`confirm.${job.name}`, 'confirm.other'], { date: businessDate })}</p>
      <p className="muted">{t('confirm.once')}</p>
    </Modal>
  );
}
