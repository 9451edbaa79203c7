import { LeftOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import styles from './Enrolment.module.css';

/** Back to the list as it was left, where the page was reached from it; else to the list. */
export function BackToList() {
  const { t } = useTranslation('enrolment');
  const navigate = useNavigate();
  const { key } = useLocation();
  return (
    <p className={styles.back}>
      <Link
        to="/queries"
        onClick={(event) => {
          if (key === 'default') return;
          event.preventDefault();
          void navigate(-1);
        }}
      >
        <LeftOutlined aria-hidden /> {t('back')}
      </Link>
    </p>
  );
}
