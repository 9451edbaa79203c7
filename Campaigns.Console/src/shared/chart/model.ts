import type { SeriesColour } from '@/app/tokens';

/** One place on the category axis, and one row of the table. */
export interface ChartCategory {
  key: string;
  name: string;
}

/** One quantity over all categories: a legend entry, and one column of the table. */
export interface ChartSeries {
  key: string;
  name: string;
  colour: SeriesColour;
  kind: 'bar' | 'line' | 'area';
  /** Bars or areas of the same stack stand on one another. */
  stack?: string;
  /** A plan, a limit, a forecast: drawn dashed, without marks. */
  dashed?: boolean;
  /** One for each category; null where there is none. */
  values: readonly (number | null)[];
  /** The same values in words where the unit's are too short, as a rate with the counts behind it. */
  texts?: readonly string[];
}

export interface ChartData {
  /** What the categories are, the head of the table's first column: 月份, 机构. */
  categoryTitle: string;
  categories: readonly ChartCategory[];
  series: readonly ChartSeries[];
}

/** How the numbers of a chart are told. */
export interface ChartUnit {
  /** The axis' unit: 户, 元, %. */
  name: string;
  /** A number in the table and in the tip, whole. */
  text: (value: number) => string;
  /** A number beside the axis, short; `text` when left out. */
  tick?: (value: number) => string;
}

/** Where a click on a bar, a point or a number of the table leads: the rows behind it. */
export type ChartLink = (category: ChartCategory, series: ChartSeries) => string | undefined;

/** A value as the table and the tip tell it. */
export function textOf(series: ChartSeries, index: number, unit: ChartUnit): string {
  const value = series.values[index] ?? null;
  return value === null ? '—' : (series.texts?.[index] ?? unit.text(value));
}

/** The sum of each series, for the table's last line. */
export function totalsOf(series: readonly ChartSeries[]): number[] {
  return series.map(({ values }) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0));
}

/** The largest number of a chart and where it is; undefined when it has none. */
export function largestOf(data: ChartData): { category: ChartCategory; series: ChartSeries; value: number } | undefined {
  let found: ReturnType<typeof largestOf>;
  for (const series of data.series) {
    series.values.forEach((value, index) => {
      const category = data.categories[index];
      if (value !== null && category !== undefined && (found === undefined || value > found.value)) found = { category, series, value };
    });
  }
  return found;
}

/** Whether there is anything to draw. */
export function isEmptyChart(data: ChartData): boolean {
  return data.series.every(({ values }) => values.every((value) => value === null));
}
