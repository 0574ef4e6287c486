import type { PointKind } from '#shared/model/point.ts'
import type { FactKind } from '#shared/model/workshop.ts'

/** What a heading promises about what stands under it. */
export type Sense =
  | { readonly kind: 'facts'; readonly fact: FactKind }
  | { readonly kind: 'topic'; readonly point: PointKind }
  | { readonly kind: 'topics' }
  | { readonly kind: 'expertise' }
  | { readonly kind: 'references' }
  | { readonly kind: 'abbreviations' }
  | { readonly kind: 'appendix' }

/** What sort of text a heading stands in: slides about the day, slides of a talk, a paper or article, or somebody's notes. */
export type Form = 'deck' | 'talk' | 'paper' | 'notes'

type Rule = readonly [pattern: RegExp, sense: FactKind, forms: string]

/** Headings of papers and reports; matched as a whole. */
const sections: readonly Rule[] = [
  [/^(?:background|introduction|context|foreword|preface|rationale|background and (?:context|aims?|rationale)|why this matters|the story so far|history)$/, 'background', 'paper notes deck'],
  [/^(?:(?:our|the|study|research|main|key) )?(?:aims?|objectives?|purpose|goals?|research questions?|aims? and objectives?|purpose and aims?)(?: of .{1,60})?$/, 'aim', 'paper notes deck'],
  [/^(?:settings?|location|study site|sites|where)$/, 'setting', 'paper'],
  [/^(?:participants?|sample|respondents?|interviewees|who took part|participants and setting)$/, 'participants', 'paper'],
  [/^(?:methods?|methodology|data collection|design|study design|procedures?|recruitment|ethics|ethical approval|sampling|interviews|approach|materials? and methods|data)$/, 'method', 'paper'],
  [/^(?:analysis|data analysis|analytic(?:al)? approach|coding|thematic analysis|results|findings|our findings|main findings|themes)$/, 'analysis', 'paper'],
  [/^(?:discussion|limitations|strengths and limitations|reflections?|interpretation)$/, 'discussion', 'paper'],
  [/^(?:conclusions?|summary|abstract|implications(?: for .{1,50})?|key points|recommendations for (?:practice|research)|take[- ]home messages?|in (?:summary|conclusion))$/, 'conclusion', 'paper'],
  [/^(?:acknowledge?ments?|thanks|funding|funders?|declarations?(?: of interests?)?|conflicts? of interests?|competing interests|keywords?|notes|about the authors?|disclaimer)$/, 'other', 'paper'],
  [/^(?:audience|who (?:is|was) (?:it|this|the (?:guidance|day|paper)) for|target (?:audience|users?)|attendees|who came)$/, 'audience', 'paper notes deck'],
  [/^apologies(?: for absence)?$/, 'apology', 'paper notes deck'],
  [/^(?:(?:keynote|our|the|guest) )?(?:speakers?|presenters?)$/, 'speaker', 'paper notes deck'],
  [/^(?:key|main|take[- ]home) messages?(?: (?:were|are)(?: about)?)?$/, 'key-message', 'paper deck'],
  [/^(?:contacts?|contact (?:us|details)|how to (?:respond|reply|contact us)|correspondence|further information)$/, 'contact', 'paper notes deck'],
  [/^(?:deadlines?|key dates|important dates|timetable for change)$/, 'deadline', 'paper notes deck'],
  [/^(?:call to action|what you can do|what (?:you|we) (?:must|need to) do now)$/, 'call', 'paper deck'],
]

/** Headings of slides about the day itself. */
const slides: readonly Rule[] = [
  [/\b(?:after|post|following|beyond|next|then|afterwards|from here)\b.*\b(?:process|steps?|stages?|happens?|today|the day|plan|go)\b|\b(?:process|steps?|stages?|plan|happens?|comes?)\b.*\b(?:post|after|afterwards|next|following|then|beyond|from here)\b|^(?:what|where)(?: do we go)? (?:next|now|from here|then)$|^(?:the )?(?:way forward|follow[- ]up|next steps|timeline|road ?map)$|^after (?:today|the (?:day|event|workshop))$/, 'step-after', 'deck'],
  [/^(?:the |our |draft |outline )?(?:process|programme|program|agenda|running order|timetable|schedule|plan|format|structure|shape)(?: (?:for|of))?(?: (?:the|this))?(?: (?:day|today|event|workshop|morning|afternoon))?$|\b(?:todays)\b.*\b(?:process|programme|agenda|plan|format)\b|^(?:what|how)\b.*\b(?:today|the day|this day)\b.*\b(?:works?|runs?|run|look like|involves?|happens?|do|go)\b|^(?:what|how)\b.*\b(?:will|do|are|is|going)\b.*\b(?:today|on the day)$|^(?:today|on the day|the day)$/, 'step-today', 'deck'],
  [/^how (?:are|will|do|did|can|should|shall) we\b.*\b(?:do|doing|make|develop|write|get|produce|go about|create)\b|^how (?:it|this) (?:will )?works?$|^(?:our|the) (?:method|model|approach)$|^how (?:will|did) (?:it|this)\b/, 'method', 'deck'],
  [/^why (?:are|am) (?:we|i|you) (?:all )?(?:here|meeting)|^why (?:today|this day|here)\b|^(?:what|about) (?:is )?(?:today|this day|the day|this workshop|the workshop)(?: is)?(?: (?:for|about|all about))?$|^what (?:are )?we (?:are )?here (?:for|to do)$/, 'is', 'deck notes'],
  [/^why (?:now|guidance|bother|this)\b|^why\b.*\b(?:guidance|guidelines?|guide|workshop|conference|training|protocol|pathway|policy|strategy|toolkit)\b|^(?:the )?(?:need|case) for\b/, 'rationale', 'deck notes'],
  [/^why (?:do|did|have|are|is) (?:we|this|it)\b|^how (?:did )?we got? here/, 'rationale', 'deck'],
]

const kinds: readonly (readonly [RegExp, PointKind])[] = [
  [/\b(?:unintended|avoid(?:ing)?|risks?(?! reduction| and harm)|cautions?|caveats?|warnings?|dangers?|beware|pitfalls?|safeguarding)\b/, 'risk'],
  [/\b(?:barriers?|obstacles?|challenges?|difficulties|hurdles|gets? in the way|stops? (?:us|people|them|you)|what (?:doesnt|does not|isnt|is not) work\w*|problems)\b|^gaps?\b/, 'barrier'],
  [/\b(?:enablers?|facilitators?|what (?:really )?helps?|success factors|makes? it easier)\b/, 'enabler'],
  [/^needs?\b|\bneeds$|^what\b.*\bneeds?\b/, 'need'],
  [/\bguid(?:ance|elines?|e) (?:should|must|needs? to|ought to)\b|\bshould say\b|^(?:draft |key )?(?:recommendations?|statements?)\b|\bdos and donts\b|^statements? for\b/, 'say'],
  [/^(?:information to share|to share|resources|useful (?:links|resources|contacts|organisations|information)|leaflets|further reading|signposting|links)$/, 'share'],
  [/^(?:any )?(?:unanswered |open |discussion |key |outstanding )?questions?(?: (?:to|for|from|raised|we|that)\b.*)?$|^what we (?:dont|do not) know|^queries$/, 'question'],
  [/\b(?:testimon(?:y|ies)|(?:my|his|her|their|personal) (?:own )?(?:story|stories|accounts?))\b/, 'testimony'],
  [/^(?:quotes?|quotations?|in their (?:own )?words)$/, 'quote'],
]
const actions = /^(?:actions?|action points|actions? agreed|next steps|to do|follow up actions?|commitments|pledges|what next)$/
const offers =
  /^what (?:can|could|do|will|should|might|would) (?:we |i |you |they )?(?:be )?(?:offer|provide|cover|include|discuss|look at)|^what (?:we )?(?:can|could) (?:be )?offer|\b(?:areas|topics|subjects|themes|questions) (?:for|to) (?:the |each )?(?:tables?|discuss\w*|cover|work)|^(?:table )?topics?$|^what\b.*\b(?:guidance|guide|guideline)\b.*\b(?:cover|include|contain)\b/
const sides = /^who(?: is| are|s)?\b.*\b(?:here|in the room|today)\b|^(?:(?:our|the|three|two|four) )?(?:kinds? of )?(?:expertise|experts)\b|^bringing together\b/

/** What a heading promises; `short` says that what stands under it is a list of a few words each. A heading that promises nothing opens a topic. */
export function senseOf(heading: string, form: Form, short = false): Sense {
  const title = plain(heading)
  if (/^(?:appendix|appendices|annex)\b/.test(title)) return { kind: 'appendix' }
  if (/^(?:references?|bibliography|sources|citations)$/.test(title)) return { kind: 'references' }
  if (/^(?:abbreviations?(?: used)?|acronyms|glossary(?: of terms)?|short forms)$/.test(title)) return { kind: 'abbreviations' }
  if (form === 'notes' && actions.test(title)) return { kind: 'topic', point: 'action' }
  if (form === 'deck' && short && offers.test(title)) return { kind: 'topics' }
  if ((form === 'deck' || form === 'notes') && sides.test(title)) return { kind: 'expertise' }
  const fact = [...slides, ...sections].find(([pattern, , forms]) => forms.includes(form) && pattern.test(title))
  if (fact) return { kind: 'facts', fact: fact[1] }
  return { kind: 'topic', point: kinds.find(([pattern]) => pattern.test(title))?.[1] ?? 'point' }
}

/** True for what only slides about the day promise: why we are here, how the day goes, what comes after it. */
export function isAboutDay(sense: Sense): boolean {
  return sense.kind === 'facts' && /^(?:step-today|step-after|is|rationale|method)$/.test(sense.fact)
}

/** True for a heading that a paper always has, such as Methods. */
export function isPaperSection(heading: string): boolean {
  const title = plain(heading)
  return sections.some(([pattern, , forms]) => forms.includes('paper') && pattern.test(title)) || /^(?:references?|bibliography)$/.test(title)
}

/** The kind of fact that a label such as "Setting:" announces in a paper; null for any other label. */
export function labelledFact(label: string): FactKind | null {
  const title = plain(label)
  return sections.find(([pattern]) => pattern.test(title))?.[1] ?? null
}

function plain(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
