import { type DragAndDropHooks, useDragAndDrop } from 'react-aria-components'

import { putIn } from '#renderer/draft/acts.ts'
import { choosePiece, useDraft } from '#renderer/draft/draft-store.ts'

import { usualForm } from './usual-form.ts'

/** What something said is called among the things that can be dragged. */
export const saidType = 'application/x-pooled-said'

/** Lets things that were said be dropped on a row of the outline: they go in behind it. */
export function useDroppingIn(): DragAndDropHooks {
  const { dragAndDropHooks } = useDragAndDrop({
    acceptedDragTypes: [saidType],
    getDropOperation: (target, types) =>
      target.type === 'item' && target.dropPosition === 'on' && types.has(saidType) ? 'move' : 'cancel',
    onItemDrop: ({ target, items }) => {
      const texts = items.flatMap((item) => (item.kind === 'text' ? [item.getText(saidType)] : []))
      void Promise.all(texts).then((ids) => {
        choosePiece(String(target.key))
        const things = (useDraft.getState().view?.unused ?? []).filter(({ id }) => ids.includes(id))
        return putIn(things, usualForm(things))
      })
    },
  })
  return dragAndDropHooks
}

/** Lets the rows of what is not used yet be dragged into the outline. */
export function useDraggingOut(): DragAndDropHooks {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [saidType]: String(key) })),
  })
  return dragAndDropHooks
}
