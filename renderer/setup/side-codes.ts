import { useSession } from '#renderer/state/session-store.ts'
import type { Rec } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'

import { setField } from './edits.ts'
import type { ReadText } from './use-kept-text.ts'
import { t } from './words.ts'

type Side = Pick<Rec<'expertise'>, 'id' | 'code'>

/** What is wrong with a code that is typed after @, or null. Letter case does not tell two codes apart. */
export function findCodeFault(code: string, id: string, sides: readonly Side[]): 'letters' | 'twice' | null {
  const key = code.toLowerCase()
  if (code === '') return null
  if (!/^[\p{L}\p{M}\p{N}]+$/u.test(code)) return 'letters'
  return sides.some((side) => side.id !== id && side.code.toLowerCase() === key) ? 'twice' : null
}

/** The code of a side: letters and digits, and no other side's. */
export function readCode(id: string): ReadText {
  return (text) => {
    const { session } = useSession.getState()
    const code = text.trim().replace(/^@/u, '')
    const fault = findCodeFault(code, id, session === null ? [] : listAll(session, 'expertise'))
    return fault === null
      ? { edits: [setField('expertise', id, 'code', code)] }
      : { problem: t(`sides.fault.${fault}`) }
  }
}

/** A side in one line: "Lived experience", or "lx = Lived experience" with what is typed for it. */
export function readSideLine(
  line: string,
  sides: readonly Side[],
): { readonly name: string; readonly code: string } {
  const [, code = '', name = ''] = /^@?(\S+)\s*[=:]\s*(\S.*)$/su.exec(line) ?? []
  return name === '' || findCodeFault(code, '', sides) !== null ? { name: line, code: '' } : { name, code }
}
