import { countWords } from './tidy.ts'

/** Which column of a plan holds what; `other` columns keep their heading. */
export type Columns = {
  readonly topic: number
  readonly standard: number | null
  readonly action: number
  readonly names: readonly string[]
}

const action =
  /\b(?:actions?|activit(?:y|ies)|tasks?|steps|interventions?|proposals?|proposed|responses?|to do|what (?:we )?(?:will|should|could|can|must|needs?)|how (?:we )?(?:will|should|can)|measures to take)\b/i
const topic =
  /^(?:(?:draft|key|main|priority|action|broad|our)\s+)?(?:topics?|issues?|areas?|themes?|priorit(?:y|ies)|objectives?|domains?|goals?|aims?|needs?|recommendations?|subjects?|headings?|workstreams?|problems?|challenges?|outcomes?|gaps?)\b/i
const standard =
  /\b(?:standards?|frameworks?|guidelines?|guidance|criteri(?:a|on)|quality statements?|indicators?|policy|policies|strategy|strategic|maps? to|mapped|links? to|linked|equivalents?|requirements?|statements?|commitments?|outcomes?)\b/i
const counter = /^(?:no|number|#|ref|item|id|row)\.?$/i

/** Reads the header of an action plan: a column of topics and one of actions, perhaps one of outside standards; null for any other header. */
export function readColumns(cells: readonly string[]): Columns | null {
  const names = cells.map((cell) => cell.replace(/\s+/g, ' ').trim())
  if (names.length < 2 || names.length > 9 || names.some((name) => countWords(name) > 9)) return null
  const actionAt = names.findIndex(
    (name) => action.test(name) && !/^action (?:areas?|themes?|topics?|plan)\b/i.test(name),
  )
  const topicAt = names.findIndex(
    (name, index) => index !== actionAt && topic.test(name) && !counter.test(name),
  )
  if (actionAt < 0 || topicAt < 0) return null
  const standardAt = names.findIndex(
    (name, index) => index !== actionAt && index !== topicAt && standard.test(name),
  )
  return { topic: topicAt, action: actionAt, standard: standardAt < 0 ? null : standardAt, names }
}

/** True for one heading of such a table, standing by itself. */
export function isColumnName(text: string): boolean {
  const name = text.trim()
  return (
    countWords(name) <= 7 &&
    !/[.;?]$/.test(name) &&
    (action.test(name) ||
      topic.test(name) ||
      standard.test(name) ||
      counter.test(name) ||
      /^(?:leads?|lead (?:body|officer|organisation|agency)|owners?|who|by whom|responsib\w*|when|by when|timescales?|dates?|deadlines?|status|progress|resources?|funding|costs?|notes|comments|evidence|measures?|success measures?|how measured)\b/i.test(
        name,
      ))
  )
}

/** The field of an action that a further column fills; null for a column without a name of ours. */
export function fieldOf(
  name: string,
): 'lead' | 'funding' | 'audience' | 'duration' | 'measure' | 'dependsOn' | null {
  if (/\b(?:leads?|owners?|whom?|responsib\w*|agency)\b/i.test(name)) return 'lead'
  if (/\b(?:funding|costs?|resources?|budget)\b/i.test(name)) return 'funding'
  if (/\b(?:audience|target|for whom)\b/i.test(name)) return 'audience'
  if (/\b(?:when|timescales?|dates?|deadlines?|duration|time)\b/i.test(name)) return 'duration'
  return /\b(?:measures?|evidence|indicators?|success|outcomes?)\b/i.test(name) ? 'measure' : null
}
