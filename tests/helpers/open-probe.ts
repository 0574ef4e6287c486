import type { ElectronApplication, Page } from 'playwright'

/** The probe's window, once its page is at work. */
export async function openProbe(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow()
  await page.waitForFunction(() => 'probe' in globalThis)
  return page
}
