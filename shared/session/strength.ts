import type { Strength } from '#shared/model/guidance.ts'

const considering =
  /^(?:as part of\b.*?\bconsider\b|(?:continue to |further )?(?:consider|explor)(?:e|ing)?\b)/isu
const researching =
  /^(?:improv|increas)(?:e|ing)\s+(?:our|local|the)?\s*(?:understanding|knowledge)\b|^(?:research|investigat|evaluat|stud)(?:e|y|ing)?\b/iu
const offering =
  /^(?:ensur|develop|includ|mak|promot|retain|strengthen|expand|work|provid|offer|establish|continu|train|commission|creat|deliver|implement|introduc|extend|support|set up|use|monitor|review|refer|agree|appoint|publish)(?:e|es|ing)?\b/iu

/**
 * How strongly an action is worded, by its leading verb: action verbs are "offer", considering and exploring are
 * "consider", improving understanding is "research" (the NICE convention of wording strength by verb). Null where the verb says nothing.
 */
export function strengthOf(text: string): Strength | null {
  const words = text.trim()
  if (considering.test(words)) return 'consider'
  if (researching.test(words)) return 'research'
  return offering.test(words) ? 'offer' : null
}
