import { homedir, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const given = process.argv.slice(2)

/** Playwright says so by these two switches, and attaches before the app may become ready. */
export const isDriven = given.includes('--remote-debugging-port=0') && given.includes('--inspect=0')

// Playwright's loader leaves Electron only what follows its own switches; so does this.
const ours = given.slice(given.indexOf('--remote-debugging-port=0') + 1)

export const appFolder = resolve(ours.find((argument) => !argument.startsWith('-')) ?? '.')

export const appArguments: readonly string[] = ours

/** Electron's own default place, unless `--user-data-dir=` names another. */
export function findUserData(appName: string): string {
  return (
    readSwitch('user-data-dir') ??
    join(process.env['XDG_CONFIG_HOME'] ?? join(homedir() || tmpdir(), '.config'), appName)
  )
}

export function readSwitch(name: string): string | undefined {
  return ours.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3)
}
