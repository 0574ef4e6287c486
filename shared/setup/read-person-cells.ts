import type { z } from 'zod'

import { RoleName, type Consent, type Naming } from '#shared/model/people.ts'

/** What the cells of a list may name, by id. */
export type Places = {
  readonly sides: readonly { readonly id: string; readonly name: string; readonly code: string }[]
  readonly tables: readonly { readonly id: string; readonly number: number | null; readonly name: string }[]
}

/** Whether somebody may be quoted, and how they are named then. */
export type Wish = {
  readonly consent: z.infer<typeof Consent>
  readonly naming: z.infer<typeof Naming>
}

/** Letter case, spaces and hyphens do not tell two words apart. */
export function plainKey(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, ' ')
}

const alsoCalled: Readonly<Record<string, RoleName>> = {
  speaker: 'presenter',
  'keynote speaker': 'keynote',
  'table facilitator': 'facilitator',
  participant: 'delegate',
  'member of the core group': 'core-group',
}

/** A role by its name, or null: what is no role is somebody's post. */
export function readRole(text: string): RoleName | null {
  const key = plainKey(text)
  return RoleName.options.find((role) => plainKey(role) === key) ?? alsoCalled[key] ?? null
}

/** A side by what is typed for it or by its name. */
export function readSide(text: string, { sides }: Places): string | null {
  const key = plainKey(text.replace(/^@/u, ''))
  if (key === '') return null
  return sides.find(({ code, name }) => [code, name].some((each) => plainKey(each) === key))?.id ?? null
}

/** A table by number ("6", "T6", "Table 6") or by name. */
export function readTable(text: string, { tables }: Places): string | null {
  const key = plainKey(text)
  const number = /^(?:t|table)?\s?(\d{1,5})$/u.exec(key)?.[1]
  const found = tables.find(
    (table) =>
      (number !== undefined && table.number === Number(number)) ||
      (table.name !== '' && plainKey(table.name) === key),
  )
  return found?.id ?? null
}

const given = { consent: 'given' } as const
const wishes: Readonly<Record<string, Wish>> = {
  yes: { ...given, naming: 'code' },
  y: { ...given, naming: 'code' },
  given: { ...given, naming: 'code' },
  code: { ...given, naming: 'code' },
  role: { ...given, naming: 'role' },
  'first name': { ...given, naming: 'first-name' },
  first: { ...given, naming: 'first-name' },
  name: { ...given, naming: 'full-name' },
  'full name': { ...given, naming: 'full-name' },
  no: { consent: 'refused', naming: 'code' },
  n: { consent: 'refused', naming: 'code' },
  refused: { consent: 'refused', naming: 'code' },
  withdrawn: { consent: 'withdrawn', naming: 'code' },
}

/** What was ticked about being quoted: "code", "by role", "name", "no". */
export function readWish(text: string): Wish | null {
  return wishes[plainKey(text).replace(/^by /u, '')] ?? null
}
