import { z } from 'zod'

/**
 * An identifier made by whoever creates the thing, so that sending twice changes nothing. It names a place in logs,
 * addresses and objects, so it holds no slash, space or control character, and is not the name of an object's prototype.
 */
export const Id = z.string().regex(/^(?!__proto__$)[^/\s\p{Cc}\p{Cs}]{1,64}$/u)
/** What somebody wrote or said, kept to the letter. */
export const Words = z.string().max(200_000)
/** One line: a name, a title, a label. */
export const Line = z.string().max(2_000)

/** A date as somebody gave it; partial dates are legal. `edtf` is what could be read of it, in Extended Date/Time Format (ISO 8601-2), such as XXXX-07-22. */
export const When = z.strictObject({ text: Line, edtf: z.string().max(40).nullable() })
export type When = z.infer<typeof When>

/** A number as somebody gave it ("about 120"); `value` is what could be read of it. */
export const Amount = z.strictObject({ text: Line, value: z.number().nullable(), approximate: z.boolean() })
export type Amount = z.infer<typeof Amount>

/** Where in an imported file something stood; lines count from 1. */
export const Place = z.strictObject({
  source: Id,
  line: z.number().int().positive().nullable(),
  lastLine: z.number().int().positive().nullable(),
})
export type Place = z.infer<typeof Place>

/** How far a table agreed: never an average, and never the strength of a recommendation. */
export const Agreement = z.strictObject({
  scale: z.enum(['all', 'most', 'some', 'one', 'split', 'people']),
  people: z.number().int().positive().nullable(),
})
export type Agreement = z.infer<typeof Agreement>

/** A set kept as one yes or no per id, so that two copies can add to it without conflict. */
export const Members = z.record(Id, z.boolean())
export type Members = z.infer<typeof Members>
