import { newId } from '#renderer/host/new-id.ts'
import type { SetupEdit } from '#shared/contract/setup.ts'
import type { RoleName } from '#shared/model/people.ts'
import type { Rec } from '#shared/model/session.ts'

import { makeThing, withdraw } from './edits.ts'
import { keyAtEnd } from './order.ts'

/** What a person may be, the most usual first. */
export const personRoles: readonly RoleName[] = [
  'delegate',
  'facilitator',
  'scribe',
  'organiser',
  'chair',
  'keynote',
  'presenter',
  'key-editor',
  'key-writer',
  'core-group',
  'mentor',
  'author',
  'commenter',
  'approver',
]

/** What an organisation may be, the most usual first. */
export const bodyRoles: readonly RoleName[] = [
  'organiser',
  'host',
  'co-host',
  'instigator',
  'funder',
  'advisory-body',
  'user-organisation',
  'commenter',
  'approver',
  'printer',
]

/** Who holds the role already, or an edit that gives it to them. */
export function giveRole(who: string, role: RoleName, roles: readonly Rec<'role'>[]): readonly SetupEdit[] {
  if (roles.some((known) => known.who === who && known.role === role)) return []
  return [makeThing('role', newId(), { who, role, order: keyAtEnd(roles) })]
}

export function takeRole(who: string, role: RoleName, roles: readonly Rec<'role'>[]): readonly SetupEdit[] {
  return roles
    .filter((known) => known.who === who && known.role === role)
    .map(({ id }) => withdraw('role', id))
}

/** The roles of one person or body, each once, in the order they were given. */
export function rolesOf(who: string, roles: readonly Rec<'role'>[]): readonly RoleName[] {
  return [...new Set(roles.filter((role) => role.who === who).map(({ role }) => role))]
}
