import { oc } from '@orpc/contract'
import { z } from 'zod'

import { Id } from '#shared/model/values.ts'

/**
 * What every door says when something cannot be done: one sentence, fit to be shown as it is. The status is the one that
 * `explain` gives: a client takes an error of another status for one that is not ours.
 */
export const problems = { PROBLEM: { status: 400, message: 'This could not be done.' } } as const

/** The start of every procedure of ours. */
export const procedure = oc.errors(problems)

export const SessionRef = z.strictObject({ session: Id })

/** The bytes of a file as base64; 256 MiB at most. */
export const Bytes = z.base64().max(360_000_000)

/** A file by name and content. */
export const FileContent = z.strictObject({ name: z.string().min(1).max(255), bytes: Bytes })
export type FileContent = z.infer<typeof FileContent>

/** What a command answers once its changes are on the disk. */
export const Saved = z.strictObject({
  /** Null when there was nothing to change. */
  act: Id.nullable(),
  changes: z.number().int().nonnegative(),
})
export type Saved = z.infer<typeof Saved>
