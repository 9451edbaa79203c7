import { describe, expect, it } from 'vitest';
import { seriesColour } from '@/app/tokens';
import { branchColour, tierColour } from './colours';
import { isEmptyChart, largestOf, textOf, totalsOf, type ChartData, type ChartSeries } from './model';
import { optionOf } from './option';
import { short } from './units';

const bar = (key: string, values: (number | null)[]): ChartSeries => ({ key, name: key, colour: 'accent', kind: 'bar', values });

const data: ChartData = {
  categoryTitle: '月份',
  categories: [{ key: '2026-11', name: '2026年11月' }, { key: '2026-12', name: '2026年12月' }],
  series: [bar('a', [1, null]), bar('b', [2, 5])],
};

const unit = { name: '户', text: String };

describe('numbers of a chart', () => {
  it('are summed without the missing ones', () => expect(totalsOf(data.series)).toEqual([1, 7]));
  it('know their largest', () => expect(largestOf(data)).toMatchObject({ category: { key: '2026-12' }, series: { key: 'b' }, value: 5 }));
  it('are none when every one is missing', () => expect(isEmptyChart({ ...data, series: [bar('a', [null, null])] })).toBe(true));
});

describe('large numbers beside an axis', () => {
  it.each([[120000, 'zh-CN', '12万'], [150000000, 'zh-CN', '1.5亿'], [999, 'zh-CN', '999'], [120000, 'en', '120k'], [2500000, 'en', '2.5M']] as const)('%d in %s is %s', (value, language, text) => {
    expect(short(value, language)).toBe(text);
  });
});

describe('words of a value', () => {
  it('are its own where it has some', () => expect(textOf({ ...bar('a', [37.2]), texts: ['37.2%（372/1,000）'] }, 0, unit)).toBe('37.2%（372/1,000）'));
  it('are a dash where there is none', () => expect(textOf(bar('a', [null]), 0, unit)).toBe('—'));
});

describe('colours', () => {
  it('tell the prefectures of a province apart', () => {
    const codes = Array.from({ length: 15 }, (_, i) => `65${String(i + 1).padStart(2, '0')}`);
    expect(new Set(codes.map((code) => seriesColour('light', branchColour(code)))).size).toBe(15);
  });
  it('are of the theme', () => expect(seriesColour('dark', tierColour('gold'))).not.toBe(seriesColour('light', tierColour('gold'))));
  it('of a tier that is none are grey', () => expect(tierColour('none')).toBe('ended'));
});

describe('drawing', () => {
  const look = { mode: 'light', horizontal: true, still: true, unit } as const;
  it('draws its tips rather than writing HTML', () => expect(optionOf(data, look)).toMatchObject({ tooltip: { renderMode: 'richText' } }));
  it('stands still for who asked for it', () => expect(optionOf(data, look)).toMatchObject({ animation: false }));
  it('puts names on the left when lying', () => expect(optionOf(data, look)).toMatchObject({ yAxis: { type: 'category', inverse: true }, xAxis: { name: '户' } }));
});
