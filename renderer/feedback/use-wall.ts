import { useEffect, useRef } from 'react'

import '#renderer/host/electron-link.ts'
import { getWindowId } from '#renderer/host/window-id.ts'

import { noteWall, showView, useFeedback } from './feedback-store.ts'
import type { Picture } from './projector/picture.ts'
import type { WallAct } from './projector/wall-acts.ts'
import { nameWallLock, openWallChannel, type WallChannel } from './projector/wall-channel.ts'

let channel: WallChannel | null = null

/** Opens the picture in a window of its own, and brings it back where it is blank. A browser may forbid the window. */
export function showWall(): void {
  showView('points')
  if (useFeedback.getState().wall === 'open') return
  const id = getWindowId()
  const opened = window.open(`projector.html#${id}`, `pooled-wall-${id}`, 'popup,width=1280,height=720')
  // In the desktop app the window is opened for the page, which is given none.
  noteWall(opened === null && window.pooledDesktop === undefined ? 'blocked' : 'closed')
}

/** Takes the picture off the wall. */
export function closeWall(): void {
  channel?.tell({ kind: 'close' })
}

/** Keeps the wall showing the picture, notices when it comes and goes, and hears the keys that are pressed on it. */
export function useWall(picture: Picture | null, acts: Readonly<Partial<Record<WallAct, () => void>>>): void {
  const latest = useRef({ picture, acts })
  useEffect(() => {
    latest.current = { picture, acts }
  })
  useEffect(() => {
    const wall = getWindowId()
    // It may have gone while nobody watched.
    let watching = watchEnd(wall)
    const opened = openWallChannel(wall, (message) => {
      if (message.kind === 'act') latest.current.acts[message.act]?.()
      if (message.kind !== 'hello') return
      watching.abort()
      watching = watchEnd(wall)
      noteWall('open', message.isWhole)
      tell(opened, latest.current.picture)
    })
    channel = opened
    opened.tell({ kind: 'who-is-there' })
    return () => {
      watching.abort()
      channel = null
      opened.close()
    }
  }, [])
  useEffect(() => {
    if (channel !== null) tell(channel, picture)
  }, [picture])
}

function tell(to: WallChannel, picture: Picture | null): void {
  if (picture !== null) to.tell({ kind: 'picture', picture })
}

/** Notices the end of the wall, however it ends: only then its lock is free. */
function watchEnd(wall: string): AbortController {
  const watching = new AbortController()
  navigator.locks
    .request(nameWallLock(wall), { signal: watching.signal }, () => noteWall('closed'))
    .catch(() => undefined)
  return watching
}
