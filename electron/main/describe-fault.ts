const sentences: Readonly<Record<string, string>> = {
  EACCES: 'Pooled may not use that place; choose another.',
  EBUSY: 'Another program holds that file; close it there and try again.',
  EIO: 'The disk reported a fault; choose another place.',
  EISDIR: 'That is a folder; choose a file.',
  ENOENT: 'That file or folder is no longer there; choose another.',
  EPERM: 'Pooled may not use that place; choose another.',
}

/** One sentence for the person. Only errors named …Problem were written to be shown; others may name paths. */
export function describeFault(error: unknown): string {
  if (error instanceof Error && error.name.endsWith('Problem')) return error.message
  const code = findCode(error)
  return sentences[code] ?? `That did not work (${code}); try again or choose another place.`
}

/** One sentence for a start that failed. */
export function describeFailedStart(error: unknown): string {
  if (error instanceof Error && error.name.endsWith('Problem')) return error.message
  return `Pooled could not start (${findCode(error)}); see that no other copy is open and the disk has room, then start it again.`
}

function findCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
