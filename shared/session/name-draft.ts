import type { Change, MakeChange, SetChange } from '#shared/model/change.ts'

type OfDraft = MakeChange | SetChange
/** The number a recommendation carries, by its id; empty where that is not known. */
export type NumberOf = (recommendation: string) => string

const drafted: ReadonlySet<string> = new Set(['recommendation', 'passage', 'omission', 'version'])

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}

function readField(made: MakeChange, field: string): unknown {
  return (made.value as Readonly<Record<string, unknown>>)[field]
}

/** Whether an act composed: it made recommendations from what was said, or let them follow it. */
function isComposing(changes: readonly OfDraft[]): boolean {
  const ofRecommendations = changes.filter(({ entity }) => entity === 'recommendation')
  const follows = (change: OfDraft): boolean =>
    change.kind === 'make'
      ? (readField(change, 'from') ?? '') !== ''
      : change.field === 'from' || (change.field === 'composed' && ofRecommendations.length > 3)
  return ofRecommendations.some(follows) || new Set(ofRecommendations.map(({ of }) => of)).size > 3
}

/** The number that an act gave a recommendation. */
function numberGiven(changes: readonly OfDraft[], id: string): string {
  const given = changes
    .filter(({ entity, of }) => entity === 'recommendation' && of === id)
    .map((change) =>
      change.kind === 'make' ? readField(change, 'number') : change.field === 'number' ? change.value : '',
    )
  return given.findLast((number): number is string => typeof number === 'string' && number !== '') ?? ''
}

function nameRecommendation(change: OfDraft, numberOf: NumberOf): string {
  const number = numberOf(change.of)
  const name = `recommendation ${number}`.trim()
  if (change.kind === 'make') return `add ${name}`
  const { value } = change
  const field: string = change.field
  if (field === 'withdrawn') return value === true ? `take out ${name}` : `bring back ${name}`
  if (field === 'rests') return value === true ? `link to ${name}` : `unlink from ${name}`
  if (field === 'isKey') return value === true ? `make ${name} a key one` : `make ${name} an ordinary one`
  return (fieldNames[field] ?? ((which) => `change ${which}`))(name)
}

const fieldNames: Readonly<Record<string, (name: string) => string>> = {
  text: (name) => `reword ${name}`,
  composed: (name) => `reword ${name}`,
  strength: (name) => `grade ${name}`,
  rationale: (name) => `say why for ${name}`,
  order: (name) => `move ${name}`,
}

function namePassage(change: OfDraft): string {
  if (change.kind === 'make') {
    if (readField(change, 'isLeftOut') === true) return 'leave out part of the draft'
    if (readField(change, 'replaces')) return 'reword part of the draft'
    const kind = readField(change, 'kind')
    return `add ${kind === 'heading' ? 'heading' : kind === 'quote' ? 'quote' : 'paragraph'}`
  }
  if (change.field === 'withdrawn')
    return change.value === true ? 'take out own words' : 'bring back own words'
  if (change.field === 'isLeftOut')
    return change.value === true ? 'leave out part of the draft' : 'take part of the draft in again'
  if (change.field === 'after' || change.field === 'order') return 'move own words'
  return 'reword part of the draft'
}

function nameOmissions(changes: readonly OfDraft[]): string | null {
  const out = changes.filter(
    (change) => change.kind === 'make' || (change.field === 'withdrawn' && change.value === false),
  )
  if (out.length > 0) return `leave out ${count(out.length, 'point')}`
  const back = changes.filter((change) => change.kind === 'set' && change.field === 'withdrawn')
  if (back.length > 0) return `take in ${count(back.length, 'point')} again`
  return changes.length > 0 ? 'say why points are left out' : null
}

function nameVersion(change: OfDraft): string {
  const number = change.kind === 'make' ? readField(change, 'number') : ''
  if (change.kind === 'make') return `export draft ${typeof number === 'string' ? number : ''}`.trim()
  return change.field === 'sha256' || change.field === 'date' || change.field === 'file'
    ? 'export draft again'
    : 'describe version'
}

/** What was done to the draft in a few words; never what is written in it. Null where the act did nothing to it. */
export function nameDraft(changes: readonly Change[], numberOf: NumberOf = () => ''): string | null {
  const own = changes.filter((change) => change.kind !== 'erase').filter(({ entity }) => drafted.has(entity))
  const of = (entity: string): readonly OfDraft[] => own.filter((change) => change.entity === entity)
  if (own.length === 0) {
    const isGrading =
      changes.length > 1 &&
      changes.every(
        (change) => change.kind === 'set' && change.entity === 'action' && change.field === 'strength',
      )
    return isGrading ? 'compose the draft' : null
  }
  if (isComposing(own)) return 'compose the draft'
  const recommended = of('recommendation')
  const [first] = recommended.toSorted((a, b) => rank(a) - rank(b))
  if (first !== undefined) return nameRecommendation(first, (id) => numberGiven(own, id) || numberOf(id))
  const [passage] = of('passage')
  if (passage !== undefined) return namePassage(passage)
  const [version] = of('version')
  return version === undefined ? nameOmissions(of('omission')) : nameVersion(version)
}

/** Making and taking out say more than the fields that change with it. */
function rank(change: OfDraft): number {
  if (change.kind === 'make') return 0
  return change.field === 'withdrawn' ? 1 : change.field === 'text' ? 2 : 3
}
