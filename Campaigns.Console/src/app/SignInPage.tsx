import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf, type Problem } from '@/api/problem';
import { signIn } from '@/api/session';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { changeLanguage } from '@/text/i18n';
import { pageSettings } from './page-settings';
import { SignInForm } from './SignInForm';
import styles from './SignInPage.module.css';

export function SignInPage() {
  const { t, i18n } = useTranslation();
  return (
    <main className={styles.page}>
      <section className={styles.card}>
        <h1 className={styles.title}>{t('product')}</h1>
        <p className={styles.hint}>{t('signIn.title')}</p>
        <SignInForm />
        {pageSettings.demoAccounts.length > 0 && <DemoAccounts names={pageSettings.demoAccounts} />}
        <Button type="link" size="small" onClick={() => void changeLanguage(i18n.language === 'en' ? 'zh-CN' : 'en')} lang={i18n.language === 'en' ? 'zh-CN' : 'en'}>
          {t('frame.otherLanguage')}
        </Button>
      </section>
    </main>
  );
}

/** Shown only while the service says that demo accounts can be used from here; their password is no secret. */
function DemoAccounts({ names }: { names: readonly string[] }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<Problem>();
  const enter = async (name: string) => {
    try {
      await signIn(name, 'demo');
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return (
    <div className={styles.demo}>
      <p className={styles.hint}>{t('signIn.demo')}</p>
      {problem !== undefined && <ProblemAlert problem={problem} />}
      <div className={styles.chips}>
        {names.map((name) => <Button key={name} size="small" onClick={() => void enter(name)}>{t(`signIn.account.${name}`)}</Button>)}
      </div>
    </div>
  );
}
