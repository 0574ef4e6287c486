import type { Session } from '#shared/model/session.ts'
import { splitCell, writePaths } from '#shared/session/csv-cells.ts'
import { walkThemes } from '#shared/session/theme-tree.ts'

import { countThemes } from './count-themes.ts'
import { writeCsv } from './write-csv.ts'

/** The columns of a codebook, in order; a definition too long for a cell goes on in `definition 2`, `definition 3` … at the end. */
export const codebookColumns = ['theme', 'sub-theme', 'label', 'definition', 'mentions', 'people'] as const

/**
 * The themes as CSV, each before those under it. `theme` is the top theme, `sub-theme` the way down from it ("A > B"), and the
 * counts are of all that is filed under a theme and its sub-themes.
 */
export function writeCodebookCsv(session: Session): string {
  const counts = countThemes(session)
  const themes = walkThemes(session).map(({ theme, path: [top = '', ...below] }) => {
    const { mentions = 0, people = 0 } = counts.get(theme.id)?.whole ?? {}
    const [definition = '', ...more] = splitCell(theme.definition)
    return { more, cells: [top, writePaths([below]), theme.label, definition, mentions, people] }
  })
  const most = Math.max(0, ...themes.map(({ more }) => more.length))
  const extra = Array.from({ length: most }, (_, at) => `definition ${at + 2}`)
  const rows = themes.map(({ cells, more }) => [...cells, ...extra.map((_, at) => more[at] ?? '')])
  return writeCsv([[...codebookColumns, ...extra], ...rows])
}
