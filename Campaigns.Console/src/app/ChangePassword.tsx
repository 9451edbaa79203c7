import { App, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf, type Problem } from '@/api/problem';
import { changePassword } from '@/api/session';
import { Field } from '@/shared/Field';
import { ProblemAlert } from '@/shared/ProblemAlert';

export default function ChangePassword({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [current, setCurrent] = useState('');
  const [wanted, setWanted] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const differs = again !== '' && again !== wanted;
  const submit = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await changePassword(current, wanted);
      void message.success(t('password.changed'));
      onClose();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t('password.title')}
      okText={t('password.change')}
      cancelText={t('cancel')}
      onCancel={onClose}
      onOk={() => void submit()}
      okButtonProps={{ disabled: current === '' || wanted === '' || again !== wanted, loading: busy }}
    >
      {problem !== undefined && <ProblemAlert problem={problem} />}
      <Field label={t('password.current')}>{(id) => <Input.Password id={id} autoComplete="current-password" value={current} onChange={(e) => setCurrent(e.target.value)} />}</Field>
      <Field label={t('password.new')} errors={problem?.errors.newPassword}>
        {(id) => <Input.Password id={id} autoComplete="new-password" value={wanted} onChange={(e) => setWanted(e.target.value)} />}
      </Field>
      <Field label={t('password.again')} errors={differs ? [t('password.differs')] : []}>
        {(id) => <Input.Password id={id} autoComplete="new-password" value={again} onChange={(e) => setAgain(e.target.value)} />}
      </Field>
    </Modal>
  );
}
