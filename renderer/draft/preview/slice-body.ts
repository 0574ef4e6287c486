/** What is read here of a Word file as docx-preview has parsed it. */
type Props = { readonly titlePage?: boolean }
type Part = {
  readonly type: string
  readonly children?: readonly Part[]
  readonly sectionProps?: Props
  readonly break?: string
}
type Body = { readonly children: readonly Part[]; readonly props: Props }
type Parsed = { readonly documentPart: { readonly body: Body } }

export type Slice = {
  /** The same Word file with some of its body. */
  readonly word: unknown
  /** It goes on where the slice before it ended, on the same page. */
  readonly goesOn: boolean
  /** It begins in the middle of a table. */
  readonly isInTable: boolean
}

/** Paragraphs and rows that are drawn without a pause. */
const most = 25

function isParsed(word: unknown): word is Parsed {
  return typeof word === 'object' && word !== null && 'documentPart' in word
}

function endsPage(part: Part): boolean {
  if (part.type !== 'paragraph') return false
  const breaks = part.children?.some(({ children }) => children?.some((run) => run.break === 'page'))
  return part.sectionProps !== undefined || breaks === true
}

type Length = { readonly part: Part; readonly weight: number; readonly isRest: boolean }

/** Long tables in lengths of some rows. */
function cutTables(part: Part): readonly Length[] {
  const rows = part.type === 'table' ? (part.children ?? []) : []
  if (rows.length <= most) return [{ part, weight: Math.max(1, rows.length), isRest: false }]
  const count = Math.ceil(rows.length / most)
  return Array.from({ length: count }, (_, at) => {
    const children = rows.slice(at * most, (at + 1) * most)
    return { part: { ...part, children }, weight: children.length, isRest: at > 0 }
  })
}

type Group = {
  readonly lengths: readonly Length[]
  readonly goesOn: boolean
  readonly startsSection: boolean
}

function group(lengths: readonly Length[]): readonly Group[] {
  const groups: Group[] = []
  let now: Length[] = []
  let weight = 0
  let goesOn = false
  let startsSection = true
  const close = (next: { readonly goesOn: boolean; readonly startsSection: boolean }): void => {
    if (now.length > 0) groups.push({ lengths: now, goesOn, startsSection })
    now = []
    weight = 0
    goesOn = next.goesOn
    startsSection = next.startsSection
  }
  for (const length of lengths) {
    if (weight > 0 && weight + length.weight > most) close({ goesOn: true, startsSection: false })
    now.push(length)
    weight += length.weight
    if (endsPage(length.part)) close({ goesOn: false, startsSection: length.part.sectionProps !== undefined })
  }
  close({ goesOn: false, startsSection: false })
  return groups
}

/** Only the first page of a section has a header of its own. */
function propsOf(props: Props, startsSection: boolean): Props {
  return startsSection ? props : { ...props, titlePage: false }
}

function withProps(part: Part, startsSection: boolean): Part {
  const { sectionProps } = part
  return sectionProps === undefined ? part : { ...part, sectionProps: propsOf(sectionProps, startsSection) }
}

/** The same object with one thing other than it is; everything else is looked up in it as before. */
function overlay(whole: object, changed: Readonly<Record<string, unknown>>): object {
  const made: object = Object.create(whole)
  return Object.assign(made, changed)
}

/** A parsed Word file as several with a piece of its body each, so that none takes long to draw. */
export function sliceBody(word: unknown): readonly Slice[] {
  if (!isParsed(word)) return []
  const { documentPart } = word
  const { body } = documentPart
  const groups = group(body.children.flatMap(cutTables))
  return groups.map(({ lengths, goesOn, startsSection }, at) => {
    const later = groups.slice(at).flatMap((each) => each.lengths)
    const section = later.find(({ part }) => part.sectionProps !== undefined)?.part.sectionProps
    const children = lengths.map(({ part }) => withProps(part, startsSection))
    const props = propsOf(section ?? body.props, startsSection)
    const part = overlay(documentPart, { body: { ...body, children, props } })
    return {
      word: overlay(word, { documentPart: part }),
      goesOn,
      isInTable: lengths[0]?.isRest === true,
    }
  })
}
