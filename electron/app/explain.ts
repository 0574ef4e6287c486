import { ORPCError } from '@orpc/server'

/** Errors whose sentence is meant for people carry a name that ends in Problem. */
export function isProblem(error: unknown): error is Error {
  return error instanceof Error && error.name.endsWith('Problem')
}

/** The error as every door shows it: our own sentences pass, anything else is told without its inside. */
export function explain(error: unknown): unknown {
  if (error instanceof ORPCError) return error
  if (isProblem(error))
    return new ORPCError('PROBLEM', { message: error.message, defined: true, status: 400 })
  return new ORPCError('INTERNAL_SERVER_ERROR', {
    message: 'Something went wrong inside Pooled. What was saved is safe; try again.',
    cause: error,
  })
}
