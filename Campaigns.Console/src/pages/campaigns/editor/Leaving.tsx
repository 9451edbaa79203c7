import { Modal } from 'antd';
import { useEffect, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';

/** Asks before what is not saved is left behind; it stays in this browser either way. */
export function Leaving({ dirty, keeping }: { dirty: RefObject<boolean>; keeping: boolean }) {
  const { t } = useTranslation('campaign-editor');
  const blocker = useBlocker(({ currentLocation, nextLocation }) => dirty.current && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (dirty.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);
  return (
    <Modal
      open={blocker.state === 'blocked'}
      title={t('leaving.title')}
      okText={t('leaving.leave')}
      cancelText={t('leaving.stay')}
      onOk={() => blocker.state === 'blocked' && blocker.proceed()}
      onCancel={() => blocker.state === 'blocked' && blocker.reset()}
    >
      <p>{t(keeping ? 'leaving.kept' : 'leaving.lost')}</p>
    </Modal>
  );
}
