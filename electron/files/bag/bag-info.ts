import type { BagVersion } from './bag-path.ts'
import type { Findings } from './findings.ts'
import { eachLine } from './tag-text.ts'

const where = 'bag-info.txt'
const widest = 79

/** Writes bag-info.txt: "Label: value" lines folded at 79 characters (RFC 8493, 2.2.2). Throws on a label it cannot hold. */
export function formatBagInfo(info: Iterable<readonly [string, string]>): string {
  return Array.from(info, ([label, value]) => `${foldValue(`${checkLabel(label)}:`, tidy(value))}\n`).join('')
}

function checkLabel(label: string): string {
  if (!/^[^:\s](?:[^:\r\n]*[^:\s])?$/.test(label))
    throw new Error('A bag-info label may hold no colon, line break or outer space.')
  return label
}

function tidy(value: string): string {
  return value.toWellFormed().replace(/\s+/g, ' ').trim()
}

function foldValue(label: string, value: string): string {
  const lines = [label]
  for (const word of value.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last.length + 1 + word.length <= widest) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(`  ${word}`)
  }
  return lines.join('\n')
}

/** Reads bag-info.txt: folded lines joined by a space, a repeated label's values joined by a line break. */
export function parseBagInfo(
  text: string,
  version: BagVersion,
  notes: Findings,
): ReadonlyMap<string, string> {
  const elements: { readonly label: string; readonly value: string[] }[] = []
  for (const line of eachLine(text)) {
    if (/^[ \t]/.test(line)) elements.at(-1)?.value.push(line.trim())
    else elements.push(parseElement(line, version, notes))
  }
  if (/^[\r\n]*[ \t]/.test(text)) notes.problem(where, 'begins with a continued line')
  return joinRepeats(elements.map(({ label, value }) => [label, value.join(' ').trim()]))
}

function parseElement(
  line: string,
  version: BagVersion,
  notes: Findings,
): { label: string; value: string[] } {
  const colon = line.indexOf(':')
  const written = line.slice(0, Math.max(colon, 0))
  const label = written.trimEnd()
  if (label === '') notes.problem(where, 'has a line that is not of the form "Label: value"')
  else if (version === '1.0' && label !== written) notes.problem(where, 'has a space before a colon')
  return { label, value: [line.slice(colon + 1).trim()] }
}

function joinRepeats(elements: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const byLabel = Map.groupBy(elements, ([label]) => label)
  return new Map(Array.from(byLabel, ([label, same]) => [label, same.map(([, value]) => value).join('\n')]))
}

/** Every value of a label, whose case does not matter. */
export function findInfo(info: ReadonlyMap<string, string>, label: string): readonly string[] {
  const wanted = label.toLowerCase()
  return [...info].filter(([name]) => name.toLowerCase() === wanted).flatMap(([, value]) => value.split('\n'))
}
