import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { holdsAny, readUnsent } from '#renderer/state/outbox.ts'

let store: Record<string, string>

beforeEach(() => {
  // As in a browser, what is kept stands in it by name.
  store = Object.create({ getItem: (name: string) => store[name] ?? null }) as Record<string, string>
  vi.stubGlobal('localStorage', store)
})

afterEach(() => {
  vi.unstubAllGlobals()
})

function keep(at: number, item: object): void {
  store[`pooled.unsent.${at}`] = JSON.stringify({ at, item })
}

it('reads what was entered in its order, and passes over what cannot be read', () => {
  keep(2, { kind: 'echo', session: 'day', echo: { id: 'e', of: 'p', text: 'again' } })
  keep(1, { kind: 'points', session: 'day', points: [{ id: 'p', text: 'once' }] })
  store['pooled.unsent.3'] = '{"at":3,'
  store['pooled.unsent.4'] = 'null'
  store['pooled.unsent.5'] = '{"at":5,"item":{"kind":"points","session":"day"}}'
  store['other'] = '{}'
  const unsent = readUnsent()
  expect(unsent.map(({ kind }) => kind)).toEqual(['points', 'echo'])
  expect(holdsAny({ unsent }, 'day')).toBe(true)
  expect(holdsAny({ unsent }, 'another day')).toBe(false)
})
