import { useEffect, useLayoutEffect } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { StatusBar } from '#renderer/ui/StatusBar.tsx'

import { openFeedback, useFeedback } from './feedback-store.ts'
import { focusOrder, followInOrder } from './focus.ts'
import { makeActs } from './make-acts.ts'
import { NextPanel } from './NextPanel.tsx'
import { OrderPanel } from './OrderPanel.tsx'
import { PlenaryLine } from './PlenaryLine.tsx'
import { isReported } from './report-acts.ts'
import { useFeedbackCommands } from './use-feedback-commands.ts'
import { type Standing, usePicture } from './use-picture.tsx'
import { useTables, useTopic } from './use-tables.ts'
import { useWall } from './use-wall.ts'
import { WallPane } from './WallPane.tsx'
import { t } from './words.ts'

import styles from './FeedbackScreen.module.css'

/** The lead facilitator takes the room through what the tables said: the picture on the wall, and what drives it. */
export function FeedbackScreen() {
  const id = useSession(({ session }) => session?.id)
  const ready = useFeedback((state) => state.session)
  useLayoutEffect(() => {
    if (id !== undefined) openFeedback(id)
  }, [id])
  if (id === undefined || ready !== id) return <main className={styles['opening']}>{t('opening')}</main>
  return <FeedbackPane />
}

function FeedbackPane() {
  const topic = useTopic()
  const id = topic?.id ?? null
  const tables = useTables(id)
  const { picture, standing, layer } = usePicture(id, topic?.title ?? t('tools.noTopic'), tables)
  const chosenId = useFeedback((state) => state.chosen)
  const chosen = standing.tables.find((table) => table.id === chosenId) ?? standing.now
  const acts = makeActs(standing)
  useWall(picture, acts)
  useFeedbackCommands(acts, standing, chosen)
  const at = standing.tables.findIndex(({ id: table }) => table === standing.now?.id)
  const count = standing.tables.length
  useEffect(() => followInOrder(at, count), [at, count])
  useEffect(focusOrder, [])
  return (
    <main className={styles['screen']}>
      <section data-pane tabIndex={-1} aria-label={t('wall.label')} className={styles['wall']}>
        <WallPane topic={id} picture={picture} acts={acts} />
      </section>
      <section data-pane tabIndex={-1} aria-label={t('groups.order')} className={styles['order']}>
        <NextPanel standing={standing} onShow={acts.next} />
        <OrderPanel standing={standing} chosen={chosen} />
      </section>
      <section data-pane tabIndex={-1} aria-label={t('groups.notes')} className={styles['notes']}>
        <PlenaryLine topic={id} />
      </section>
      <FeedbackFoot standing={standing} />
      {layer}
    </main>
  )
}

function FeedbackFoot({ standing }: { readonly standing: Standing }) {
  const onlyNew = useFeedback((state) => state.onlyNew)
  const states = standing.tables.map((table) => isReported(table, onlyNew)).filter((is) => is !== null)
  const done = states.filter(Boolean).length
  return (
    <StatusBar
      hints={[
        { keys: 'ArrowRight', does: t('foot.next') },
        { keys: 'b', does: t('foot.blank') },
        { keys: 's', does: t('foot.reported') },
        { keys: 'n', does: t('foot.note') },
        { keys: 'F1', does: t('foot.keys') },
      ]}
    >
      {t('foot.here', { done, all: states.length })}
    </StatusBar>
  )
}
