import { filePoints } from '#renderer/capture/point-acts.ts'
import type { SideDrop, SideItem } from '#renderer/ui/SideList.tsx'

import { pointType } from './use-arranging.ts'

/** Files points that are dropped on a topic; `none` is the item that stands for no topic. */
export function dropOnTopic(items: readonly SideItem<string>[], none: string): SideDrop<string> {
  return {
    type: pointType,
    onDrop: (id, points) => {
      const name = items.find((item) => item.id === id)?.label ?? ''
      filePoints(new Set(points), { topic: id === none ? null : id }, name)
    },
  }
}
