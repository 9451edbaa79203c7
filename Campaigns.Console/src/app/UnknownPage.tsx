import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageMessage } from '@/shared/PageState';

export function UnknownPage() {
  const { t } = useTranslation();
  return <PageMessage title={t('state.unknownPage')}>{<Link to="/">{t('state.toStart')}</Link>}</PageMessage>;
}
