import { useEffect, useRef } from 'react';
import { useTheme } from '@/app/preferences';
import styles from './Chart.module.css';
import type { Engine } from './engine';
import type { ChartCategory, ChartData, ChartSeries, ChartUnit } from './model';
import { optionOf } from './option';

interface Props {
  data: ChartData;
  unit: ChartUnit;
  horizontal: boolean;
  height: number;
  /** What the picture shows, for who does not see it. */
  label: string;
  onPick: ((category: ChartCategory, series: ChartSeries) => void) | undefined;
}

/** The picture itself. It follows its box, the theme and the language. */
export function Drawing({ data, unit, horizontal, height, label, onPick }: Props) {
  const mode = useTheme();
  const box = useRef<HTMLDivElement>(null);
  const engine = useRef<Engine>(undefined);
  const shown = useRef<() => void>(() => undefined);
  const pick = useRef<(seriesId: string, index: number) => void>(() => undefined);

  useEffect(() => {
    pick.current = (seriesId, index) => {
      const series = data.series.find(({ key }) => key === seriesId);
      const category = data.categories[index];
      if (series !== undefined && category !== undefined) onPick?.(category, series);
    };
    shown.current = () => {
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      engine.current?.setOption(optionOf(data, { mode, unit, horizontal, still }), { notMerge: true });
    };
    shown.current();
  }, [data, unit, horizontal, mode, onPick]);

  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    let gone = false;
    const watch = new ResizeObserver(() => engine.current?.resize());
    void import('./engine').then(({ startChart }) => {
      if (gone) return;
      engine.current = startChart(element);
      engine.current.on('click', ({ seriesId, dataIndex }) => {
        if (seriesId !== undefined) pick.current(seriesId, dataIndex);
      });
      shown.current();
      watch.observe(element);
    });
    return () => {
      gone = true;
      watch.disconnect();
      engine.current?.dispose();
      engine.current = undefined;
    };
  }, []);

  return <div ref={box} className={styles.drawing} style={{ height }} role="img" aria-label={label} />;
}
