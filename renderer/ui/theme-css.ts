import { palettes } from './palettes.ts'
import type { Palette, ThemeName } from './palettes.ts'
import {
  controlHeights,
  fontFamily,
  motion,
  paneWidths,
  projectorScale,
  radii,
  rootFontSize,
  rowHeights,
  scrim,
  spaces,
  textSizes,
  typeScale,
} from './tokens.ts'

type Declarations = readonly (readonly [property: string, value: string])[]

/** The whole text of `theme.css`: every token as a custom property, every theme, density and text size. */
export function writeThemeCss(): string {
  return (
    [
      rule(':root', [...measures(), ...colours('light')]),
      rule("[data-theme='light']", colours('light')),
      rule("[data-theme='dark']", colours('dark')),
      rule("[data-theme='projector']", colours('projector')),
      rule("[data-theme='projectorDim']", colours('projectorDim')),
      media('(prefers-color-scheme: dark)', [
        rule(":root:where(:not([data-theme])),\n[data-theme='system']", colours('dark')),
      ]),
      rule("[data-density='compact']", [['--row-height', rem(rowHeights.compact)]]),
      rule("[data-density='roomy']", [['--row-height', rem(rowHeights.roomy)]]),
      ...textSizes
        .filter((size) => size !== 100)
        .map((size) => rule(`:root[data-text-size='${size}']`, [['font-size', `${size}%`]])),
      media('(prefers-contrast: more)', [rule(':root,\n[data-theme]', moreContrast)]),
      media('(forced-colors: active)', [rule(':root,\n[data-theme]', forcedColours())]),
      media('(prefers-reduced-motion: reduce)', [rule(':root', [['--motion', '0s']])]),
    ].join('\n\n') + '\n'
  )
}

function colours(theme: ThemeName): Declarations {
  const palette: Palette = palettes[theme]
  const scheme = theme === 'light' || theme === 'projector' ? 'light' : 'dark'
  return [['color-scheme', scheme], ...Object.entries(palette).map(([name, hex]) => colour(name, hex))]
}

function measures(): Declarations {
  return [
    ['--font-ui', fontFamily],
    ...Object.entries(typeScale).map(
      ([name, step]) => [`--type-${name}`, font(step.weight, rem(step.size), rem(step.line))] as const,
    ),
    ...Object.entries(projectorScale).map(
      ([name, step]) => [`--proj-${name}`, font(step.weight, `${step.size}vh`, `${step.line}`)] as const,
    ),
    ...spaces.map((space) => [`--space-${space}`, `${space}px`] as const),
    ['--radius-chip', `${radii.chip}px`],
    ['--radius-panel', `${radii.panel}px`],
    ['--row-height', rem(rowHeights.normal)],
    ['--control-height', rem(controlHeights.normal)],
    ['--control-least', rem(controlHeights.least)],
    ['--control-phone', rem(controlHeights.phone)],
    ['--pane-left', `${paneWidths.left}px`],
    ['--pane-right', `${paneWidths.right}px`],
    ['--scrim', scrim],
    ['--motion', `${motion.duration}ms ${motion.easing}`],
  ]
}

const moreContrast: Declarations = [
  ['--color-muted', 'var(--color-text-2)'],
  ['--color-border-subtle', 'var(--color-border-control)'],
]

/** Under forced colours no tint carries meaning; a selection and the focus keep system colours of their own. */
function forcedColours(): Declarations {
  const own: Partial<Palette> = {
    selected: 'Highlight',
    accent: 'Highlight',
    onAccent: 'HighlightText',
    accentText: 'LinkText',
    focus: 'CanvasText',
  }
  return Object.keys(palettes.light).map((name) =>
    colour(name, own[name as keyof Palette] ?? (isGround(name) ? 'Canvas' : 'CanvasText')),
  )
}

function isGround(name: string): boolean {
  return ['canvas', 'surface', 'sunken', 'hover', 'onDanger'].includes(name) || name.endsWith('Bg')
}

function colour(name: string, value: string): readonly [string, string] {
  return [`--color-${name.replace(/([A-Z0-9])/g, '-$1').toLowerCase()}`, value]
}

function font(weight: number, size: string, line: string): string {
  return `${weight} ${size} / ${line} var(--font-ui)`
}

function rem(px: number): string {
  return `${px / rootFontSize}rem`
}

function rule(selector: string, declarations: Declarations): string {
  return `${selector} {\n${declarations.map(([property, value]) => `  ${property}: ${value};`).join('\n')}\n}`
}

function media(query: string, rules: readonly string[]): string {
  const inner = rules.join('\n\n').replace(/^(?=.)/gm, '  ')
  return `@media ${query} {\n${inner}\n}`
}
