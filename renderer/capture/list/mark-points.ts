import { edit } from '#renderer/capture/chosen-points.ts'
import { t } from '#renderer/capture/words.ts'

/** How many people agreed with the chosen points. */
export function setPeople(people: number): void {
  edit(
    () => ({ agreement: { scale: 'people', people } }),
    () => t('agreement.people', { count: people }),
  )
}

/** What somebody said against the chosen points; empty takes it away. */
export function setDissent(dissent: string): void {
  edit(
    () => ({ dissent }),
    () => (dissent === '' ? t('said.noDissent') : t('said.dissent')),
  )
}

/** Puts tags on the chosen points and takes others off; those that are not named stay as they are. */
export function setTags(tags: Readonly<Record<string, boolean>>): void {
  if (Object.keys(tags).length === 0) return
  edit(
    () => ({ tags: { ...tags } }),
    () => t('said.tags'),
  )
}

/** Letters, digits, `-` and `_`, from a letter on, as after `#` in the line; a space becomes a hyphen. Null where none is left. */
export function readTag(typed: string): string | null {
  const tag = typed.trim().replace(/^#/u, '').replaceAll(/\s+/gu, '-')
  return tag.length <= 64 && /^\p{L}[\p{L}\p{M}\p{N}_-]*$/u.test(tag) ? tag : null
}

/** The side the chosen points were said from. */
export function setRole(expertise: string | null, name: string): void {
  edit(
    () => ({ expertise }),
    () => t('said.role', { role: name }),
  )
}
