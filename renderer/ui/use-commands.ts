import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'

import { findCommand, listCommands, openCommandScope, subscribeCommands } from './commands.ts'
import type { Command, CommandLayerName, CommandScope } from './commands.ts'

/**
 * Puts a screen's commands in force while the component is mounted. The array may be made anew on every render:
 * `run` and `when` are always the latest, and listeners hear only of a change in what is shown.
 */
export function useCommands(commands: readonly Command[], layer: CommandLayerName = 'screen'): void {
  const latest = useRef(commands)
  const scope = useRef<CommandScope>(null)
  useLayoutEffect(() => {
    latest.current = commands
  })
  const face = describeFace(commands)
  // Before the screen is painted: whoever sees it may press its keys at once.
  useLayoutEffect(() => {
    const opened = openCommandScope([], layer)
    scope.current = opened
    return () => opened.close()
  }, [layer])
  useLayoutEffect(() => {
    scope.current?.replace(latest.current.map((command) => follow(command, latest)))
  }, [face, layer])
}

/** Every command in force; the component draws again when what is shown of them changes. */
export function useCommandList(): readonly Command[] {
  return useSyncExternalStore(subscribeCommands, listCommands)
}

export function useCommand(id: string): Command | undefined {
  useCommandList()
  return findCommand(id)
}

/** The command as it was registered, acting as the command of that id is now. */
function follow(command: Command, latest: { readonly current: readonly Command[] }): Command {
  const now = (): Command => latest.current.find(({ id }) => id === command.id) ?? command
  return { ...command, when: () => now().when?.() ?? true, run: () => now().run() }
}

/** Everything about the commands but their functions, which JSON leaves out. */
function describeFace(commands: readonly Command[]): string {
  return JSON.stringify(commands)
}
