import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** The pairs of a fixture: one a line, the two texts parted by a bar. */
export function readTextPairs(name: 'differ' | 'same'): readonly (readonly [string, string])[] {
  const text = readFileSync(resolve(import.meta.dirname, `../fixtures/pooling/${name}.txt`), 'utf8')
  return text
    .split('\n')
    .filter((line) => line.includes('|'))
    .map((line) => {
      const [a = '', b = ''] = line.split('|').map((side) => side.trim())
      return [a, b] as const
    })
}
