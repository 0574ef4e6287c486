import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'

import { layLines } from './lay-lines.ts'
import { Measure } from './Measure.tsx'
import { Page } from './Page.tsx'
import { allTables, usePaper } from './paper-store.ts'
import { type FeedbackLine, listPointsSoFar, type PointsSoFar } from './points-so-far.ts'
import { PointsForm } from './PointsForm.tsx'
import type { Sheet } from './sheets.ts'
import { t } from './words.ts'

type TablePoints = PointsSoFar & { readonly table: Rec<'table'> }
type Laid = {
  readonly of: readonly TablePoints[]
  readonly pages: readonly (readonly (readonly FeedbackLine[])[])[]
}

/** What the tables have said so far. Points are of any length, so lines are measured before they are laid on pages. */
export function PointsSheets({ children }: { readonly children: (sheets: readonly Sheet[]) => ReactNode }) {
  const tables = useTablePoints()
  const unseen = useRef<HTMLDivElement>(null)
  const [laid, setLaid] = useState<Laid | null>(null)
  const isLaid = laid?.of === tables
  useLayoutEffect(() => {
    if (isLaid) return
    const pages = [...(unseen.current?.children ?? [])]
    setLaid({ of: tables, pages: tables.map(({ lines }, index) => layMeasured(lines, pages[index])) })
  }, [isLaid, tables])
  if (laid === null || !isLaid)
    return (
      <Measure unseenRef={unseen}>
        {tables.map(({ table, lines, held }) => (
          <Page key={table.id} orientation="portrait">
            <PointsForm table={table} lines={lines} held={held} page={1} pages={1} />
          </Page>
        ))}
      </Measure>
    )
  return children(listSheets(laid))
}

function listSheets({ of, pages }: Laid): readonly Sheet[] {
  return of.flatMap(({ table, held }, index) => {
    const own = pages[index] ?? []
    return own.map((lines, at): Sheet => ({
      id: `${table.id}/${at}`,
      orientation: 'portrait',
      content: <PointsForm table={table} lines={lines} held={held} page={at + 1} pages={own.length} />,
    }))
  })
}

/** The tables to print; of all of them those that have said something. */
function useTablePoints(): readonly TablePoints[] {
  const chosen = usePaper(({ table }) => table)
  const session = useSession((state) => state.session)
  return useMemo(() => (session === null ? [] : listTablePoints(session, chosen)), [session, chosen])
}

function listTablePoints(session: Session, chosen: string): readonly TablePoints[] {
  const tables = listAll(session, 'table').map((table) => ({
    table,
    ...listPointsSoFar(session, table.id, t('points.noTopic')),
  }))
  if (chosen !== allTables) return tables.filter(({ table }) => table.id === chosen)
  const speaking = tables.filter(({ lines }) => lines.length > 0)
  return speaking.length === 0 ? tables.slice(0, 1) : speaking
}

/** A hair is kept free: paper is not measured quite as the screen is. */
const slack = 6

function layMeasured(lines: readonly FeedbackLine[], page: Element | undefined): Laid['pages'][number] {
  const list = page?.querySelector('[data-lines]')
  const [head, ...rows] = [...(list?.children ?? [])]
  const heightOf = (element: Element | undefined): number => element?.getBoundingClientRect().height ?? 0
  const room = (list?.clientHeight ?? 0) - heightOf(head) - slack
  return layLines(lines, rows.map(heightOf), room)
}
