import type { EChartsCoreOption } from 'echarts/core';
import { colourOf, font, seriesColour, type Mode } from '@/app/tokens';
import { textOf, type ChartData, type ChartSeries, type ChartUnit } from './model';

export interface ChartLook {
  mode: Mode;
  /** Categories from top to bottom, bars to the right: for names rather than months. */
  horizontal: boolean;
  /** Reads as it appears for who asked for less motion. */
  still: boolean;
  unit: ChartUnit;
}

/** The drawing of a chart. Tips are drawn, not written as HTML: the content security policy lets no style attributes in. */
export function optionOf(data: ChartData, look: ChartLook): EChartsCoreOption {
  const { mode, horizontal, unit } = look;
  const muted = colourOf(mode, 'muted');
  const line = colourOf(mode, 'line');
  const names = {
    type: 'category',
    data: data.categories.map(({ name }) => name),
    inverse: horizontal,
    axisLine: { lineStyle: { color: line } },
    axisTick: { show: false },
    axisLabel: { color: muted, fontSize: 12, ...(horizontal ? { width: 132, overflow: 'truncate', interval: 0 } : { hideOverlap: true }) },
  };
  const numbers = {
    type: 'value',
    name: unit.name,
    nameLocation: 'end',
    nameGap: horizontal ? 8 : 12,
    nameTextStyle: { color: muted, fontSize: 12, align: horizontal ? 'left' : 'right' },
    axisLabel: { color: muted, fontSize: 12, hideOverlap: true, formatter: (value: number) => (unit.tick ?? unit.text)(value) },
    splitLine: { lineStyle: { color: line } },
    splitNumber: 4,
  };
  return {
    animation: !look.still,
    animationDuration: 200,
    textStyle: { fontFamily: font, color: colourOf(mode, 'text') },
    grid: { left: 4, right: horizontal ? 36 : 12, top: (data.series.length > 1 ? 28 : 0) + (horizontal ? 8 : 28), bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: {
      show: data.series.length > 1,
      type: 'scroll',
      top: 0,
      left: 0,
      itemWidth: 14,
      itemHeight: 10,
      textStyle: { color: colourOf(mode, 'text'), fontSize: 12 },
      pageIconColor: muted,
      pageTextStyle: { color: muted },
    },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      axisPointer: { type: 'shadow', shadowStyle: { color: muted, opacity: 0.12 } },
      backgroundColor: colourOf(mode, 'raised'),
      borderColor: line,
      textStyle: { color: colourOf(mode, 'text'), fontSize: 12 },
    },
    xAxis: horizontal ? numbers : names,
    yAxis: horizontal ? names : numbers,
    series: data.series.map((series) => seriesOf(series, mode, unit)),
  };
}

function seriesOf(series: ChartSeries, mode: Mode, unit: ChartUnit) {
  const colour = seriesColour(mode, series.colour);
  const common = {
    id: series.key,
    name: series.name,
    data: series.values,
    color: colour,
    tooltip: { valueFormatter: (_: unknown, index: number) => textOf(series, index, unit) },
    ...(series.stack === undefined ? {} : { stack: series.stack }),
  };
  if (series.kind === 'bar') return { ...common, type: 'bar', barMaxWidth: 28, itemStyle: { borderColor: colourOf(mode, 'surface'), borderWidth: series.stack === undefined ? 0 : 1 } };
  return {
    ...common,
    type: 'line',
    symbol: series.dashed === true ? 'none' : 'circle',
    symbolSize: 5,
    triggerLineEvent: true,
    lineStyle: { width: 2, type: series.dashed === true ? 'dashed' : 'solid' },
    ...(series.kind === 'area' ? { areaStyle: { opacity: 0.24 } } : {}),
  };
}
