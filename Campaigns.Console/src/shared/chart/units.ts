import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { count, money } from '@/shared/format';
import { useLanguage } from '@/shared/values';
import type { Language } from '@/text/language';
import type { ChartUnit } from './model';

/** A large round number beside an axis: `12万`, `1.5亿`; `120k`, `150M`. */
export function short(value: number, language: Language): string {
  const steps: readonly (readonly [number, string])[] = language === 'zh-CN' ? [[1e8, '亿'], [1e4, '万']] : [[1e6, 'M'], [1e3, 'k']];
  const step = steps.find(([size]) => Math.abs(value) >= size);
  return step === undefined ? count(Math.round(value * 100) / 100) : `${Math.round((value * 100) / step[0]) / 100}${step[1]}`;
}

export interface Units {
  people: ChartUnit;
  /** Values in fen. */
  money: ChartUnit;
  /** Values from 0 to 100. */
  percent: ChartUnit;
}

/** The units charts are drawn in, in the language chosen. */
export function useUnits(): Units {
  const { t } = useTranslation('chart');
  const language = useLanguage();
  return useMemo(() => ({
    people: { name: t('unit.people'), text: count, tick: (value) => short(value, language) },
    money: { name: t('unit.money'), text: money, tick: (fen) => short(fen / 100, language) },
    percent: { name: t('unit.percent'), text: (value) => `${value.toFixed(1)}%`, tick: String },
  }), [t, language]);
}
