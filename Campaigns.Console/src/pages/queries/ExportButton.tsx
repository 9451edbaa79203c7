import { DownloadOutlined } from '@ant-design/icons';
import { Button, Modal, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { count } from '@/shared/format';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useNarrow } from '@/shared/useNarrow';
import styles from './Queries.module.css';
import { useExport } from './useExport';

interface Props {
  /** Where the workbook comes from, with everything that was asked for. */
  path: string;
  /** How many rows it will have, as far as is known. */
  rows: number | undefined;
  disabled?: boolean;
}

/** The page's one primary action: exactly what is shown as a workbook, all pages of it. */
export function ExportButton({ path, rows, disabled = false }: Props) {
  const { t } = useTranslation('queries');
  const narrow = useNarrow();
  const { progress, problem, start, stop, dismiss } = useExport();
  const retry = () => void start(path);
  const known = progress?.rows ?? rows;
  const part = progress?.total === undefined || progress.total === 0 ? undefined : Math.floor((progress.received * 100) / progress.total);
  return (
    <>
      <Button type="primary" icon={<DownloadOutlined />} disabled={disabled} onClick={retry}>{narrow ? t('export.short') : t('export.button')}</Button>
      <Modal
        open={progress !== undefined || problem !== undefined}
        title={t('export.title')}
        closable={false}
        keyboard
        mask={{ closable: false }}
        onCancel={problem === undefined ? stop : dismiss}
        footer={<Button onClick={problem === undefined ? stop : dismiss}>{problem === undefined ? t('export.stop') : t('export.close')}</Button>}
        width={420}
      >
        {problem !== undefined && <ProblemAlert problem={problem} onRetry={retry} />}
        {progress !== undefined && (
          <div role="status">
            <p>{progress === null ? t('export.making') : t('export.receiving')}</p>
            <Progress percent={part ?? 0} status="active" showInfo={part !== undefined} aria-label={t('export.title')} />
            <p className={styles.hint}>{known === undefined ? t('export.wait') : t('export.rows', { rows: count(known) })}</p>
          </div>
        )}
      </Modal>
    </>
  );
}
