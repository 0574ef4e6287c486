import { useLayoutEffect, useState } from 'react'

import { useSession } from '#renderer/state/session-store.ts'

import { openFeedback, useFeedback } from './feedback-store.ts'
import { makeActs } from './make-acts.ts'
import { usePicture } from './use-picture.tsx'
import { useTables, useTopic } from './use-tables.ts'
import { useWall } from './use-wall.ts'
import { t } from './words.ts'

/** Keeps the wall right, and its keys answered, while the window shows another screen than Feedback. */
export function WallKeeper() {
  const id = useSession(({ session }) => session?.id)
  const isOpen = useFeedback(({ wall, session }) => wall === 'open' && (session === null || session === id))
  const [wasOpen, setWasOpen] = useState(isOpen)
  if (isOpen && !wasOpen) setWasOpen(true)
  // The wall may be loaded again, so it is kept after it seems gone; one that was never there costs nothing.
  return wasOpen && id !== undefined ? <Driver session={id} /> : <Listener />
}

function Listener() {
  useWall(null, {})
  return null
}

function Driver({ session }: { readonly session: string }) {
  const ready = useFeedback((state) => state.session)
  useLayoutEffect(() => {
    if (useFeedback.getState().session !== session) openFeedback(session)
  }, [session])
  return ready === session && <Picture />
}

function Picture() {
  const topic = useTopic()
  const id = topic?.id ?? null
  const { picture, standing, layer } = usePicture(id, topic?.title ?? t('tools.noTopic'), useTables(id))
  useWall(picture, makeActs(standing))
  return layer
}
