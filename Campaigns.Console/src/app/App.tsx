import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router/dom';
import { useAntLocale } from './ant-locale';
import { pageSettings } from './page-settings';
import { useTheme } from './preferences';
import { queries } from './queries';
import { router } from './router';
import { antTheme } from './tokens';

export function App() {
  const mode = useTheme();
  const { i18n } = useTranslation();
  const locale = useAntLocale(i18n.language);
  return (
    <ConfigProvider
      theme={antTheme(mode)}
      {...(locale === undefined ? {} : { locale })}
      csp={{ nonce: pageSettings.nonce }}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <QueryClientProvider client={queries}>
        <AntApp>
          <RouterProvider router={router} />
        </AntApp>
      </QueryClientProvider>
    </ConfigProvider>
  );
}
