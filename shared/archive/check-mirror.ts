import { z } from 'zod'

import { entities, entityNames } from '#shared/model/entities.ts'
import { Id } from '#shared/model/values.ts'
import { expectKnownFormat, FormatProblem } from '#shared/session/migrate.ts'

/** Fields that this version does not know are let be: the log is what is taken, and it knows no such fields. */
const things = Object.fromEntries(
  entityNames.map((name): [string, z.ZodType<readonly { readonly id: string }[] | undefined>] => [
    name,
    z.array(z.looseObject({ ...entities[name].partial().shape, id: Id })).optional(),
  ]),
)
const Mirror = z.looseObject({
  pooled: z.literal('session'),
  format: z.number().int().nonnegative(),
  session: z.string(),
  records: z.looseObject(things),
})

function refuse(what: string): never {
  throw new FormatProblem(
    `The readable copy of the session in this file ${what}. Ask for the file again. Nothing was changed.`,
  )
}

/**
 * Throws FormatProblem where a mirror is not one of this session, though its file is sound: then somebody else than
 * Pooled made the file. Whether it says the same as the log is for `findMirrorFault`. `mirror` is the parsed JSON.
 */
export function expectMirror(mirror: unknown, session: string): void {
  const newer = z.looseObject({ format: z.number() }).safeParse(mirror)
  if (newer.success) expectKnownFormat(newer.data.format)
  const parsed = Mirror.safeParse(mirror)
  if (!parsed.success)
    return refuse(`cannot be understood (${parsed.error.issues[0]?.path.slice(0, 4).join('.') ?? ''})`)
  if (parsed.data.session !== session) refuse('is of another session')
  for (const name of entityNames) {
    const list = (parsed.data.records[name] ?? []) as readonly { readonly id: string }[]
    if (new Set(list.map(({ id }) => id)).size < list.length) refuse(`holds a ${name} twice`)
  }
}
