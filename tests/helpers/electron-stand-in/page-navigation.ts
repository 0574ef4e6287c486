import { makeEvent } from './loud.ts'
import type { StandInContents } from './web-contents.ts'

/** Asks the app whether a frame may go where it wants, in Electron's order: once every frame's event is refused, the page's is not sent. */
export function askToNavigate(contents: StandInContents, url: string, isMainFrame: boolean): boolean {
  const details = { url, isMainFrame, isSameDocument: false, frame: isMainFrame ? contents.mainFrame : null }
  const everyFrame = makeEvent(details)
  contents.emit('will-frame-navigate', everyFrame)
  if (everyFrame.defaultPrevented || !isMainFrame) return !everyFrame.defaultPrevented
  const page = makeEvent(details)
  contents.emit('will-navigate', page, url, false, true, 0, 0)
  return !page.defaultPrevented
}
