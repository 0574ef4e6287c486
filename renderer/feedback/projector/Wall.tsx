import { useEffect, useState } from 'react'

import { t } from '#renderer/feedback/words.ts'

import type { Picture } from './picture.ts'
import { Stage } from './Stage.tsx'
import { actOf } from './wall-acts.ts'
import { nameWallLock, openWallChannel } from './wall-channel.ts'
import { WallSheet } from './WallSheet.tsx'

/** Stands on the wall until the operator's page has sent its picture. */
const waiting: Picture = {
  view: 'points',
  theme: 'projector',
  zoom: 1,
  title: t('wall.waiting'),
  heading: '',
  rows: [],
  now: '',
  foot: '',
  clock: null,
}

/** The plenary picture and nothing else. Every key pressed here goes to the operator's page. */
export function Wall({ id }: { readonly id: string }) {
  const picture = usePicture(id)
  useEffect(() => {
    document.documentElement.dataset['theme'] = picture.view === 'blank' ? 'projectorDim' : picture.theme
  }, [picture])
  return (
    <main style={{ height: '100%' }}>
      <Stage>
        <WallSheet picture={picture} />
      </Stage>
    </main>
  )
}

function usePicture(id: string): Picture {
  const [picture, setPicture] = useState(waiting)
  useEffect(() => {
    const channel = openWallChannel(id, (message) => {
      if (message.kind === 'picture') setPicture(message.picture)
      if (message.kind === 'who-is-there') greet()
      if (message.kind === 'close') window.close()
    })
    const greet = (): void => channel.tell({ kind: 'hello', isWhole: window.innerHeight >= screen.height })
    const hear = (event: KeyboardEvent): void => {
      const act = actOf(event)
      if (act === null) return
      event.preventDefault()
      channel.tell({ kind: 'act', act })
    }
    window.addEventListener('keydown', hear)
    window.addEventListener('resize', greet)
    const stop = holdLock(id, greet)
    return () => {
      stop()
      window.removeEventListener('resize', greet)
      window.removeEventListener('keydown', hear)
      channel.close()
    }
  }, [id])
  return picture
}

/** Holds the wall's lock for as long as the page is there, whatever ends it. Gives the way to let go. */
function holdLock(id: string, held: () => void): () => void {
  const { promise, resolve } = Promise.withResolvers<void>()
  void navigator.locks.request(nameWallLock(id), () => {
    held()
    return promise
  })
  return resolve
}
