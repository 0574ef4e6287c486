import { endsOnPreposition, hasGap } from './stranded.ts'

/** Words after which something must come, whatever stands before them. */
const open = new Set(
  'the a an my your our their its every whose and or nor although whereas unless whether than plus via per during despite regarding concerning amongst among amid until till upon because including versus'.split(
    ' ',
  ),
)

/** Words that may end a sentence only after one of these. */
const after: Readonly<Record<string, RegExp>> = {
  a: /\b(?:vitamin|hepatitis|hep|plan|type|group|option|table|class|grade|category|part|section|schedule|step|factor|room|ward|zone)$/iu,
  and: /;$/u,
  or: /;$/u,
  but: /\b(?:all|anything|everything|nothing|no)$/iu,
  while: /\b(?:a|the|worth|short|long|little|good|once in a)$/iu,
  when: /\b(?:by|until|till|say|says|know|knows|knew|since|exactly|ask|sure|or|and|decide|clear)$/iu,
  where: /\b(?:know|knows|knew|exactly|ask|sure|or|and|decide|anywhere|every|else)$/iu,
  who: /\b(?:know|knows|knew|ask|say|says|sure|of|and|or|is|are|matters?|tell|to|by|with|from|see|decide)$/iu,
  which: /\b(?:is|are|was|know|knows|say|says|sure|decide|matter)$/iu,
  that: /^(?!.*\b(?:sure|ensure[sd]?|ensuring|so|such|shows?|showed|means|meant|agreed|given|provided|recommend(?:s|ed)?|suggest(?:s|ed)?|established|noted)$)/isu,
  very: /^$/u,
  if: /\b(?:what|as|but)$/iu,
  as: /\b(?:known|seen|described|treated|labelled|thought of|regarded|act|acts)$/iu,
}

const verbs = /^(?:is|are|was|were|be|been|should|must|will|would|could|can|may|might|shall|has|cannot)$/u
/** What lets a helping verb end a sentence: "as it is", "what there was", "some can, others may". */
const compared =
  /\b(?:as|than|how|what|whatever|wherever|whoever|neither|nor|let|just)\b|^only\b|\b(?:some|others|many|most|nobody|no one|none|everybody|everyone|all|yes|not|never|so)$/iu
/** "when they are", "who she was": a clause of its own that is whole. */
const whole =
  /\b(?:when|whenever|if|unless|where|who|which|that|because|though|although|way|all|everything|place|person|says?|said|knows?|knew|feels?|felt)\b.*\b(?:they|we|you|i|he|she|it|there|people|patients|things|families|clients)$/iu
/** Words that are adverbs as often as not: mid-air only where the sentences before were closed and this one is not. */
const loose =
  /^(?:alongside|within|through|around|before|after|over|under|across|behind|throughout|beyond|outside|inside)$/u

function isWhole(before: string): boolean {
  const words = before.split(' ')
  return compared.test(words.slice(-8).join(' ')) || whole.test(words.slice(-8).join(' '))
}

function isModal(word: string, before: string): boolean {
  if (!verbs.test(word)) return false
  if (word === 'will' && /\b(?:free|good|ill|own|a|living|goodwill)$/iu.test(before)) return false
  if (word === 'has' && /\b(?:it|she|he|nobody|somebody|everybody|one|that)$/iu.test(before)) return false
  return !isWhole(before)
}

function isMidAir(word: string, before: string, isOneOfSome: boolean): boolean {
  const licence = Object.hasOwn(after, word) ? after[word] : undefined
  if (licence !== undefined) return !licence.test(before)
  if (open.has(word)) return true
  if (word === 'then') return /\b(?:and|but)$/iu.test(before) && !/\b(?:now|there) and$/iu.test(before)
  if (word === 'not') return /\b(?:should|must|can|could|may|will|would)$/iu.test(before) && !isWhole(before)
  if (loose.test(word)) return isOneOfSome && !/\bfrom$/iu.test(before)
  return endsOnPreposition(word, before) || isModal(word, before)
}

const lettered =
  /\b(?:vitamin|hepatitis|hep|plan|type|group|option|table|class|grade|category|part|section|schedule|step|strain|factor|appendix|annex|question|item|point|ward|room|zone|and|or|to|[a-z]|\d+)[,.&]?$/iu

/** Longer than any clause. */
const longest = 400

/** The last words of a text where they leave it hanging, such as "such as" or "the"; empty where they do not. `strict`: only those that never end anything. */
export function readMidAir(text: string, strict = false): string {
  const line = text.slice(-longest).replaceAll(/\s+/gu, ' ').trim()
  const isClosed = line.endsWith('.')
  const bare = line.replace(/[."”’'\])*]+$/u, '').trim()
  const [sentence = bare] = /[^.!?]*$/u.exec(bare) ?? []
  const phrase =
    /(?:^|\s)(such as|as well as|in order to|due to|so as to|according to|rather than|e\.g|i\.e|eg|ie|viz|depending on|based on|relating to|with regard to)$/iu.exec(
      bare,
    )
  if (phrase !== null && !hasGap(bare.slice(0, phrase.index))) return phrase[1] ?? ''
  const [word = ''] = /(?<![\p{L}\p{N}])[\p{L}’']+$/u.exec(sentence.trim()) ?? []
  const start = sentence
    .trim()
    .slice(0, -word.length || undefined)
    .trim()
  if (word === '' || start === '') return ''
  if (/^[b-z]$/u.test(word) && !strict) return lettered.test(start) || word === 'x' ? '' : word
  if (strict) return open.has(word) && !(after[word]?.test(start) ?? false) ? word : ''
  const isOneOfSome = !isClosed && /[.!?]["”’')]*\s+\S/u.test(bare)
  return isMidAir(word, start, isOneOfSome) ? word : ''
}
