import type { SetupEdit } from '#shared/contract/setup.ts'
import type { Rec } from '#shared/model/session.ts'

import { setField } from './edits.ts'

type Person = Pick<Rec<'person'>, 'id' | 'consent' | 'naming'>

/** What somebody said about being quoted, and how they are named then, as one choice with one key. */
export const wishes = [
  { id: 'code', key: '1' },
  { id: 'role', key: '2' },
  { id: 'first-name', key: '3' },
  { id: 'full-name', key: '4' },
  { id: 'refused', key: '5' },
  { id: 'withdrawn', key: '6' },
  { id: 'not-asked', key: '0' },
] as const

export type WishId = (typeof wishes)[number]['id']

export function wishOf({ consent, naming }: Pick<Person, 'consent' | 'naming'>): WishId {
  return consent === 'given' ? naming : consent
}

/** Sets what people said; how they wanted to be named stays where they are not to be quoted. */
export function setWish(people: readonly Person[], wish: WishId): readonly SetupEdit[] {
  return people.filter((person) => wishOf(person) !== wish).flatMap(({ id }) => editsOf(id, wish))
}

function editsOf(id: string, wish: WishId): readonly SetupEdit[] {
  switch (wish) {
    case 'code':
    case 'role':
    case 'first-name':
    case 'full-name':
      return [setField('person', id, 'consent', 'given'), setField('person', id, 'naming', wish)]
    case 'refused':
    case 'withdrawn':
    case 'not-asked':
      return [setField('person', id, 'consent', wish)]
  }
}
