import { resolve } from 'node:path'

/** The session files named on a command line, as absolute paths; switches and everything else are left out. */
export function findGivenPaths(argv: readonly string[], folder: string): readonly string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && argument.toLowerCase().endsWith('.pooled'))
    .map((argument) => resolve(folder, argument))
}
