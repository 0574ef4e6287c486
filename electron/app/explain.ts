import { ORPCError } from '@orpc/server'

import { explainDiskError } from '#electron/files/explain-disk-error.ts'

/** Errors whose sentence is meant for people carry a name that ends in Problem. */
export function isProblem(error: unknown): error is Error {
  return error instanceof Error && error.name.endsWith('Problem')
}

/** What the disk said, where it is at the bottom of an error. */
function findDiskError(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined
  return 'syscall' in error ? error : findDiskError(error.cause)
}

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
