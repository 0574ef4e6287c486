/** A participant code at the end of what somebody said, and the words before it. */
export type Coded = {
  readonly text: string
  readonly code: string
  readonly about: string
  readonly prefix: string
}

const person =
  'participant|interviewee|interview|int|respondent|nurse|doctor|gp|patient|client|worker|practitioner|delegate|carer|peer|user|service user|pharmacist|manager|prescriber|therapist|counsellor|volunteer|woman|man|male|female|parent|student|teacher|focus group|group|speaker|informant|person|staff|member|facilitator|officer|commissioner|midwife|health visitor|consultant|psychiatrist|psychologist|paramedic|mother|father|clinician|coordinator'
const spoken = new RegExp(`^(?:${person})$`, 'i')
const short = /^([A-Z]{1,4})[-_. ]?\d{1,3}[a-z]?$/
const mixed = /^((?:Int|Pt|Resp|Part|Nur|Doc|Prac|Clin|Su|Gp|Pat|Cl)\.?)[- ]?\d{1,3}$/
const named = /^((?:\p{L}+[- ])?\p{L}+)[- ](?:(?:no\.?|number) ?)?#?\d{1,3}[a-z]?$/iu
const lettered = new RegExp(`^(${person}) [A-Z]$`, 'i')
/** Short forms with a number that name documents, standards, viruses, tables, never somebody. */
const things =
  /^(?:mat|ng|cg|qs|ph|ta|sign|nice|icd|dsm|iso|covid|hiv|hcv|hep|q|pg|pp|fig|tab|ch|vol|ver|no|tel|ext|table|figure|appendix|annex|section|page|pages|chapter|step|phase|level|standard|item|box|version|grade|day|week|month|year|session|slide|line|lines|note|theme|topic|question|stage|tier|schedule|article|paragraph|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|age|aged|over|under|about|approximately|quality standard|guideline|clinical guideline|quality statement|recommendation)$/i

/** Reads a participant code such as P4, GP3, Nurse 2, Participant A; null for anything else. `strict` takes only words that surely mean a person before the number. */
export function readCode(
  inner: string,
  strict = false,
): { code: string; about: string; prefix: string } | null {
  if (inner.length > 70) return null
  const parts = inner.split(/\s*[,;:|/]\s*/).map((part) => part.trim())
  const at = parts.findIndex((part) => prefixOf(part, strict) !== null)
  const code = parts[at]
  if (code === undefined || parts.some((part) => part.split(/\s+/).length > 5)) return null
  const several = parts.every((part) => prefixOf(part, strict) !== null)
  const about = parts.filter((_, index) => index !== at).join(', ')
  const whole = several || /^(?:focus )?group$/.test(prefixOf(code, strict) ?? '')
  return {
    code: whole ? parts.join(', ') : code,
    about: whole ? '' : about,
    prefix: prefixOf(code, strict) ?? '',
  }
}

function prefixOf(part: string, strict: boolean): string | null {
  const sure = (short.exec(part) ?? mixed.exec(part) ?? lettered.exec(part))?.[1]
  const worded = named.exec(part)?.[1]
  const meant =
    worded !== undefined && (isPersonPrefix(worded.toLowerCase()) || (!strict && /^\p{Lu}/u.test(part)))
  const prefix = sure ?? (meant ? worded : undefined)
  return prefix === undefined || things.test(prefix) ? null : prefix.toLowerCase()
}

const quoted = /^(["“'‘]).*["”'’][.,;]?$/su
const lastly = new RegExp(`^(?:[\\p{L}/&-]+ ){0,3}?(${person})$`, 'iu')

/** Reads whom a quotation in quotation marks is by where there is no code: a role, perhaps with what else is known, as in "Nurse, F". */
function readRole(inner: string): { code: string; about: string; prefix: string } | null {
  const parts = inner.split(/\s*[,;:|/]\s*/)
  const role = lastly.exec(parts[0] ?? '')?.[1]
  if (role === undefined || parts.length > 4 || parts.some((part) => part.split(/\s+/).length > 4))
    return null
  return { code: parts.join(', '), about: '', prefix: role.toLowerCase() }
}

const bracketed = /\s*[([]([^()[\]]{1,70})[)\]]\s*([.,;]?)(["”'’]?)$/
const dashed = /(?<=[\s"”'’.?!…])[-–—]\s*([^-–—()[\]"“”]{1,40}?)\.?$/
const bare = /(?<=["”’'.?!…])\s+([A-Z]{1,3}\d{1,3})\.?$/

/** Takes a trailing participant code off a text; null where there is none. The text before it stays to the letter. */
export function takeCode(text: string): Coded | null {
  const from = Math.max(0, text.length - 120)
  const tail = text.slice(from)
  const bracket = bracketed.exec(tail)
  const end = bracket ?? dashed.exec(tail) ?? bare.exec(tail)
  if (!end) return null
  const before = text.slice(0, from + end.index).trim()
  const inner = (end[1] ?? '').trim()
  const read = readCode(inner) ?? (quoted.test(before) ? readRole(inner) : null)
  if (!read || /[)\]]\s*(?:[-–—]|to)$/.test(before)) return null
  const closed = /[.,;:!?…"”’'\]]$/.test(before)
  const said =
    bracket && !closed ? `${before}${bracket[2] ?? ''}${bracket[3] ?? ''}` : `${before}${bracket?.[3] ?? ''}`
  return /\p{L}/u.test(said) ? { text: said, ...read } : null
}

const leading = /^([A-Z]{1,3}\d{1,3}|[A-Z][a-z]+(?: [a-z]+)? \d{1,3})\s*[:.–—-]\s+(?=\S)/

/** Takes a participant code off the beginning of a text, as in "P4: …". */
export function takeLeadingCode(text: string): Coded | null {
  const start = leading.exec(text)
  const read = start && readCode(start[1] ?? '')
  return start && read ? { text: text.slice(start[0].length), ...read } : null
}

const alone = /^\s*(?:[-–—]\s*)?(?:[([]([^()[\]]{1,70})[)\]]|(?<=[-–—]\s*)([^()[\]]{1,30}))\s*\.?\s*$/

/** True for a line that holds a participant code and nothing else, in brackets or after a dash. */
export function isLoneCode(text: string): boolean {
  if (text.length > 90) return false
  const match = alone.exec(text)
  return match !== null && readCode((match[1] ?? match[2] ?? '').trim(), true) !== null
}

/** True where codes with this beginning are surely people. */
export function isPersonPrefix(prefix: string): boolean {
  return (
    /^(?:p|pt|ppt|gp|su|fg|int|sp|pp|id)$/.test(prefix) ||
    prefix.split(/[- ]/).some((word) => spoken.test(word))
  )
}
