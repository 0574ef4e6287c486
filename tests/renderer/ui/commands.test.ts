import { expect, onTestFinished, test } from 'vitest'

import {
  findCommand,
  listCommands,
  openCommandScope,
  runCommand,
  subscribeCommands,
} from '#renderer/ui/commands.ts'
import type { Command, CommandLayerName, CommandScope } from '#renderer/ui/commands.ts'
import { groupCommands } from '#renderer/ui/group-commands.ts'

function command(id: string, more: Partial<Command> = {}): Command {
  return { id, label: `Do ${id}`, group: 'Group', run: () => undefined, ...more }
}

function openScope(commands: readonly Command[], layer?: CommandLayerName): CommandScope {
  const scope = openCommandScope(commands, layer)
  onTestFinished(scope.close)
  return scope
}

const ids = (): string[] => listCommands().map(({ id }) => id)

test('a screen’s commands come before the app’s, whichever opened first', () => {
  openScope([command('screen.a')])
  openScope([command('app.a')], 'app')
  expect(ids()).toEqual(['screen.a', 'app.a'])
})

test('within a layer the newest scope comes first, and hides an older command of the same id', () => {
  openScope([command('old'), command('same', { label: 'Old' })])
  openScope([command('same', { label: 'New' })])
  expect(ids()).toEqual(['same', 'old'])
  expect(findCommand('same')?.label).toBe('New')
})

test('closing a scope takes its commands away and says so', () => {
  const scope = openScope([command('one')])
  let heard = 0
  onTestFinished(subscribeCommands(() => (heard += 1)))
  scope.replace([command('two')])
  expect(ids()).toEqual(['two'])
  scope.close()
  expect(ids()).toEqual([])
  expect(heard).toBe(2)
})

test('a command runs only while it is offered', () => {
  let runs = 0
  let offered = false
  openScope([command('go', { when: () => offered, run: () => (runs += 1) })])
  expect(runCommand('go')).toBe(false)
  offered = true
  expect(runCommand('go')).toBe(true)
  expect(runCommand('unknown')).toBe(false)
  expect(runs).toBe(1)
})

test('a command with a key that must not be used is refused by name', () => {
  expect(() => openScope([command('bad', { keys: ['$mod+Alt+a'] })])).toThrow('The command bad has a key')
  expect(() => openScope([command('bad', { keys: ['Alt+Digit1'] })])).toThrow('Mac')
  expect(() =>
    openScope([command('good', { keys: ['Alt+Digit1'], macKeys: ['Control+Meta+Digit1'] })]),
  ).not.toThrow()
})

test('commands stand under their headings in the order they come', () => {
  const grouped = groupCommands([
    command('a', { group: 'X' }),
    command('b', { group: 'Y' }),
    command('c', { group: 'X' }),
  ])
  expect(grouped.map(({ heading, items }) => [heading, items.map(({ id }) => id)])).toEqual([
    ['X', ['a', 'c']],
    ['Y', ['b']],
  ])
})
