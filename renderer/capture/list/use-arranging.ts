import { type DragAndDropHooks, useDragAndDrop } from 'react-aria-components'

import type { PointRow } from '#renderer/capture/point-rows.ts'
import { t } from '#renderer/capture/words.ts'
import { announce } from '#renderer/ui/announce.ts'

import { goToChosen } from './list-place.ts'
import { arrange, holdDrag } from './list-store.ts'
import { dropPoints } from './move-chosen.ts'

/** What a dragged point is called among the things that can be dragged. */
export const pointType = 'application/x-pooled-point'

/** Lets the rows of the list be dragged between each other: they move, and are never joined. */
export function useArranging(rows: readonly PointRow[]): DragAndDropHooks {
  const textOf = (id: string): string => rows.find((row) => row.id === id)?.point.text ?? ''
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({ [pointType]: String(key), 'text/plain': textOf(String(key)) })),
    onDragStart: () => holdDrag(true),
    onDragEnd: () => holdDrag(false),
    onReorder: ({ keys, target }) => {
      if (target.dropPosition === 'on') return
      dropPoints(new Set([...keys].map(String)), String(target.key), target.dropPosition)
    },
  })
  return dragAndDropHooks
}

/** Begins or ends arranging; the focus goes on in the list. */
export function turnArranging(on: boolean): void {
  arrange(on)
  announce(on ? t('said.arranging') : t('said.arranged'))
  requestAnimationFrame(goToChosen)
}
