import i18next, { type BackendModule, type ReadCallback, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { currentLanguage, rememberLanguage, type Language } from './language';

const files = import.meta.glob<ResourceKey>('./{zh-CN,en}/*.json', { import: 'default' });

/** One file an area, fetched when a page of the area first asks for it. */
const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language: string, area: string, callback: ReadCallback) {
    const load = files[`./${language}/${area}.json`];
    if (load === undefined) callback(new Error(`no text for ${language}/${area}`), null);
    else load().then((texts) => callback(null, texts), (error: unknown) => callback(error as Error, null));
  },
};

export async function startTexts(): Promise<void> {
  await i18next.use(backend).use(initReactI18next).init({
    lng: currentLanguage(),
    fallbackLng: false,
    ns: ['common'],
    defaultNS: 'common',
    keySeparator: '.',
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: true },
  });
  document.documentElement.lang = currentLanguage();
}

export async function changeLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
