export const languages = ['zh-CN', 'en'] as const;

export type Language = (typeof languages)[number];

const stored = 'campaigns.language';

/** The language chosen on this machine; Chinese until somebody chooses another. */
export function currentLanguage(): Language {
  return localStorage.getItem(stored) === 'en' ? 'en' : 'zh-CN';
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(stored, language);
}
