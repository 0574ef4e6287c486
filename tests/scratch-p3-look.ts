import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBrowserDoor } from '#electron/browser/serve.ts'
import { launchBrowser } from '#tests/helpers/launch-browser.ts'
import { makePoolingLibrary } from '#tests/helpers/open-pooling.ts'
const library = await mkdtemp(join(tmpdir(), 'p3look-'))
await makePoolingLibrary(library)
const door = await startBrowserDoor({ port: 0, library })
const browser = await launchBrowser()
const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, colorScheme: (process.env.SCHEME ?? 'light') as 'light', reducedMotion: 'reduce' })
const page = await context.newPage()
page.on('console', (m) => ['error', 'warning'].includes(m.type()) && console.log('CONSOLE', m.text()))
page.on('pageerror', (e) => console.log('PAGEERROR', e.message, e.stack))
await page.goto(door.address)
await page.getByText('kept in').waitFor()
await page.getByRole('button', { name: 'Continue' }).click()
await page.getByRole('heading', { level: 1 }).waitFor()
await page.keyboard.press('Alt+4')
const { run } = await import(process.argv[2] as string)
try { await run(page, { browser, door, library, context }) } catch (e) { console.log('FAILED', e); await page.screenshot({ path: '/tmp/p3-failed.png' }) }
await browser.close(); await door.close()
process.exit(0)
