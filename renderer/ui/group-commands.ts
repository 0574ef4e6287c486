import type { Command } from './commands.ts'

export type CommandGroup = { readonly heading: string; readonly items: readonly Command[] }

/** The commands under their headings, both in the order they come. */
export function groupCommands(commands: readonly Command[]): readonly CommandGroup[] {
  return [...Map.groupBy(commands, ({ group }) => group)].map(([heading, items]) => ({ heading, items }))
}
