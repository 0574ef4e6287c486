import type { Change, MakeChange, SetChange } from '#shared/model/change.ts'

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}

function countMembers(make: MakeChange): number {
  const { members, points } = make.value as Readonly<Record<string, Readonly<Record<string, boolean>>>>
  return Object.values(members ?? points ?? {}).filter(Boolean).length
}

function nameMade(made: readonly MakeChange[], confirmed: number): string | null {
  const [first] = made
  const groups = made.filter(({ entity }) => entity === 'group').length + confirmed
  if (first?.entity === 'apart') {
    const { says } = first.value as { readonly says?: string }
    return `keep ${count(countMembers(first), 'point')} apart${says === 'same-theme' ? ', same theme' : ', not related'}`
  }
  if (first === undefined || groups > 1) return groups > 0 ? `put together ${count(groups, 'group')}` : null
  const { state, splitFrom } = first.value as { readonly state?: string; readonly splitFrom?: string | null }
  if (state === 'later') return `put off ${count(countMembers(first), 'point')}`
  if (typeof splitFrom === 'string') return 'split group'
  return state === 'confirmed' ? `put together ${count(countMembers(first), 'point')}` : null
}

function nameMembers(sets: readonly SetChange[]): string | null {
  const members = sets.filter(({ field }) => field === 'members')
  const added = members.filter(({ value }) => value === true).length
  if (added > 0) return `add ${count(added, 'point')} to group`
  return members.length > 0 ? `take ${count(members.length, 'point')} out of group` : null
}

function nameFiling(sets: readonly SetChange[]): string | null {
  const [first] = sets.filter(
    ({ entity, field }) => field === 'themes' && (entity === 'point' || entity === 'group'),
  )
  if (first === undefined || first.key === undefined) return null
  return first.value === true ? 'file under theme' : 'take out of theme'
}

function nameThemes(changes: readonly Change[]): string | null {
  const ofThemes = changes.filter((change) => change.kind !== 'erase' && change.entity === 'theme')
  const made = ofThemes.filter(({ kind }) => kind === 'make').length
  const touches = (field: string, isNew: (value: unknown) => boolean): boolean =>
    ofThemes.some((change) => change.kind === 'set' && change.field === field && isNew(change.value))
  if (touches('joinedTo', (value) => value !== null)) return 'merge themes'
  if (touches('withdrawn', (value) => value === true)) return 'withdraw theme'
  if (made > 0) return made === 1 ? null : `add ${made} themes`
  if (touches('parent', () => true) || touches('order', () => true)) return 'move theme'
  return touches('name', () => true) ? 'rename theme' : null
}

/** A decision of pooling in a few words; never what was said. Null where the act was none. */
export function nameDecision(changes: readonly Change[]): string | null {
  const made = changes.filter((change) => change.kind === 'make')
  if (made.every(({ entity }) => entity === 'theme')) {
    const named = nameThemes(changes)
    if (named !== null) return named
  }
  if (made.some(({ entity }) => entity !== 'group' && entity !== 'apart')) return null
  const sets = changes.filter((change) => change.kind === 'set')
  const ofGroups = sets.filter(({ entity }) => entity === 'group')
  const confirmed = ofGroups.filter(({ field, value }) => field === 'state' && value === 'confirmed').length
  const touches = (wanted: string): boolean => ofGroups.some(({ field }) => field === wanted)
  const puts = nameMade(made, confirmed)
  if (puts !== null) return puts
  if (ofGroups.some(({ field, value }) => field === 'joinedTo' && value !== null)) return 'merge groups'
  if (ofGroups.some(({ field, value }) => field === 'withdrawn' && value === true)) return 'dissolve group'
  if (touches('wording') || touches('wordingFrom')) return 'reword group'
  return nameMembers(ofGroups) ?? nameFiling(sets)
}
