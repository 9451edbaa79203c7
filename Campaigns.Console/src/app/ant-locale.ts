import type { ConfigProviderProps } from 'antd';
import { useEffect, useState } from 'react';

type Locale = NonNullable<ConfigProviderProps['locale']>;

const load = {
  'zh-CN': () => import('antd/locale/zh_CN'),
  en: () => import('antd/locale/en_US'),
};

/** The component library's own words in the language chosen; undefined until they are there. */
export function useAntLocale(language: string): Locale | undefined {
  const [locale, setLocale] = useState<Locale>();
  useEffect(() => {
    let stale = false;
    void load[language === 'en' ? 'en' : 'zh-CN']().then((module) => {
      if (!stale) setLocale(module.default);
    });
    return () => {
      stale = true;
    };
  }, [language]);
  return locale;
}
