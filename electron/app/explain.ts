import { ORPCError } from '@orpc/server'

import { explainDiskError } from '#electron/files/explain-disk-error.ts'

import { findDiskError, isProblem } from './say-error.ts'

function problem(message: string): ORPCError<'PROBLEM', unknown> {
  return new ORPCError('PROBLEM', { message, defined: true, status: 400 })
}

/** The error as every door shows it: our own sentences and the disk's reasons pass, anything else is told without its inside. */
export function explain(error: unknown): unknown {
  if (error instanceof ORPCError)
    return error.code === 'BAD_REQUEST'
      ? problem('Part of that is too long, missing, or not what belongs there. Nothing was changed.')
      : error
  if (isProblem(error)) return problem(error.message)
  const refused = findDiskError(error)
  if (refused !== undefined) return problem(`That was not saved. ${explainDiskError(refused)}`)
  return new ORPCError('INTERNAL_SERVER_ERROR', {
    message: 'Something went wrong inside Pooled. What was saved is safe; try again.',
    cause: error,
  })
}
