import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { promisify } from 'node:util'

const repository = resolve(import.meta.dirname, '../..')
const builder = resolve(repository, 'node_modules/electron-vite/bin/electron-vite.js')
const config = resolve(repository, 'tests/fixtures/electron-probe/electron.vite.config.ts')
const folder = resolve(repository, '.cache/electron-probe')

/** Builds an app of Pooled's own main and preload around a small page and router. Gives its folder. */
export async function buildProbe(): Promise<string> {
  const { NODE_ENV: _test, ...env } = process.env
  await promisify(execFile)(process.execPath, [builder, 'build', '--config', config, '--logLevel', 'warn'], {
    cwd: repository,
    env,
  })
  const manifest = { name: 'electron-probe', version: '1.0.0', type: 'module', main: 'main/index.js' }
  await writeFile(resolve(folder, 'package.json'), JSON.stringify(manifest))
  return folder
}
