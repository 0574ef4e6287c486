import type { Change, MakeChange, SetChange } from '#shared/model/change.ts'

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}

function listMembers(make: MakeChange): readonly string[] {
  const { members, points } = make.value as Readonly<Record<string, Readonly<Record<string, boolean>>>>
  const known = members ?? points ?? {}
  return Object.keys(known).filter((id) => known[id])
}

/** What was put off and is decided: that is the first thing said of it; said later in an act it only says so again. */
function listConfirmed(sets: readonly SetChange[]): ReadonlySet<string> {
  const byGroup = Map.groupBy(sets, ({ of }) => of)
  return new Set(
    [...byGroup].flatMap(([of, [first]]) =>
      first?.field === 'state' && first.value === 'confirmed' ? [of] : [],
    ),
  )
}

function hasMember({ field, value }: SetChange): boolean {
  return field === 'members' && value === true
}

function nameMade(made: readonly MakeChange[], ofGroups: readonly SetChange[]): string | null {
  const apart = made.find(({ entity }) => entity === 'apart')
  if (apart !== undefined) {
    const { says } = apart.value as { readonly says?: string }
    return `keep ${count(listMembers(apart).length, 'point')} apart${says === 'same-theme' ? ', same theme' : ', not related'}`
  }
  const fresh = made.filter(({ entity }) => entity === 'group')
  const confirmed = listConfirmed(ofGroups)
  const groups = fresh.length + confirmed.size
  if (groups === 0) return null
  const kept = ofGroups.filter((change) => confirmed.has(change.of) && hasMember(change))
  const points = new Set([...fresh.flatMap(listMembers), ...kept.flatMap(({ key }) => key ?? [])]).size
  if (groups > 1) return `put together ${count(points, 'point')} in ${groups} groups`
  const { state, splitFrom } = (fresh[0]?.value ?? { state: 'confirmed' }) as {
    readonly state?: string
    readonly splitFrom?: string | null
  }
  if (state === 'later') return `put off ${count(points, 'point')}`
  if (typeof splitFrom === 'string') return 'split group'
  return state === 'confirmed' ? `put together ${count(points, 'point')}` : null
}

/** Groups that go into others, and points that come to them with the same decision. */
function nameMerge(ofGroups: readonly SetChange[]): string | null {
  const going = new Set(
    ofGroups.flatMap(({ field, value, of }) => (field === 'joinedTo' && value !== null ? [of] : [])),
  )
  if (going.size === 0) return null
  const added = ofGroups.filter((change) => hasMember(change) && !going.has(change.of)).length
  const merges = going.size === 1 ? 'merge groups' : `merge ${going.size + 1} groups`
  return added > 0 ? `${merges}, add ${count(added, 'point')}` : merges
}

function nameMembers(ofGroups: readonly SetChange[]): string | null {
  const members = ofGroups.filter(({ field }) => field === 'members')
  const added = members.filter(hasMember).length
  if (added > 0) return `add ${count(added, 'point')} to group`
  return members.length > 0 ? `take ${count(members.length, 'point')} out of group` : null
}

function touches(sets: readonly SetChange[], field: string, isIt: (value: unknown) => boolean): boolean {
  return sets.some((change) => change.field === field && isIt(change.value))
}

function isRewording(ofGroups: readonly SetChange[]): boolean {
  const confirmed = listConfirmed(ofGroups)
  return ofGroups.some(({ of, field }) => field.startsWith('wording') && !confirmed.has(of))
}

/** What was decided of groups and points, before what goes with it. */
function nameMain(made: readonly MakeChange[], ofGroups: readonly SetChange[]): string | null {
  return (
    nameMade(made, ofGroups) ??
    nameMerge(ofGroups) ??
    (touches(ofGroups, 'withdrawn', (value) => value === true) ? 'dissolve group' : null) ??
    nameMembers(ofGroups) ??
    (isRewording(ofGroups) ? 'reword group' : null)
  )
}

function nameFiling(sets: readonly SetChange[]): string | null {
  const first = sets.find(
    ({ entity, field, key }) =>
      (entity === 'point' || entity === 'group') && field === 'themes' && key !== undefined,
  )
  if (first === undefined) return null
  return first.value === true ? 'file under theme' : 'take out of theme'
}

/** What goes with a decision, as part of it. */
function listBesides(main: string, sets: readonly SetChange[]): readonly string[] {
  const ofGroups = sets.filter(({ entity }) => entity === 'group')
  return [
    ...(isRewording(ofGroups) && main !== 'reword group' ? ['reword'] : []),
    nameFiling(sets) ?? [],
    ...(touches(ofGroups, 'starred', (value) => value === true) ? ['star'] : []),
  ].flat()
}

function nameThemes(changes: readonly Change[], sets: readonly SetChange[]): string | null {
  const ofThemes = sets.filter(({ entity }) => entity === 'theme')
  const made = changes.filter((change) => change.kind === 'make' && change.entity === 'theme').length
  if (touches(ofThemes, 'joinedTo', (value) => value !== null)) return 'merge themes'
  if (touches(ofThemes, 'withdrawn', (value) => value === true)) return 'withdraw theme'
  if (made > 1) return `add ${made} themes`
  if (made === 1) return nameFiling(sets) === null ? null : 'add theme and file under it'
  if (['parent', 'order'].some((field) => touches(ofThemes, field, () => true))) return 'move theme'
  return touches(ofThemes, 'name', () => true) ? 'rename theme' : null
}

/** A decision of pooling in a few words; never what was said. Null where the act was none. */
export function nameDecision(changes: readonly Change[]): string | null {
  const made = changes.filter((change) => change.kind === 'make')
  if (made.some(({ entity }) => entity !== 'group' && entity !== 'apart' && entity !== 'theme')) return null
  const sets = changes.filter((change) => change.kind === 'set')
  const main = nameMain(
    made,
    sets.filter(({ entity }) => entity === 'group'),
  )
  if (main !== null) return [main, ...listBesides(main, sets)].join(', ')
  const themes = nameThemes(changes, sets)
  return themes ?? (made.length === 0 ? nameFiling(sets) : null)
}
