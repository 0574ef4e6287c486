import { useMemo } from 'react'
import type { ReactNode } from 'react'

import type { FeedbackTable } from '#shared/capture/feedback/list-feedback.ts'

import { placeIn, useFeedback } from './feedback-store.ts'
import { findStep, listSteps, type Step } from './pages.ts'
import { usePlenaryClock } from './plenary-clock.ts'
import type { Picture, WallRow } from './projector/picture.ts'
import { zooms } from './projector/sizes.ts'
import { shorten } from './shorten.ts'
import { usePages } from './use-pages.tsx'
import { nameOf, useRows } from './use-rows.ts'
import { t } from './words.ts'

/** Where the feedback stands: what the tables bring, the pages they come to, and what is on the wall. */
export type Standing = {
  readonly topic: string | null
  readonly tables: readonly FeedbackTable[]
  readonly pages: readonly (readonly WallRow[])[]
  readonly steps: readonly Step[]
  /** The index of the step that is shown. */
  readonly at: number
  readonly now: FeedbackTable | null
  /** The table that has the word after this one. */
  readonly next: FeedbackTable | null
}

const longestTitle = 120
const none: readonly never[] = []

/** The picture for the wall and where in the feedback it stands; null until its pages are set out. */
export function usePicture(
  topic: string | null,
  topicTitle: string,
  tables: readonly FeedbackTable[] | null,
): { readonly picture: Picture | null; readonly standing: Standing; readonly layer: ReactNode } {
  const onlyNew = useFeedback((state) => state.onlyNew)
  const size = useFeedback((state) => state.size)
  const theme = useFeedback((state) => state.theme)
  const view = useFeedback((state) => state.view)
  const place = useFeedback((state) => placeIn(state, topic))
  const look = useMemo(
    () => ({ title: shorten(topicTitle, longestTitle), zoom: zooms[size] ?? 1 }),
    [topicTitle, size],
  )
  const rows = useRows(tables ?? none, onlyNew)
  const { pages, layer } = usePages(rows, look)
  const standing = useMemo(
    () => findStanding(topic, tables ?? none, pages ?? none, place),
    [topic, tables, pages, place],
  )
  const { clock, isUsed } = usePlenaryClock(topic)
  const picture = useMemo((): Picture | null => {
    if (tables === null || pages === null) return null
    const shownClock = isUsed || view === 'clock' ? clock : null
    const said = describeStanding(standing)
    const heading = view === 'clock' ? '' : said.heading
    return { view, theme, ...look, ...said, heading, clock: shownClock }
  }, [tables, pages, standing, view, theme, look, clock, isUsed])
  return { picture, standing, layer }
}

function findStanding(
  topic: string | null,
  tables: readonly FeedbackTable[],
  pages: readonly (readonly WallRow[])[],
  place: { readonly table: string | null; readonly part: number },
): Standing {
  // A table with nothing to report is passed over, unless it was given the word by hand.
  const inTurn = tables.filter(({ id, points }) => points.length > 0 || id === place.table)
  const steps = listSteps(
    inTurn.map(({ id }) => id),
    pages,
  )
  const at = findStep(steps, place)
  const now = tables.find(({ id }) => id === steps[at]?.table) ?? null
  const following = steps.slice(at).find(({ table }) => table !== now?.id)
  const next = tables.find(({ id }) => id === following?.table) ?? null
  return { topic, tables, pages, steps, at, now, next }
}

function describeStanding({ pages, steps, at, now, next }: Standing) {
  const page = steps[at]?.page ?? 0
  const said = now === null ? '' : t('wall.now', { table: shorten(nameOf(now)) })
  const follows = next === null ? '' : t('wall.next', { table: shorten(nameOf(next)) })
  return {
    heading: pages.length > 1 ? t('wall.page', { page: page + 1, pages: pages.length }) : t('wall.heading'),
    rows: pages[page] ?? none,
    now: now?.id ?? '',
    foot: [said, follows].filter((words) => words !== '').join(' · '),
  }
}
