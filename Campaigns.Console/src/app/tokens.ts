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

const font = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif";

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
    components: { Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' }, Table: { cellPaddingBlockSM: 5, cellPaddingInlineSM: 8 } },
  };
}
