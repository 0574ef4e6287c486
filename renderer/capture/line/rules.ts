import type { EntryPerson, EntryRole, EntryRules } from '#shared/capture/read-entry.ts'
import { defaultKinds } from '#shared/model/blank.ts'
import type { Session } from '#shared/model/session.ts'
import { getWorkshop, listAll, membersOf } from '#shared/session/list.ts'

/** Makes something of the records again only when they are others. */
function remember<Made>(
  make: (session: Session) => Made,
  of: (session: Session) => unknown,
): (s: Session) => Made {
  let last: { readonly of: unknown; readonly made: Made } | null = null
  return (session) => {
    const now = of(session)
    if (last === null || last.of !== now) last = { of: now, made: make(session) }
    return last.made
  }
}

/** A side is called by its code, and by its name where that is one word. */
const listRoles = remember(
  (session): readonly EntryRole[] =>
    listAll(session, 'expertise').flatMap(({ id, code, name }) => {
      const called = [code, name].filter((word) => word !== '' && !/\s/u.test(word))
      return called.map((word) => ({ id, code: word, name }))
    }),
  ({ records }) => records.expertise,
)

const listPeople = remember(
  (session): readonly EntryPerson[] =>
    listAll(session, 'person')
      .filter(({ code }) => code.trim() !== '')
      .map(({ id, code, expertise }) => ({ id, code, expertise: membersOf(expertise) })),
  ({ records }) => records.person,
)

const listTopics = remember(
  (session) => listAll(session, 'topic').map(({ id, title }) => ({ id, title })),
  ({ records }) => records.topic,
)

const listTags = remember(
  (session): readonly string[] => [
    ...new Set([...session.records.point.values()].flatMap(({ tags }) => membersOf(tags))),
  ],
  ({ records }) => records.point,
)

/** How this session wants its lines read. */
export function rulesOf(session: Session | null): EntryRules {
  if (session === null) return { kinds: defaultKinds, plainTyping: false }
  const workshop = getWorkshop(session)
  return {
    kinds: workshop?.kinds ?? defaultKinds,
    plainTyping: workshop?.plainTyping ?? false,
    roles: listRoles(session),
    people: listPeople(session),
    topics: listTopics(session),
    tags: listTags(session),
  }
}
