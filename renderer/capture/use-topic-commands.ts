import { useRecords } from '#renderer/state/use-records.ts'
import type { Command } from '#renderer/ui/commands.ts'
import { useCommands } from '#renderer/ui/use-commands.ts'

import { goTo, openDialog, useCapture } from './capture-store.ts'
import { filePoints } from './point-acts.ts'
import { allRowsNow } from './use-rows.ts'
import { t } from './words.ts'

/** Files what is chosen under a topic; from the line, the last point. */
function file(topic: string, title: string): void {
  const { chosen } = useCapture.getState()
  const last = allRowsNow().findLast(({ isPending, point }) => !isPending && !point.withdrawn)
  const ids = chosen.size > 0 ? chosen : new Set(last === undefined ? [] : [last.id])
  filePoints(ids, { topic }, title)
}

/** Going to a topic, filing under one, and bringing in notes. */
export function useTopicCommands(isReadOnly: boolean): void {
  const topics = useRecords('topic')
  const group = t('groups.topics')
  const writes = (): boolean => !isReadOnly
  const go = topics.map(({ id, title }, index): Command => ({
    id: `capture.topic.${index + 1}`,
    label: t('keys.toTopic', { topic: title }),
    group,
    keys: index < 9 ? [`$mod+Digit${index + 1}`] : [],
    run: () => goTo({ topic: id }),
  }))
  const fileUnder = topics.map(({ id, title }, index): Command => ({
    id: `capture.file.${index + 1}`,
    label: t('keys.fileUnder', { topic: title }),
    group,
    keys: index < 9 ? [`$mod+Shift+Digit${index + 1}`] : [],
    ...(index < 9 && { macKeys: [`Meta+Alt+Digit${index + 1}`] }),
    when: writes,
    run: () => file(id, title),
  }))
  useCommands([
    ...go,
    ...fileUnder,
    {
      id: 'capture.notes',
      label: t('keys.notes'),
      group: t('groups.notes'),
      when: writes,
      run: () => openDialog('notes'),
    },
  ])
}
