import { formatNumber } from './format-number.ts'
import type { ListPlace } from './read-styles.ts'
import { childrenOf, isOn, valueOf } from './read-xml.ts'
import type { XmlElement } from './read-xml.ts'

/** What stands before a paragraph of a list: the bullet or the number as Word shows it. */
export type ListMark = { readonly level: number; readonly ordered: boolean; readonly marker: string }

type Level = {
  readonly format: string
  readonly text: string
  readonly start: number
  readonly restart: number | null
  readonly legal: boolean
  readonly style: string | undefined
}

type List = {
  readonly abstract: string
  readonly levels: ReadonlyMap<number, Level>
  /** Where this list begins, other than the definition it follows. */
  readonly starts: ReadonlyMap<number, number>
}

/** Counts the lists of a document, in the order of its paragraphs. */
export type Numbering = {
  readonly mark: (place: ListPlace) => ListMark | null
  /** The level of the list that a paragraph style belongs to (17.9.23). */
  readonly levelOfStyle: (list: string, style: string) => number | null
}

function readLevel(element: XmlElement): [number, Level] {
  const whole = (text: string | undefined, other: number) =>
    /^\d{1,9}$/.test(text ?? '') ? Number(text) : other
  const restart = valueOf(element, 'w:lvlRestart')
  const level = {
    format: valueOf(element, 'w:numFmt') ?? 'decimal',
    text: valueOf(element, 'w:lvlText') ?? '',
    start: whole(valueOf(element, 'w:start'), 0),
    restart: restart === undefined ? null : whole(restart, 0),
    legal: isOn(element, 'w:isLgl'),
    style: valueOf(element, 'w:pStyle'),
  }
  return [whole(element.attributes.get('w:ilvl'), 0), level]
}

type Definitions = {
  readonly abstracts: ReadonlyMap<string, XmlElement>
  readonly styled: ReadonlyMap<string, XmlElement>
}

function readList(num: XmlElement, { abstracts, styled }: Definitions): List | null {
  const abstract = valueOf(num, 'w:abstractNumId')
  const named = abstract === undefined ? undefined : abstracts.get(abstract)
  if (abstract === undefined || named === undefined) return null
  const link = valueOf(named, 'w:numStyleLink')
  const definition = (link === undefined ? undefined : styled.get(link)) ?? named
  const overrides = childrenOf(num, 'w:lvlOverride')
  const replaced = overrides.flatMap((override) => childrenOf(override, 'w:lvl'))
  const starts = overrides.flatMap((override): [number, number][] => {
    const start = valueOf(override, 'w:startOverride')
    return start === undefined ? [] : [[Number(override.attributes.get('w:ilvl')), Number(start)]]
  })
  return {
    abstract,
    levels: new Map([...childrenOf(definition, 'w:lvl'), ...replaced].map((level) => readLevel(level))),
    starts: new Map(starts.filter(([level, start]) => Number.isInteger(level) && Number.isInteger(start))),
  }
}

function readLists(root: XmlElement | null): ReadonlyMap<string, List> {
  const lists = new Map<string, List>()
  if (root === null) return lists
  const abstracts = childrenOf(root, 'w:abstractNum')
  const definitions = {
    abstracts: new Map(
      abstracts.map((abstract) => [abstract.attributes.get('w:abstractNumId') ?? '', abstract]),
    ),
    styled: new Map(abstracts.map((abstract) => [valueOf(abstract, 'w:styleLink') ?? '', abstract])),
  }
  for (const num of childrenOf(root, 'w:num')) {
    const list = readList(num, definitions)
    if (list !== null) lists.set(num.attributes.get('w:numId') ?? '', list)
  }
  return lists
}

/** Reads the numbering part; what it gives counts on with each paragraph it is asked about. */
export function readNumbering(root: XmlElement | null): Numbering {
  const lists = readLists(root)
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()

  const count = (id: string, list: List, at: number): (number | undefined)[] => {
    const counted = counts.get(list.abstract) ?? []
    counts.set(list.abstract, counted)
    const start = list.starts.get(at)
    const first = `${id} ${at}`
    if (start !== undefined && !begun.has(first)) counted[at] = start
    else counted[at] = (counted[at] ?? (list.levels.get(at)?.start ?? 1) - 1) + 1
    begun.add(first)
    for (let below = at + 1; below <= 8; below++) {
      const restart = list.levels.get(below)?.restart
      if (restart === null || restart === undefined || (restart > 0 && at < restart))
        counted[below] = undefined
    }
    return counted
  }

  const mark = ({ list: id, level: at }: ListPlace): ListMark | null => {
    const list = lists.get(id)
    const level = list?.levels.get(at)
    if (list === undefined || level === undefined) return null
    const counted = count(id, list, at)
    if (level.format === 'bullet') return { level: at, ordered: false, marker: level.text }
    const marker = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const of = Number(digit) - 1
      const shown = list.levels.get(of)
      const value = counted[of] ?? list.starts.get(of) ?? shown?.start ?? 1
      return formatNumber(value, level.legal ? 'decimal' : (shown?.format ?? 'decimal'))
    })
    return { level: at, ordered: level.format !== 'none', marker }
  }

  const levelOfStyle = (id: string, style: string): number | null =>
    lists
      .get(id)
      ?.levels.entries()
      .find(([, level]) => level.style === style)?.[0] ?? null

  return { mark, levelOfStyle }
}
