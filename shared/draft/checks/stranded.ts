type Licence = {
  /** Words that a preposition follows as an adverb: drop in, carry on, up to. */
  readonly adverb: RegExp
  /** Words that it belongs to in the passive: looked at, dealt with. */
  readonly passive?: RegExp
}

/** What lets a preposition end a sentence of itself. */
const licences: Readonly<Record<string, Licence>> = {
  of: {
    adverb: /\b(?:unheard|what|who)$/iu,
    passive: /\b(?:care|thought|heard|spoken|disposed|advantage|use|rid)$/iu,
  },
  for: {
    adverb: /\b(?:what|who|long|here|there)$/iu,
    passive:
      /\b(?:asked|looked|waited|paid|cared|hoped|called|applied|accounted|catered|provided|allowed|fought|argued)$/iu,
  },
  to: {
    adverb: /\b(?:up|where|who|next|back and|come|held|to and)$/iu,
    passive:
      /\b(?:talked|spoken|listened|seen|attended|referred|turned|led|added|responded|used|replied|objected|agreed)$/iu,
  },
  with: {
    adverb: /\b(?:begin|start|along|who|what|or)$/iu,
    passive:
      /\b(?:dealt|lived|coped|worked|agreed|put up|met|interfered|tampered|reckoned|engaged|argued|carried on)$/iu,
  },
  in: {
    adverb:
      /\b(?:drop|drops|dropped|check|checks|sign|signed|fill|filled|come|came|comes|coming|move|moved|moving|settle|settled|sleep|stay|stayed|opt|opted|buy|log|logged|let|phone|ring|call|calls|take|taken|hand|handed|give|gave|given|kicks|built|walk|walked|fit|fitted|join|joined|joins|joining|bring|brought|brings|plug|go|goes|going|went|get|gets|getting|ease|eased|phase|phased|write|send|drawn|cash|are|is|was)$/iu,
    passive: /\b(?:believed|lived|slept|dealt|put|pulled|set|traded|sat)$/iu,
  },
  on: {
    adverb:
      /\b(?:carry|carries|carried|carrying|go|goes|going|went|move|moves|moved|moving|hold|keep|keeps|kept|get|gets|getting|hang|switch|switched|turn|turned|early|later|head|hands|follow|catch|so|further|now|then|log|sign|signed|pass|left|add|day|press|struggle|soldier|clock|come|live|lives|stays?)$/iu,
    passive:
      /\b(?:relied|acted|worked|built|agreed|looked|stuck|tagged|spied|depended|commented|improved|passed|put|tried|switched|spat|picked)$/iu,
  },
  at: {
    adverb: /\b(?:where|it’s|it's|they’re|they're|we’re|we're)$/iu,
    passive: /\b(?:looked|laughed|shouted|stared|sworn|aimed|spat)$/iu,
  },
  by: {
    adverb:
      /\b(?:stand|stands|stood|get|gets|getting|pass|passes|passed|passing|drop|dropped|go|goes|went|close|near|who|what|stop)$/iu,
    passive: /\b(?:abided|stood|lived)$/iu,
  },
  from: { adverb: /\b(?:where|to and|far|away)$/iu, passive: /\b(?:heard)$/iu },
  into: { adverb: /^$/u, passive: /\b(?:looked|talked|forced|put|bumped|gone|rushed)$/iu },
  about: {
    adverb:
      /\b(?:out|up|and|or|come|came|comes|bring|brought|brings|how|round|what|lying|move|moving|much|it’s|it's|that’s|that's|all)$/iu,
    passive: /\b(?:talked|thought|asked|told|heard|cared|spoken|complained|worried|forgotten|lied)$/iu,
  },
  between: { adverb: /\b(?:in|far and few|few and far)$/iu },
  against: { adverb: /\b(?:for and|for or)$/iu, passive: /\b(?:discriminated|voted|held|warned|advised)$/iu },
  towards: { adverb: /^$/u, passive: /\b(?:worked|aimed)$/iu },
  toward: { adverb: /^$/u, passive: /\b(?:worked|aimed)$/iu },
  without: {
    adverb:
      /\b(?:go|goes|do|does|did|manage|manages|managed|cope|live|lived|or|than|off|went|done|doing|going)$/iu,
  },
}
/** What makes a passive of a word behind it, at most two words away. */
const being =
  /\b(?:be|been|being|is|are|was|were|get|gets|got|getting|not|never|nowhere|feel|felt|have|had)(?: \p{L}+){0,2} \p{L}+$/iu
/** "Leave the light on", "take it in": the adverb stands behind what it is done to. */
const parted =
  /\b(?:leave|left|turn|turned|switch|put|keep|kept|take|took|let|bring|brought|call|hand|phone|have|pull|try|get|got)(?: (?:it|them|him|her|you|me|us|people|somebody|someone)| (?:the|a|an|my|your|their|our|its) \p{L}+)$/iu

const someone =
  'what|whatever|who|whom|whoever|where|wherever|how|somewhere|nowhere|anywhere|money|something|anything|nothing|everything|someone|somebody|anyone|anybody|nobody|everyone|everybody|no one|things?|places?|ones?|people|person|lots?|much|more|less|enough|little|hard|harder|easy|easier|difficult|safe|nice|good|better|best|pleasant|numbers?|line|friends?|family|groups?'
const others =
  'i|you|we|they|he|she|it|people|patients|clients|users|staff|nobody|everybody|everyone|someone|somebody|anyone|most|many|others|nurses|gps|doctors|workers|families|carers'
/** Words whose object is the word before: "somebody to talk to", "what people came for", "the group they belong to". */
const gaps: readonly RegExp[] = [
  /\b(?:some|any|no|every)(?:one|body|thing|where) \p{L}+ to\b/iu,
  new RegExp(`\\b(?:${someone}) (?:else )?(?:for \\w+ |not )?(?:to|${others})\\b`, 'iu'),
  new RegExp(`\\b(?:which|that) (?:${others})\\b`, 'iu'),
  /\b(?:what|whatever|who|whom|where|how) (?:the|a|an|this|that|their|our|each|every)\b/iu,
  /\bwhat (?!(?:is|are|was|were|has|have|had|helps|works|matters|happens|should|can|could|will|would|may|must|makes|gets|goes|comes)\b)\p{L}+/iu,
  /\b(?!(?:and|but|so|because|if|when|as|that|until|while|or|then|once|before|after|although|though|since|whether|than|ensure|ensuring|make|sure|think|thought|say|said|know|hope|believe|feel|help|let|ask|tell|given|provided)\b)\p{L}+ (?:they|we|you|I|he|she|it|nobody|no one|everybody|everyone)(?: \p{L}+){1,4}$/u,
  /^(?:what|who|whom|where|how)(?: \p{L}+){0,4}$/iu,
  /\b(?:more|less) \p{L}+ing$/iu,
  /\b(?:on|know|knows|ask|see|matters?|depends|of) who (?:is|was)$/iu,
  /(?<!\b(?:ensure|make|sure|that|think|so|if|when|and|but|because|until|before|where|while) )\bpeople (?:can|could|might|may|will|would|know|trust)(?: \p{L}+){1,3}$/iu,
]

const wanted =
  /\b(?:want|wants|wanted|need|needs|needed|able|like|have|has|had|allowed|going|ought|supposed|expected|willing|ready|try|tried|used|hope|hopes|wish|trying|prepared|free|afraid|refuse|refuses)$/iu
const condition =
  /\b(?:if|when|whenever|unless|as|because|than|whether|not|never|even|though|but|who|whoever|what|where|wherever|how|anyone|everyone|those|until|before|n['’]t|no longer|don['’]t)\b/iu

/** Whether something stands before that a preposition at the end can belong to. */
export function hasGap(before: string): boolean {
  const clause = before.split(/[,;:–—(]\s*/u).at(-1) ?? before
  return gaps.some((gap) => gap.test(clause))
}

/** Whether a preposition at the end of a line is left without what it belongs to; `before` is the line without it. */
export function endsOnPreposition(word: string, before: string): boolean {
  const licence = Object.hasOwn(licences, word) ? licences[word] : undefined
  if (licence === undefined) return false
  if (word === 'to' && wanted.test(before)) return !condition.test(before.replace(wanted, ''))
  const isPassive =
    licence.passive?.test(before) === true && (being.test(before) || /\b(?:be|been|being)\b/iu.test(before))
  const isParted = (word === 'in' || word === 'on') && parted.test(before)
  return !licence.adverb.test(before) && !isPassive && !isParted && !hasGap(before)
}
