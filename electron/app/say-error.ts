import { explainDiskError } from '#electron/files/explain-disk-error.ts'

/** Errors whose sentence is meant for people carry a name that ends in Problem. */
export function isProblem(error: unknown): error is Error {
  return error instanceof Error && error.name.endsWith('Problem')
}

/** What the disk said, where it is at the bottom of an error. */
export function findDiskError(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined
  return 'syscall' in error ? error : findDiskError(error.cause)
}

/** An error in one sentence, on one line. Only what was written to be shown passes: any other message may hold a path, or what was said. */
export function sayError(error: unknown): string {
  if (isProblem(error)) return error.message.replaceAll(/\s*\n\s*/gu, ' ')
  const refused = findDiskError(error)
  if (refused !== undefined) return explainDiskError(refused)
  const name = error instanceof Error ? error.name : 'unknown'
  return `Something went wrong inside Pooled (${name}). What was saved is safe.`
}
