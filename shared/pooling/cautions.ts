import { quietWords, readTokens, stemWord, turningWords } from './tokens.ts'

/** Why two points that look alike may say different things. */
export type Caution = {
  readonly kind: 'negation' | 'number' | 'opposite' | 'order' | 'word'
  /** The words of each side that make the difference, as they are written. */
  readonly a: readonly string[]
  readonly b: readonly string[]
}

/** Words that limit what is said; a point with one says something else than a point without. */
const limitingWords: ReadonlySet<string> = new Set(
  'only except unless until before after under over more less if but should must may might could would can'.split(
    ' ',
  ),
)
const negativeStart =
  /^(?:un(?:safe|welcom|able|necessar|available|clear|helpful|acceptable|likely|willing|fair)|non|lack|avoid|stop|refus|prevent|ban|forbid|exclu|oppos|against|dis(?:agree|courag|continu|allow))/u

const numberWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    one: '1',
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
    ten: '10',
    eleven: '11',
    twelve: '12',
    fifteen: '15',
    twenty: '20',
    thirty: '30',
    forty: '40',
    fifty: '50',
    hundred: '100',
    half: '1/2',
    quarter: '1/4',
    double: '2×',
    twice: '2×',
    once: '1×',
    daily: 'day',
    weekly: 'week',
    monthly: 'month',
    yearly: 'year',
    annually: 'year',
  }),
)

const opposites: readonly (readonly [string, string])[] =
  `increase reduce,increase decrease,increase lower,raise lower,raise reduce,more
less,more fewer,long short,longer shorter,start stop,begin end,before after,always never,always sometimes,women men,female male,mothers
fathers,boys girls,inpatient community,inpatient outpatient,under over,open close,open closed,opt-in opt-out,safe unsafe,welcome
unwelcoming,welcome unwelcome,confident lack,include exclude,allow ban,allow forbid,legal illegal,effective ineffective,high low,higher
lower,early late,earlier later,first last,support oppose,young old,younger older,adults children,smoke inject,oral intravenous,mandatory
voluntary,compulsory voluntary,mandatory optional,easy hard,easier harder,pass fail,public private,urban rural,cheap expensive,fast slow,
faster slower,day night,weekday weekend,morning evening,internal external,national local,individual group,alone together,keep remove,add
remove,give take,accept refuse,accept reject,agree disagree,trust distrust,better worse,best worst,good bad,strong weak,large small,big
small,many few,all none,everyone nobody,anyone nobody,present absent,positive negative,minimum maximum,least most,inside outside,near far,
hot cold,acute chronic,primary secondary,left right,push pull,buy sell,enough insufficient,sufficient insufficient,possible impossible,
likely unlikely,able unable,paid unpaid,formal informal,planned unplanned,abstinence moderation,formal casual,permanent temporary`
    .replaceAll('\n', ' ')
    .split(',')
    .map((pair) => {
      const [x = '', y = ''] = pair.trim().split(/\s+/u)
      return [stemWord(x), stemWord(y)] as const
    })

type Facts = {
  readonly tokens: readonly string[]
  readonly turns: readonly string[]
  readonly numbers: ReadonlyMap<string, string>
  readonly limits: ReadonlySet<string>
  /** Stems that say something, with the word each stands for. */
  readonly stems: ReadonlyMap<string, string>
}

function readNumber(token: string): string | null {
  if (/^\d/u.test(token)) return token.replaceAll(/[,%]/gu, '')
  return numberWords.get(token) ?? null
}

/** What of a text cautions are about; read once for each text. */
export function readFacts(text: string): Facts {
  const tokens = readTokens(text)
  const numbers = new Map(
    tokens.flatMap((token) =>
      readNumber(token) === null ? [] : [[readNumber(token) ?? '', token] as const],
    ),
  )
  return {
    tokens,
    turns: tokens.filter((token) => turningWords.has(token) || negativeStart.test(token)),
    numbers,
    limits: new Set(tokens.filter((token) => limitingWords.has(token))),
    stems: new Map(tokens.filter((token) => !quietWords.has(token)).map((token) => [stemWord(token), token])),
  }
}
export type { Facts as CautionFacts }

function onlyIn<V>(a: ReadonlyMap<string, V>, b: ReadonlyMap<string, V>): readonly V[] {
  return [...a].flatMap(([key, value]) => (b.has(key) ? [] : [value]))
}

function likeness(a: Facts, b: Facts): number {
  const shared = [...a.stems.keys()].filter((stem) => b.stems.has(stem)).length
  return shared / (a.stems.size + b.stems.size - shared || 1)
}

function findOpposite(a: Facts, b: Facts): Caution | null {
  for (const [x, y] of opposites)
    for (const [one, other] of [
      [x, y],
      [y, x],
    ] as const) {
      const isApart = a.stems.has(one) && !b.stems.has(one) && b.stems.has(other) && !a.stems.has(other)
      if (isApart) return { kind: 'opposite', a: [a.stems.get(one) ?? ''], b: [b.stems.get(other) ?? ''] }
    }
  const limit = (p: Facts, q: Facts): readonly string[] =>
    ['before', 'after', 'under', 'over', 'more', 'less'].filter(
      (word) => p.limits.has(word) && !q.limits.has(word),
    )
  const [own, others] = [limit(a, b), limit(b, a)]
  return own.length > 0 && others.length > 0 ? { kind: 'opposite', a: own, b: others } : null
}

/** The same words in another order: who does what to whom may have changed. */
function findOrder(a: Facts, b: Facts): Caution | null {
  const [x, y] = [a, b].map(({ tokens }) => tokens.filter((token) => !quietWords.has(token)).map(stemWord))
  if (x === undefined || y === undefined || x.length < 2 || x.length !== y.length) return null
  if (x.toSorted().join(' ') !== y.toSorted().join(' ')) return null
  return x.join(' ') === y.join(' ') ? null : { kind: 'order', a: a.tokens, b: b.tokens }
}

/**
 * What should make somebody look twice before two points are put together: a negation, number, opposite word or order that
 * only one of them has. A caution is shown; it never hides a suggestion.
 */
export function findCautions(a: Facts, b: Facts): readonly Caution[] {
  const found: Caution[] = []
  const alike = likeness(a, b)
  if (a.turns.length > 0 !== b.turns.length > 0 && alike >= 0.3)
    found.push({ kind: 'negation', a: a.turns, b: b.turns })
  const [own, others] = [onlyIn(a.numbers, b.numbers), onlyIn(b.numbers, a.numbers)]
  if (own.length + others.length > 0 && alike >= 0.25) found.push({ kind: 'number', a: own, b: others })
  const opposite = findOpposite(a, b)
  if (opposite !== null && alike >= 0.15) found.push(opposite)
  const order = findOrder(a, b)
  if (order !== null) found.push(order)
  const [left, right] = [onlyIn(a.stems, b.stems), onlyIn(b.stems, a.stems)]
  if (found.length === 0 && alike >= 0.5 && left.length > 0 && right.length > 0)
    found.push({ kind: 'word', a: left, b: right })
  return found
}

/** Whether a word is one of the language, where that is known. */
export type KnowsWord = (word: string) => boolean

/** Edits that turn one word into another (Levenshtein), as far as they matter here. */
function countEdits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]),
        ),
      )
    row = next
  }
  return row.at(-1) ?? 0
}

function isSlip(a: string, b: string, knows: KnowsWord): boolean {
  return Math.min(a.length, b.length) >= 7 && countEdits(a, b) <= 1 && knows(a) !== knows(b)
}

/**
 * Whether two points say the same in the same words, but for typing slips, small words, capitals and marks: the only pairs
 * that are ever accepted in bulk. Every number, negation and limiting word has to be in both.
 */
export function isSameWording(a: Facts, b: Facts, knows: KnowsWord): boolean {
  if (a.stems.size === 0 || findOrder(a, b) !== null) return false
  const isSameSet = (x: Iterable<string>, y: Iterable<string>): boolean =>
    [...x].toSorted().join(' ') === [...y].toSorted().join(' ')
  const [p, q] = [a, b].map(({ tokens }) => tokens.filter((token) => turningWords.has(token)))
  if (
    !isSameSet(p ?? [], q ?? []) ||
    !isSameSet(a.numbers.keys(), b.numbers.keys()) ||
    !isSameSet(a.limits, b.limits)
  )
    return false
  const [left, right] = [onlyIn(a.stems, b.stems), onlyIn(b.stems, a.stems)]
  if (left.length !== right.length) return false
  return left.every((word) => right.some((other) => isSlip(word, other, knows)))
}
