import type { PointKind } from '#shared/model/point.ts'
import type { FactKind } from '#shared/model/workshop.ts'

/** A pattern for a whole heading in plain lower case, the fact it promises, and the forms of text it holds in. */
export type HeadingRule = readonly [pattern: RegExp, fact: FactKind, forms: string]

/** Headings of papers and reports. */
export const sections: readonly HeadingRule[] = [
  [
    /^(?:background|introduction|context|foreword|preface|rationale|background and (?:context|aims?|rationale)|why this matters|why we met|the story so far|history)$/,
    'background',
    'paper notes deck',
  ],
  [
    /^(?:(?:our|the|study|research|main|key) )?(?:aims?|objectives?|purpose|goals?|research questions?|aims? and objectives?|purpose and aims?)(?: (?:of|for) .{1,60})?(?: (?:were|are|was|is)(?: to)?)?$|^what (?:we|the \p{L}+) (?:set out|wanted|hoped|aimed) to (?:do|achieve)$/u,
    'aim',
    'paper notes deck',
  ],
  [/^(?:settings?|location|study site|sites|where)$/, 'setting', 'paper'],
  [
    /^(?:participants?|sample|respondents?|interviewees|who took part|participants and setting)$/,
    'participants',
    'paper',
  ],
  [
    /^(?:methods?|methodology|data collection|design|study design|procedures?|recruitment|ethics|ethical approval|sampling|interviews|approach|materials? and methods|data)$/,
    'method',
    'paper',
  ],
  [
    /^(?:analysis|data analysis|analytic(?:al)? approach|coding|thematic analysis|results|findings|our findings|main findings|themes)$/,
    'analysis',
    'paper',
  ],
  [
    /^(?:discussion|limitations|strengths and limitations|reflections?|interpretation)$/,
    'discussion',
    'paper',
  ],
  [
    /^(?:conclusions?|summary|abstract|implications(?: for .{1,50})?|key points|recommendations for (?:practice|research)|take[- ]home messages?|in (?:summary|conclusion))$/,
    'conclusion',
    'paper',
  ],
  [
    /^(?:acknowledge?ments?|thanks|funding|funders?|declarations?(?: of interests?)?|conflicts? of interests?|competing interests|key ?words?|notes|about the authors?|disclaimer)$/,
    'other',
    'paper',
  ],
  [
    /^(?:audience|who (?:is|was) (?:it|this|the (?:guidance|day|paper)) for|target (?:audience|users?)|attendees|who came)$/,
    'audience',
    'paper notes deck',
  ],
  [/^apologies(?: for absence)?$/, 'apology', 'paper notes deck'],
  [
    /^(?:(?:(?:keynote|our|the|guest) )?(?:speakers?|presenters?)|(?:the )?people who spoke|who spoke)$/,
    'speaker',
    'paper notes deck',
  ],
  [/^(?:key|main|take[- ]home) messages?(?: (?:were|are)(?: about)?)?$/, 'key-message', 'paper deck'],
  [
    /^(?:contacts?|contact (?:us|details)|how to (?:respond|reply|contact us)|correspondence|further information)$/,
    'contact',
    'paper notes deck',
  ],
  [/^(?:deadlines?|key dates|important dates|timetable for change)$/, 'deadline', 'paper notes deck'],
  [/^(?:call to action|what you can do|what (?:you|we) (?:must|need to) do now)$/, 'call', 'paper deck'],
]

/** Headings of slides about the day itself. */
export const slides: readonly HeadingRule[] = [
  [
    /^why (?:are|am) (?:we|i|you) (?:all )?(?:here|meeting)|^why (?:we|were|were all|we are|we are all) (?:all )?(?:here|meeting)|^why (?:today|this day|here)\b|^(?:what|about) (?:is )?(?:today|this day|the day|this workshop|the workshop)(?: is)?(?: (?:for|about|all about))?$|^what (?:are )?we (?:are )?here (?:for|to do)$/,
    'is',
    'deck notes',
  ],
  [
    /^(?:what )?(?:today|this day|this workshop|the day|this|it) (?:is|are) not\b|^(?:what )?(?:today|this) isnt\b|^not\b/,
    'is-not',
    'deck notes',
  ],
  [
    /\b(?:after|post|following|beyond|next|then|afterwards|from here)\b.*\b(?:process|steps?|stages?|happens?|today|the day|plan|go)\b|\b(?:process|steps?|stages?|plan|happens?|comes?)\b.*\b(?:post|after|afterwards|next|following|then|beyond|from here)\b|^(?:what|where)(?: do we go)? (?:next|now|from here|then)$|^(?:the )?(?:way forward|follow[- ]up|next steps|timeline|road ?map|then what|(?:and )?(?:then|after that))$|^from\b.*\bto\b.*\b(?:guidance|publication|print)\b|^after (?:today|the (?:day|event|workshop))$/,
    'step-after',
    'deck',
  ],
  [
    /^(?:the |our |draft |outline )?(?:process|programme|program|agenda|running order|timetable|schedule|plan|format|structure|shape|outline)(?: (?:for|of))?(?: (?:the|this|both))?(?: (?:two|three|\d))?(?: (?:days?|today|event|workshop|morning|afternoon))?$|\b(?:todays)\b.*\b(?:process|programme|agenda|plan|format)\b|^(?:what|how)\b.*\b(?:today|the day|this day)\b.*\b(?:works?|runs?|run|look like|involves?|happens?|do|go)\b|^(?:what|how)\b.*\b(?:will|do|are|is|going)\b.*\b(?:today|on the day)$|^(?:today|on the day|the day)$/,
    'step-today',
    'deck',
  ],
  [
    /^why (?:do|did|have|are|is) (?:we|this|it)\b|^why we (?:need|did|do)\b|^how (?:did )?we (?:get|got|come|came) (?:here|to (?:be here|this))/,
    'rationale',
    'deck',
  ],
  [
    /^how (?:are|will|do|did|can|should|shall) we\b.*\b(?:do|doing|make|develop|write|get|produce|go about|create)\b|^how (?:it|this) (?:will )?works?$|^(?:our|the) (?:method|model|approach)$|^how (?:will|did) (?:it|this)\b|^how we (?:will |are going to )?(?:work|do|write|make|develop)\b|^how (?:will|is|was|are)\b.*\bguid(?:ance|elines?|e)\b.*\b(?:written|made|developed|produced)\b/,
    'method',
    'deck',
  ],
  [
    /^why (?:now|guidance|bother|this)\b|^why\b.*\b(?:guidance|guidelines?|guide|workshop|conference|training|protocol|pathway|policy|strategy|toolkit)\b|^(?:the )?(?:need|case) for\b/,
    'rationale',
    'deck notes',
  ],
]

/** Headings that say what kind of points stand under them. */
export const kinds: readonly (readonly [RegExp, PointKind])[] = [
  [
    /\b(?:unintended|avoid(?:ing)?|(?<!\bat )risks?(?! reduction| and harm)|cautions?|caveats?|warnings?|dangers?|beware|watch out|pitfalls?|safeguarding)\b/,
    'risk',
  ],
  [
    /\b(?:barriers?|obstacles?|challenges?|difficulties|hurdles|gets? in the way|stops? (?:us|people|them|you)|what (?:doesnt|does not|isnt|is not) work\w*|problems)\b|^gaps?\b/,
    'barrier',
  ],
  [/\b(?:enablers?|facilitators?|what (?:really )?helps?|success factors|makes? it easier)\b/, 'enabler'],
  [/^needs?\b|\bneeds$|^what\b.*\bneeds?\b/, 'need'],
  [
    /\bguid(?:ance|elines?|e) (?:should|must|needs? to|ought to|to say)\b|\bshould (?:the|our) guid(?:ance|elines?|e) say\b|\bshould say\b|^(?:draft |key )?(?:recommendations?|statements?)\b|\bdos and donts\b|^statements? for\b/,
    'say',
  ],
  [
    /^(?:information to share|to share|resources|useful (?:links|resources|contacts|organisations|information)|leaflets|further reading|signposting|links)$/,
    'share',
  ],
  [
    /^(?:any )?(?:unanswered |open |discussion |key |outstanding )?questions?(?: (?:to|for|from|raised|we|that)\b.*)?$|^what we (?:dont|do not) know|^queries$/,
    'question',
  ],
  [
    /\b(?:testimon(?:y|ies)|(?:my|his|her|their|personal) (?:own )?(?:story|stories|accounts?))\b/,
    'testimony',
  ],
  [/^(?:quotes?|quotations?)\b|^in their (?:own )?words$/, 'quote'],
]
/** Headings over what somebody is to do. */
export const actions =
  /^(?:actions?|action points|actions? agreed|next steps|to do|follow up actions?|commitments|pledges|what next)$/
/** Headings over a list of what the tables are to work on. */
export const offers =
  /^what (?:can|could|do|will|should|might|would) (?:we |i |you |they )?(?:be )?(?:offer|provide|cover|include|discuss|look at)|^what (?:(?:we )?(?:can|could) (?:be )?|(?:can|could) (?:\p{L}+ ){1,4})offer|\b(?:areas|topics|subjects|themes|questions) (?:for|to) (?:the |each )?(?:tables?|discuss\w*|cover|work)|^(?:table )?topics?$|^what\b.*\b(?:guidance|guide|guideline)\b.*\b(?:cover|include|contain)\b/u
/** Headings over the sides that delegates know the subject from. */
export const sides =
  /^who(?: is| are|s)?\b.*\b(?:here|in the room|today)\b|^(?:(?:our|the|three|two|four) )?(?:kinds? of )?(?:expertise|experts)\b|^bringing together\b/
