import type { BroughtCodebook } from '#shared/model/codebook.ts'
import type { Session } from '#shared/model/session.ts'

import { guidOf } from './guid.ts'
import type { QdaFile, QdaSelection } from './read-qda.ts'
import { readDescription } from './write-codes.ts'

function mapGuids(what: string, ids: Iterable<string>): ReadonlyMap<string, string> {
  return new Map([...ids].map((id) => [guidOf(what, id), id]))
}

type Ours = { readonly byGuid: ReadonlyMap<string, string>; readonly has: (id: string) => boolean }

/** The point or repeat a passage is of: by our guid, or by the id in its name where a program gave out new ones. */
function findOurs({ guid, name }: QdaSelection, { byGuid, has }: Ours): string | null {
  const own = byGuid.get(guid)
  if (own !== undefined) return own
  const id = /#(\S+)$/u.exec(name)?.[1] ?? ''
  return has(id) ? id : null
}

function sayUnread(foreign: number, others: number): readonly string[] {
  const passages = foreign === 1 ? '1 coded passage is' : `${foreign} coded passages are`
  const more = others === 1 ? '1 coding is' : `${others} codings are`
  return [
    ...(foreign === 0 ? [] : [`${passages} not of this session: only the themes are taken.`]),
    ...(others === 0
      ? []
      : [`${more} of whole sources, pictures, sounds or films, which a session does not hold.`]),
  ]
}

/** Puts a file beside a session: which of its codes and passages are the session's own themes and points. */
export function matchCodebook(session: Session, { codes, selections, others }: QdaFile): BroughtCodebook {
  const { theme, point, echo } = session.records
  const themes = mapGuids('theme', theme.keys())
  const points: Ours = { byGuid: mapGuids('point', point.keys()), has: (id) => point.has(id) }
  const repeats: Ours = { byGuid: mapGuids('echo', echo.keys()), has: (id) => echo.has(id) }
  const named = codes.filter(({ path }) => path.every((name) => name !== ''))
  const places = new Map(named.map(({ guid }, at) => [guid, at]))
  let foreign = 0
  const codings = selections.flatMap((selection) => {
    const id = findOurs(selection, points)
    if (id === null) {
      if (selection.codes.length > 0 && findOurs(selection, repeats) === null) foreign += 1
      return []
    }
    return selection.codes.flatMap((guid) => {
      const at = places.get(guid)
      return at === undefined ? [] : [{ point: id, theme: at }]
    })
  })
  const nameless = codes.length - named.length
  return {
    themes: named.map(({ guid, path, description }) => ({
      path,
      ...readDescription(description),
      own: themes.get(guid) ?? null,
    })),
    codings,
    said: [
      ...(nameless === 0
        ? []
        : [
            `${nameless === 1 ? '1 code has' : `${nameless} codes have`} no name, and nothing is taken from there.`,
          ]),
      ...sayUnread(foreign, others),
    ],
  }
}
