import type { RoleName } from '#shared/model/people.ts'

const names: Readonly<Record<RoleName, readonly [string, string]>> = {
  organiser: ['organiser', 'organisers'],
  host: ['host', 'hosts'],
  'co-host': ['co-host', 'co-hosts'],
  instigator: ['instigator', 'instigators'],
  funder: ['funder', 'funders'],
  chair: ['chair', 'chairs'],
  keynote: ['keynote speaker', 'keynote speakers'],
  presenter: ['presenter', 'presenters'],
  facilitator: ['table facilitator', 'table facilitators'],
  scribe: ['scribe', 'scribes'],
  delegate: ['delegate', 'delegates'],
  'key-editor': ['key editor', 'key editors'],
  'key-writer': ['key writer', 'key writers'],
  author: ['author', 'authors'],
  'core-group': ['member of the core group', 'members of the core group'],
  mentor: ['mentor', 'mentors'],
  'advisory-body': ['advisory body', 'advisory bodies'],
  'user-organisation': ['user organisation', 'user organisations'],
  commenter: ['commenter', 'commenters'],
  approver: ['approving body', 'approving bodies'],
  printer: ['printer and distributor', 'printers and distributors'],
}

/** A role in words; for more than one of them in the plural. */
export function nameRole(role: RoleName, count = 1): string {
  return names[role][count === 1 ? 0 : 1]
}

/** The roles in the order in which credits name them. */
export const rolesInOrder = Object.keys(names) as readonly RoleName[]
