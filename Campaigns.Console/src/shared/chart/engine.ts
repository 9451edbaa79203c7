import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

// Only what the charts are made of: this file is a chunk of its own, fetched when the first chart is shown.
register([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

export type Engine = EChartsType;

export function startChart(element: HTMLElement): Engine {
  return init(element, null, { renderer: 'canvas' });
}
