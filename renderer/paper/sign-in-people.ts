import type { Rec } from '#shared/model/session.ts'

/** A row of the sign-in sheet; all of it blank for somebody who is not known yet. */
export type SignInPerson = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly post: string
  readonly body: string
}

type Lists = {
  readonly people: readonly Rec<'person'>[]
  readonly identities: readonly Rec<'identity'>[]
  readonly bodies: readonly Rec<'body'>[]
}

/** Rows on a sheet in landscape, high enough for a signature. */
export const rowsOnSheet = 12

function numberOf(code: string): number {
  return Number(/\d+/u.exec(code)?.[0] ?? Number.MAX_SAFE_INTEGER)
}

/**
 * The rows of the sign-in sheet: those who are known, in the order of their codes, then blank ones to the end of the last
 * page. Everybody who signs can read the sheet: so names only where somebody asked for them, and never an address, or
 * what somebody knows the subject from.
 */
export function listSignIn(
  { people, identities, bodies }: Lists,
  { printsNames, blankRows }: { readonly printsNames: boolean; readonly blankRows: number },
): readonly SignInPerson[] {
  const names = new Map(identities.map(({ of, name }) => [of, name]))
  const known = people
    // Without a name or a code nobody could tell which row is theirs.
    .filter(({ id, code }) => code !== '' || (printsNames && names.has(id)))
    .toSorted((one, other) => numberOf(one.code) - numberOf(other.code))
    .map(({ id, code, post, body }) => {
      const found = bodies.find((each) => each.id === body)
      return {
        id,
        code,
        post,
        name: printsNames ? (names.get(id) ?? '') : '',
        body: found === undefined ? '' : found.short || found.name,
      }
    })
  const wanted = Math.max(1, known.length + blankRows)
  const whole = Math.ceil(wanted / rowsOnSheet) * rowsOnSheet
  return [...known, ...Array.from({ length: whole - known.length }, (_, at) => blankRow(at))]
}

function blankRow(at: number): SignInPerson {
  return { id: `blank-${at}`, code: '', name: '', post: '', body: '' }
}
