import { spawn } from 'node:child_process'

function opener(platform: NodeJS.Platform): readonly string[] {
  if (platform === 'win32') return ['cmd', '/c', 'start', '']
  return platform === 'darwin' ? ['open'] : ['xdg-open']
}

/** True when a browser could show a window here. */
export function hasDisplay(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  return (
    platform === 'win32' ||
    platform === 'darwin' ||
    Boolean(environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY'])
  )
}

/** Shows an address in the person's browser; gives false where there is none to show it in. */
export function openBrowser(address: string): Promise<boolean> {
  if (!hasDisplay()) return Promise.resolve(false)
  const [command = '', ...args] = opener(process.platform)
  return new Promise((resolve) => {
    const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
    child.unref()
  })
}
