import { useDragAndDrop } from 'react-aria-components'
import type { DragAndDropHooks, Key } from 'react-aria-components'

import { useSession } from '#renderer/state/session-store.ts'

import { dropTheme } from './theme-acts.ts'
import { placeOfDrop } from './theme-places.ts'
import { unfiled } from './theme-store.ts'

const themeType = 'application/x-pooled-theme'

type Target = { readonly key: Key; readonly dropPosition: 'before' | 'on' | 'after' }

function drop(keys: Iterable<Key>, { key, dropPosition }: Target): void {
  const { session } = useSession.getState()
  const [id] = keys
  if (session === null || id === undefined || id === unfiled) return
  const place = placeOfDrop(session, { key: String(key), position: dropPosition })
  if (place !== null) dropTheme(String(id), place.parent, place.before)
}

/** Lets themes be dragged to another place in the tree. Keys and menus do the same. */
export function useThemeDragging(): DragAndDropHooks {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [themeType]: String(key) })),
    acceptedDragTypes: [themeType],
    getDropOperation: () => 'move',
    onMove: ({ keys, target }) => drop(keys, target),
  })
  return dragAndDropHooks
}
