import { readFileSync } from 'node:fs'

import { useBrowser } from './browser.ts'
import type { Session } from './devtools.ts'
import { bindingName, preloadWorldName, writePageScripts } from './page-scripts.ts'

export type PageTarget = { readonly targetId: string; readonly session: Session }

/** A new, empty page whose documents will each start with the preload. The target's id is its main frame's too. */
export async function openTarget(
  size: { readonly width: number; readonly height: number },
  listen: (target: PageTarget) => Promise<void>,
): Promise<PageTarget> {
  const { process, session: browser } = useBrowser()
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank', ...size })
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true })
  const target = { targetId, session: process.devtools.openSession(sessionId) }
  await listen(target)
  await target.session.send('Page.enable')
  await target.session.send('Inspector.enable')
  await target.session.send('Runtime.enable')
  return target
}

/** Throws when the file cannot be read, as a preload that is not there deserves. */
export async function installPreload(session: Session, path: string | undefined): Promise<void> {
  if (path === undefined) return
  const scripts = writePageScripts(readFileSync(path, 'utf8'))
  await session.send('Runtime.addBinding', { name: bindingName, executionContextName: preloadWorldName })
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.main })
  await session.send('Page.addScriptToEvaluateOnNewDocument', {
    source: scripts.isolated,
    worldName: preloadWorldName,
  })
}
