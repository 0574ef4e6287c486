import { describe, expect, test } from 'vitest'

import { allowShift, findKeyFault, isCharacterKey, isPlainKey, nameKeys } from '#renderer/ui/key-names.ts'

describe('the name on a key cap', () => {
  test.each([
    ['$mod+z', 'Ctrl Z', '⌘ Z'],
    ['$mod+Shift+Enter', 'Ctrl Shift Enter', '⌘ ⇧ Enter'],
    ['$mod+Digit3', 'Ctrl 3', '⌘ 3'],
    ['$mod+BracketRight', 'Ctrl ]', '⌘ ]'],
    ['$mod+Shift+KeyT 5', 'Ctrl Shift T, 5', '⌘ ⇧ T, 5'],
    ['Alt+ArrowUp', 'Alt Up', '⌥ Up'],
    ['F1', 'F1', 'F1'],
    ['+', '+', '+'],
    ['[Shift]+?', '?', '?'],
  ])('of %s is %s, on a Mac %s', (binding, plain, mac) => {
    expect(nameKeys(binding, false)).toBe(plain)
    expect(nameKeys(binding, true)).toBe(mac)
  })
})

describe('a key that must not be used', () => {
  test('is Ctrl with Alt off the Mac, which is AltGr', () => {
    expect(findKeyFault('$mod+Alt+Digit1', false)).toContain('AltGr')
    expect(findKeyFault('Control+Alt+m', false)).toContain('AltGr')
    expect(findKeyFault('$mod+Alt+Digit1', true)).toBeUndefined()
  })

  test('is Option with a digit on a Mac, unless Cmd is held too', () => {
    expect(findKeyFault('Alt+Digit1', true)).toContain('Mac')
    expect(findKeyFault('Alt+Digit1', false)).toBeUndefined()
    expect(findKeyFault('Meta+Alt+Digit1', true)).toBeUndefined()
  })

  test('may hide in the second press of a sequence', () => {
    expect(findKeyFault('$mod+k Control+Alt+x', false)).toContain('AltGr')
  })
})

test('plain keys have no Ctrl, Cmd or Alt and are not function keys; character keys also type something', () => {
  expect(
    ['a', '?', 'Enter', 'Shift+Enter', 'ArrowUp', 'F2', '$mod+a', 'Alt+ArrowUp'].filter(isPlainKey),
  ).toEqual(['a', '?', 'Enter', 'Shift+Enter', 'ArrowUp'])
  expect(['a', '?', '0', 'Enter', 'Delete'].filter(isCharacterKey)).toEqual(['a', '?', '0'])
})

test('a bare symbol may be typed with Shift, since boards differ', () => {
  expect(['?', '=', '+', 'a', '0', 'Enter', '$mod+='].map(allowShift)).toEqual([
    '[Shift]+?',
    '[Shift]+=',
    '[Shift]++',
    'a',
    '0',
    'Enter',
    '$mod+=',
  ])
})
