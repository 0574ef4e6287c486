import { isBodyLike } from './read-bodies.ts'

/** A person as printed: the name, what they are, and where the two stand in the text. */
export type FoundPerson = {
  readonly name: string
  readonly post: string
  readonly nameStart: number
  readonly postStart: number
}

const title = '(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Rev|Cllr|Baroness|Lord)\\.?\\s+)'
const part = "(?!By\\s)(?:\\p{Lu}\\.?|(?:Mac|Mc|O['’]|D['’])?\\p{Lu}[\\p{Ll}]+(?:[-'’]\\p{Lu}?\\p{Ll}+)*)"
const particle = '(?:(?:de|van|von|der|den|al|el|bin|ibn|la|le|du|da|di)\\s+){0,2}'
const nameShape = `(?:${title}{0,2}${part}(?:\\s+${particle}${part}){1,3}|${title}${particle}${part})`
const whole = new RegExp(`^${nameShape}$`, 'u')
const atStart = new RegExp(
  `^(?:[Bb]y\\s+)?(?<name>${nameShape})(?<gap>\\s*(?:,|\\(|\\s[-–—]|:|;)\\s*|\\s+(?=of\\s|from\\s|at\\s))(?<post>.+)$`,
  'u',
)
const posts =
  /\b(?:head|director|manager|lead|leader|consultant|professor|officer|nurse|gp|doctor|chair|chief|coordinator|co-ordinator|advis[eo]r|researcher|lecturer|worker|pharmacist|psychologist|psychiatrist|fellow|minister|msp|mp|ceo|editor|commissioner|practitioner|specialist|clinician|president|secretary|volunteer|registrar|midwife|therapist|counsellor|executive|founder|trainer|inspector|sergeant|student|analyst|facilitator|partner|teacher|physician|surgeon|author|journalist)\b/i
const commonWords =
  /\b(?:the|and|of|for|to|in|on|with|what|how|why|is|are|new|treatment|recovery|care|health|service|services|drug|drugs|alcohol|mutual|aid|harm|reduction|active|change|support|group|team|key|next|last|final|report|summary|part|session|day|table|draft|questions|welcome|thank|thanks|background|introduction|results|methods|discussion|conclusion|conclusions|contents|agenda|programme|morning|afternoon|lunch|north|south|east|west|city|council|hall|house|centre|university|royal|college|hospital|street|road|london|national|local)\b/i

/** True for a line that is a person's name and nothing else. */
export function isName(text: string): boolean {
  return text.length <= 60 && whole.test(text) && !commonWords.test(text) && !posts.test(text)
}

/** True for a line that says what somebody is. */
export function isPost(text: string): boolean {
  return text.length <= 140 && posts.test(text) && !/[.!?:]$/.test(text)
}

/** Reads "Name, post", "Name (post)" or "Name of somewhere" at the beginning of a line; null for anything else. */
export function readPerson(text: string): FoundPerson | null {
  const clean = text.trim()
  const named = clean.replace(/^by\s+/i, '')
  if (isName(named))
    return { name: named, post: '', nameStart: clean.length - named.length, postStart: clean.length }
  const match = clean.length <= 300 ? atStart.exec(clean) : null
  const name = match?.groups?.['name'] ?? ''
  const post = match?.groups?.['post'] ?? ''
  if (!match || !post || commonWords.test(name) || posts.test(name)) return null
  const postStart = clean.length - post.length
  const closed = match.groups?.['gap']?.includes('(') && post.endsWith(')') ? post.slice(0, -1) : post
  return { name, post: closed.replace(/[,;]$/, '').trim(), nameStart: clean.indexOf(name), postStart }
}

/** Reads a sentence that says who somebody is, as at the end of an article: "Ann Reed is a nurse and a trustee." */
export function readIntroduction(text: string): FoundPerson | null {
  const match = /^(.{3,60}?)\s(?:is|was)\s(?:an?|the|our)\s(.{3,200}?)\.?$/su.exec(text)
  const [name, post] = [match?.[1] ?? '', match?.[2] ?? '']
  if (!isName(name) || !isPost(post)) return null
  return { name, post, nameStart: 0, postStart: text.indexOf(post) }
}

/** True for a line under a title that names who wrote or spoke: a name with a post, names with raised numbers, or, near the top of a file, several names. */
export function isByline(text: string, top: boolean): boolean {
  if (/[¹²³⁴-⁹]/u.test(text)) return true
  const person = readPerson(text)
  if (person && isPost(person.post)) return true
  if (!top) return false
  if (
    /^\(?\d{1,2}[).]?\s?\p{Lu}/u.test(text) &&
    isBodyLike(text.replace(/(^|[\s,;])\(?\d{1,2}[).]?\s?(?=\p{Lu})/gu, '$1'))
  )
    return true
  const names = text
    .split(/\s*(?:,\s*and\s|[,;]|\s(?:and|&)\s)\s*/)
    .map((name) => name.replace(/(?<=\p{L})(?:[\d,*†‡§]{1,6}|\s[a-f])$/u, ''))
  return names.length > 1 && names.every(isName)
}
