import { useSession } from '#renderer/state/session-store.ts'
import { t as ui } from '#renderer/ui/words.ts'
import type { SetupEdit } from '#shared/contract/setup.ts'
import { defaultKinds } from '#shared/model/blank.ts'
import { PointKind } from '#shared/model/point.ts'
import type { KindSetting } from '#shared/model/workshop.ts'
import { getWorkshop } from '#shared/session/list.ts'
import { findMarkFault } from '#shared/setup/check-mark.ts'

import { setField } from './edits.ts'
import type { ReadText } from './use-kept-text.ts'
import { t } from './words.ts'

/** The kinds as the session has them at this moment: two fields that are kept one after the other must not undo each other. */
function kindsNow(): readonly KindSetting[] {
  const { session } = useSession.getState()
  return (session === null ? null : getWorkshop(session))?.kinds ?? defaultKinds
}

function setKinds(kinds: readonly KindSetting[]): readonly SetupEdit[] {
  const { session } = useSession.getState()
  return session === null ? [] : [setField('workshop', session.id, 'kinds', [...kinds])]
}

function change(code: string, part: Partial<KindSetting>): readonly SetupEdit[] {
  return setKinds(kindsNow().map((kind) => (kind.code === code ? { ...kind, ...part } : kind)))
}

/** The name of a kind, which it needs. */
export function readKindName(code: string): ReadText {
  return (text) =>
    text.trim() === '' ? { problem: t('marks.needed') } : { edits: change(code, { name: text.trim() }) }
}

/** The mark of a kind, or none; one sentence where it cannot be one. */
export function readMark(code: string): ReadText {
  return (text) => {
    const mark = text.trim()
    const fault = findMarkFault(mark, code, kindsNow())
    return fault === null ? { edits: change(code, { mark }) } : { problem: t(`marks.fault.${fault}`) }
  }
}

/** The edits that move a kind among the others; none where there is no such place. */
export function moveKind(code: string, step: number): readonly SetupEdit[] {
  const kinds = kindsNow()
  const from = kinds.findIndex((kind) => kind.code === code)
  const [moved, to] = [kinds[from], from + step]
  if (moved === undefined || to < 0 || to >= kinds.length) return []
  return setKinds(kinds.toSpliced(from, 1).toSpliced(to, 0, moved))
}

export function takeKind(code: string): readonly SetupEdit[] {
  return setKinds(kindsNow().filter((kind) => kind.code !== code))
}

/** The usual word for a kind. */
export function nameKind(kind: PointKind): string {
  return defaultKinds.find(({ code }) => code === kind)?.name ?? ui(`kinds.${kind as 'barrier'}`)
}

export function addKind(kind: PointKind): readonly SetupEdit[] {
  const usual = defaultKinds.find(({ code }) => code === kind)?.mark ?? ''
  const mark = findMarkFault(usual, kind, kindsNow()) === null ? usual : ''
  return setKinds([...kindsNow(), { code: kind, name: nameKind(kind), mark }])
}

/** The kinds that a point can have and that are not listed. */
export function unlistedKinds(kinds: readonly KindSetting[]): readonly PointKind[] {
  const listed = new Set(kinds.map(({ code }) => code))
  return PointKind.options.filter((kind) => !listed.has(kind))
}

export function resetKinds(): readonly SetupEdit[] {
  return setKinds(defaultKinds)
}

export function isUsual(kinds: readonly KindSetting[]): boolean {
  return JSON.stringify(kinds) === JSON.stringify(defaultKinds)
}
