import { useMemo } from 'react'

import { useKinds } from '#renderer/state/kinds.ts'
import { useSession } from '#renderer/state/session-store.ts'
import type { FeedbackTable } from '#shared/capture/feedback/list-feedback.ts'
import { nameTable } from '#shared/session/points.ts'

import { makeRows, type RowWords } from './make-rows.ts'
import type { WallRow } from './projector/picture.ts'
import { t } from './words.ts'

/** What a table is called on this screen and on the wall. */
export function nameOf({ table }: Pick<FeedbackTable, 'table'>): string {
  return table === null ? t('order.noTable') : nameTable(table)
}

/** The rows of the wall. Of who said a quote, only the code or the side stands there, whatever they let a document say. */
export function useRows(tables: readonly FeedbackTable[], onlyNew: boolean): readonly WallRow[] {
  const kinds = useKinds()
  const people = useSession(({ session }) => session?.records.person)
  const sides = useSession(({ session }) => session?.records.expertise)
  return useMemo(() => {
    const whoOf: RowWords['whoOf'] = ({ person, expertise }) => {
      const who = people?.get(person ?? '')
      const side = sides?.get(expertise ?? '')?.name ?? ''
      return who?.naming === 'code' || side === '' ? (who?.code ?? side) : side
    }
    return makeRows(tables, onlyNew, { kinds, nameOf, whoOf })
  }, [tables, onlyNew, kinds, people, sides])
}
