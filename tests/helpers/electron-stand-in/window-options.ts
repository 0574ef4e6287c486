import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron'

/** What Electron takes when nothing is said. */
const defaultPreferences = {
  allowRunningInsecureContent: false,
  backgroundThrottling: true,
  contextIsolation: true,
  experimentalFeatures: false,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  sandbox: true,
  spellcheck: true,
  webSecurity: true,
  webviewTag: false,
} satisfies WebPreferences

/** What the stand-in does only as Electron does it by default; asking for the other is refused. */
const fixedPreferences = [
  'allowRunningInsecureContent',
  'contextIsolation',
  'experimentalFeatures',
  'nodeIntegration',
  'nodeIntegrationInSubFrames',
  'nodeIntegrationInWorker',
  'sandbox',
  'webSecurity',
  'webviewTag',
] as const satisfies readonly (keyof typeof defaultPreferences)[]

const knownOptions = [
  'title',
  'name',
  'x',
  'y',
  'fullscreen',
  'autoHideMenuBar',
  'windowStatePersistence',
  'width',
  'height',
  'minWidth',
  'minHeight',
  'show',
  'backgroundColor',
  'webPreferences',
] as const satisfies readonly (keyof BrowserWindowConstructorOptions)[]

export function readPreferences(given: WebPreferences = {}): WebPreferences {
  const preferences: WebPreferences = { ...defaultPreferences, ...given }
  for (const name of fixedPreferences) {
    if (preferences[name] !== defaultPreferences[name])
      throw new Error(`The Electron stand-in has no window with ${name}: ${preferences[name]}.`)
  }
  const unknown = Object.keys(given).find((name) => name !== 'preload' && !(name in defaultPreferences))
  if (unknown !== undefined) throw new Error(`The Electron stand-in does not know webPreferences.${unknown}.`)
  return preferences
}

export function checkOptions(given: BrowserWindowConstructorOptions): void {
  const known: readonly string[] = knownOptions
  const unknown = Object.keys(given).find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw new Error(`The Electron stand-in does not know the window option ${unknown}.`)
}
