/** Every colour a theme must give. `say` is ink on `sayBg`, and so for each kind of point. */
export type Colour =
  | 'canvas'
  | 'surface'
  | 'sunken'
  | 'hover'
  | 'selected'
  | 'text'
  | 'text2'
  | 'muted'
  | 'borderSubtle'
  | 'borderControl'
  | 'accent'
  | 'onAccent'
  | 'accentText'
  | 'focus'
  | 'danger'
  | 'onDanger'
  | 'dangerText'
  | 'dangerBg'
  | 'warnText'
  | 'warnBg'
  | 'okText'
  | 'okBg'
  | 'point'
  | 'pointBg'
  | 'say'
  | 'sayBg'
  | 'ask'
  | 'askBg'
  | 'quote'
  | 'quoteBg'
  | 'risk'
  | 'riskBg'
  | 'share'
  | 'shareBg'

export type Palette = Readonly<Record<Colour, string>>

export const themeNames = ['light', 'dark', 'projector', 'projectorDim'] as const

export type ThemeName = (typeof themeNames)[number]

/** The kinds of point that have a colour of their own; any other kind is shown in neutral. */
export const kindColours = ['point', 'say', 'ask', 'quote', 'risk', 'share'] as const

export type KindColour = (typeof kindColours)[number]

export const palettes = {
  light: {
    canvas: '#f5f7f8',
    surface: '#ffffff',
    sunken: '#e9edf0',
    hover: '#e3e9ed',
    selected: '#d7ecf1',
    text: '#15202b',
    text2: '#3f4d59',
    muted: '#56646f',
    borderSubtle: '#d0d8dd',
    borderControl: '#74828d',
    accent: '#0b6777',
    onAccent: '#ffffff',
    accentText: '#085767',
    focus: '#1d4ed8',
    danger: '#b3261e',
    onDanger: '#ffffff',
    dangerText: '#9a1b14',
    dangerBg: '#fbe7e5',
    warnText: '#704600',
    warnBg: '#fff0d2',
    okText: '#17572f',
    okBg: '#e0f2e6',
    point: '#44525f',
    pointBg: '#e9edf0',
    say: '#085767',
    sayBg: '#d9eef2',
    ask: '#6a2c9c',
    askBg: '#f1e6fa',
    quote: '#1e47a6',
    quoteBg: '#e3ebfb',
    risk: '#9a2f0a',
    riskBg: '#fde9e0',
    share: '#17572f',
    shareBg: '#e0f2e6',
  },
  dark: {
    canvas: '#11171c',
    surface: '#192127',
    sunken: '#0c1115',
    hover: '#232d35',
    selected: '#123a43',
    text: '#edf2f5',
    text2: '#bcc8d1',
    muted: '#97a5b0',
    borderSubtle: '#2f3b45',
    borderControl: '#7b8a96',
    accent: '#4fb6c8',
    onAccent: '#04171b',
    accentText: '#74cedd',
    focus: '#8ab4ff',
    danger: '#f2867e',
    onDanger: '#2a0503',
    dangerText: '#f79b94',
    dangerBg: '#3a1714',
    warnText: '#f3c46b',
    warnBg: '#35270b',
    okText: '#84d3a0',
    okBg: '#12301d',
    point: '#bcc8d1',
    pointBg: '#27313a',
    say: '#74cedd',
    sayBg: '#0f333b',
    ask: '#cfa6f2',
    askBg: '#2e1c40',
    quote: '#a3bffa',
    quoteBg: '#1a2745',
    risk: '#f5a27f',
    riskBg: '#3b1d10',
    share: '#84d3a0',
    shareBg: '#12301d',
  },
  projector: {
    canvas: '#ffffff',
    surface: '#ffffff',
    sunken: '#eef1f3',
    hover: '#eef1f3',
    selected: '#cfe6ec',
    text: '#0a0f14',
    text2: '#26313a',
    muted: '#36424c',
    borderSubtle: '#9aa6af',
    borderControl: '#4b5964',
    accent: '#00505e',
    onAccent: '#ffffff',
    accentText: '#00505e',
    focus: '#0b3fbf',
    danger: '#8c120b',
    onDanger: '#ffffff',
    dangerText: '#8c120b',
    dangerBg: '#fbe2df',
    warnText: '#5a3700',
    warnBg: '#ffe9bf',
    okText: '#0e4423',
    okBg: '#d5eedd',
    point: '#26313a',
    pointBg: '#e4e9ed',
    say: '#00505e',
    sayBg: '#cfe9ef',
    ask: '#551f82',
    askBg: '#eedffa',
    quote: '#143a8f',
    quoteBg: '#dce6fb',
    risk: '#7d2100',
    riskBg: '#fce0d3',
    share: '#0e4423',
    shareBg: '#d5eedd',
  },
  projectorDim: {
    canvas: '#070a0d',
    surface: '#070a0d',
    sunken: '#141b21',
    hover: '#141b21',
    selected: '#0f3a44',
    text: '#ffffff',
    text2: '#e2e9ee',
    muted: '#c6d1d9',
    borderSubtle: '#55636e',
    borderControl: '#93a2ae',
    accent: '#7fdceb',
    onAccent: '#031316',
    accentText: '#7fdceb',
    focus: '#a9c7ff',
    danger: '#ffb0a9',
    onDanger: '#2a0503',
    dangerText: '#ffb0a9',
    dangerBg: '#3a1210',
    warnText: '#ffd98a',
    warnBg: '#33260a',
    okText: '#a6ebbf',
    okBg: '#0e2e1a',
    point: '#e2e9ee',
    pointBg: '#202a32',
    say: '#7fdceb',
    sayBg: '#0a3038',
    ask: '#e0c4fa',
    askBg: '#2b1840',
    quote: '#c3d6ff',
    quoteBg: '#152244',
    risk: '#ffbe9f',
    riskBg: '#3a1a0c',
    share: '#a6ebbf',
    shareBg: '#0e2e1a',
  },
} satisfies Record<ThemeName, Palette>
