import CheckCheck from 'lucide-react/icons/check-check'

import { useSession } from '#renderer/state/session-store.ts'
import { useReadOnly, useRecords } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { StatusBar } from '#renderer/ui/StatusBar.tsx'

import { KeyedButton } from './KeyedButton.tsx'
import { estimateMinutes } from './pace.ts'
import { isWholeView, openDialog, usePool } from './pool-store.ts'
import { useBulk, useQueue } from './queue-now.ts'
import { turnReady } from './subject-acts.ts'
import { useSuggested } from './suggestions.ts'
import { t } from './words.ts'

/** What is left and how long it takes, and the two commands that concern all of a topic. */
export function PoolFoot() {
  const isReadOnly = useReadOnly() !== null
  const isWhole = usePool((state) => isWholeView(state.view))
  return (
    <StatusBar
      hints={[
        { keys: 'u', does: t('foot.undo') },
        { keys: 'F1', does: t('foot.keys') },
      ]}
      actions={
        !isReadOnly &&
        !isWhole && (
          <>
            <BulkButton />
            <ReadyButton />
          </>
        )
      }
    >
      {isWhole ? t('foot.whole') : <ToGo />}
    </StatusBar>
  )
}

function ToGo() {
  const { shown } = useQueue()
  const decisions = usePool((state) => state.decisions)
  const isKnown = useSuggested((state) => state.session !== null && state.byTopic.size > 0)
  const hasSession = useSession((state) => state.session !== null)
  if (!hasSession) return null
  if (shown.length === 0) return isKnown ? t('foot.none') : t('foot.looking')
  const times = decisions.filter(({ hand }) => hand !== null).map(({ at }) => at)
  const minutes = estimateMinutes(
    shown.map(({ points, groups }) => ({ rows: points.length + groups.length })),
    times,
  )
  return t('foot.pace', { groups: t('foot.groups', { count: shown.length }), minutes })
}

function BulkButton() {
  const count = useBulk().length
  return (
    <KeyedButton
      icon={CheckCheck}
      keys="Shift+1"
      label={t('foot.bulk', { count })}
      onPress={() => openDialog('bulk')}
    />
  )
}

function ReadyButton() {
  const place = usePool((state) => state.place)
  const topic = useRecords('topic').find(({ id }) => id === place)
  if (topic === undefined) return null
  return (
    <Button variant={topic.readyForFeedback ? 'plain' : 'primary'} onPress={turnReady}>
      {topic.readyForFeedback ? t('foot.notReady') : t('foot.ready')}
    </Button>
  )
}
