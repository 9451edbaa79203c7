import { theme, type ThemeConfig } from 'antd';

export type Mode = 'light' | 'dark';

/**
 * Every colour and size the console uses, once. The colours of states are fixed by meaning: open green, waiting blue, attention orange, refused red,
 * ended grey; each is readable (AA) on the surface of its own theme.
 */
const colours = {
  light: {
    page: '#f3f5f8', surface: '#ffffff', raised: '#f7f9fb', line: '#d9dfe7', text: '#17202c', muted: '#566375', accent: '#1558b0', 'accent-soft': '#e8f0fb', focus: '#0b4ea2',
    open: '#1b7a3d', waiting: '#1558b0', attention: '#a34b00', refused: '#c0232c', ended: '#5c6675',
    'open-soft': '#e7f5ec', 'waiting-soft': '#e8f0fb', 'attention-soft': '#fdf1e3', 'refused-soft': '#fdecec', 'ended-soft': '#eef0f3',
  },
  dark: {
    page: '#10151c', surface: '#181f29', raised: '#1f2834', line: '#334050', text: '#e6ebf2', muted: '#a3b0c0', accent: '#6ea8ff', 'accent-soft': '#1b2d47', focus: '#8fbcff',
    open: '#63c787', waiting: '#7db1ff', attention: '#f0a95b', refused: '#ff8a8a', ended: '#a3b0c0',
    'open-soft': '#16301f', 'waiting-soft': '#1b2d47', 'attention-soft': '#35260f', 'refused-soft': '#3b1d20', 'ended-soft': '#252e3a',
  },
} as const;

export type Colour = keyof (typeof colours)['light'];

/** The colour as a value, for charts, which take no custom properties. */
export function colourOf(mode: Mode, colour: Colour): string {
  return colours[mode][colour];
}

/**
 * Colours of charts: the same tier or branch has the same one everywhere. Neighbours in the list differ in hue and lightness; each stands out from the
 * surface of its own theme (3 : 1 or more). A series has its name beside it, so colour is never the only sign.
 */
const seriesColours = {
  light: {
    tiers: { diamond: '#6a3fb5', gold: '#a87400', silver: '#5f7186' },
    others: ['#1558b0', '#b3541e', '#1b7a3d', '#a3317f', '#00788c', '#8a6d00', '#5149c4', '#c0232c', '#4d7a00', '#7a4b94', '#0b6b62', '#94523d', '#2f6fd6', '#7d6457', '#3f8f5f', '#b0477a'],
  },
  dark: {
    tiers: { diamond: '#b79bff', gold: '#e3b341', silver: '#a9b8c9' },
    others: ['#6ea8ff', '#f09a61', '#63c787', '#e58acb', '#4fc3d6', '#d6bd4a', '#a5a0ff', '#ff8a8a', '#a3cf5c', '#cda0e6', '#5fd0c0', '#dda58f', '#8fb7ff', '#c4ada1', '#8ed6a8', '#f0a3c4'],
  },
} as const;

/** What a series of a chart stands for, and so its colour. */
export type SeriesColour = 'diamond' | 'gold' | 'silver' | Colour | number;

/** The colour of a series: a tier's, one of the states', or the n-th of the others. */
export function seriesColour(mode: Mode, colour: SeriesColour): string {
  const { tiers, others } = seriesColours[mode];
  if (typeof colour === 'number') return others[colour % others.length] ?? others[0];
  if (colour === 'diamond' || colour === 'gold' || colour === 'silver') return tiers[colour];
  return colourOf(mode, colour);
}

/** What every text is set in; charts, which take no style sheets, ask for it here. */
export const font = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif";

/** Makes the tokens custom properties of the page (`--surface`, `--line`, …), which the style sheets use. */
export function applyTokens(mode: Mode): void {
  const root = document.documentElement;
  root.dataset.theme = mode;
  root.style.colorScheme = mode;
  for (const [name, value] of Object.entries(colours[mode])) root.style.setProperty(`--${name}`, value);
  root.style.setProperty('--font', font);
}

export function antTheme(mode: Mode): ThemeConfig {
  const c = colours[mode];
  const primary = mode === 'light' ? c.accent : '#2f6fd6';
  return {
    algorithm: mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: primary, colorInfo: c.waiting, colorSuccess: c.open, colorWarning: c.attention, colorError: c.refused, colorWarningBg: c['attention-soft'], colorErrorBg: c['refused-soft'], colorLink: c.accent,
      colorBgLayout: c.page, colorBgContainer: c.surface, colorBgElevated: c.surface, colorBorder: c.line, colorBorderSecondary: c.line,
      colorText: c.text, colorTextSecondary: c.muted, colorTextTertiary: c.muted, colorTextDescription: c.muted, colorTextPlaceholder: c.muted,
      borderRadius: 6, fontFamily: font, fontSize: 14, controlHeight: 32, boxShadow: 'none', boxShadowTertiary: 'none', motion: false,
    },
    components: {
      Button: {
        // The theme's own are too pale on a dark surface to be read.
        colorPrimaryHover: mode === 'light' ? '#2468c4' : '#2a63c0', defaultHoverColor: c.accent, defaultActiveColor: c.accent, defaultHoverBorderColor: c.accent,
        primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', dangerColor: mode === 'light' ? c.surface : c.page,
      },
      Radio: { colorPrimary: c.accent },
      Tabs: { itemSelectedColor: c.accent, itemHoverColor: c.accent, itemActiveColor: c.accent, inkBarColor: c.accent },
      Table: { cellPaddingBlockSM: 5, cellPaddingInlineSM: 8 },
    },
  };
}
