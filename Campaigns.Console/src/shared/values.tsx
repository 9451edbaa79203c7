import { useTranslation } from 'react-i18next';
import type { Language } from '@/text/language';
import * as format from './format';

/** The language of the page, for what is formatted by it. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'zh-CN';
}

export function Money({ fen }: { fen: number }) {
  return <span className="number">{format.money(fen)}</span>;
}

export function Phone({ number }: { number: string }) {
  return <span className="number">{format.phone(number)}</span>;
}

export function Month({ period }: { period: string }) {
  return <span>{format.month(period, useLanguage())}</span>;
}

export function Rate({ part, whole }: { part: number; whole: number }) {
  return <span className="number">{format.rate(part, whole, useLanguage())}</span>;
}

/** A serial in groups of four for the eye, whole for who copies it. */
export function Serial({ serial }: { serial: string }) {
  return <span className="serial">{serial}</span>;
}
