import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf, type Problem } from '@/api/problem';
import { signIn } from '@/api/session';
import { Field } from '@/shared/Field';
import { ProblemAlert } from '@/shared/ProblemAlert';

/** User name and password; the name is fixed when a session is being continued. */
export function SignInForm({ userName, onSignedIn }: { userName?: string; onSignedIn?: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(userName ?? '');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const first = useRef<InputRef>(null);
  useEffect(() => first.current?.focus(), []);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    try {
      await signIn(name.trim(), password);
      onSignedIn?.();
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  };
  const secret = (
    <Field label={t('signIn.password')}>
      {(id) => <Input.Password id={id} ref={userName === undefined ? null : first} autoComplete="current-password" value={password} onChange={(e) => setPassword(e.target.value)} />}
    </Field>
  );
  return (
    <form onSubmit={(event) => void submit(event)}>
      {problem !== undefined && <ProblemAlert problem={problem} />}
      <Field label={t('signIn.userName')}>
        {(id) => <Input id={id} ref={userName === undefined ? first : null} autoComplete="username" value={name} readOnly={userName !== undefined} onChange={(e) => setName(e.target.value)} />}
      </Field>
      {secret}
      <Button type="primary" htmlType="submit" block loading={busy} disabled={name.trim() === '' || password === ''}>{t('signIn.submit')}</Button>
    </form>
  );
}
