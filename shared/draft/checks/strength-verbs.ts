import { lineOf } from '#shared/draft/words.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'

import type { Finding } from './finding.ts'
import { endOf, findingOf, type Subject } from './subject.ts'

/** Words that say how firmly to act, wherever they stand. */
const firm =
  /\b(?:should|must|may|can|could|will|shall|ought|needs?|has to|have to|is to|are to|consider|offer|ensure|make|develop|include|promote|provide|explore|improve|strengthen|expand|continue|retain|give|ask|check|refer|advise|assess|measure|review|start|stop|use|avoid|do not|don['’]t|never|always|encourage|support|train|tell|let|keep|record|agree|set|find|invite|involve|monitor|recognise|establish|work|discuss|explain|arrange|put|take|write|plan|share|publish|commission|fund|appoint|identify|prioritise|follow|treat|prescribe|screen|test|supply|listen|help|allow|recommended|advised|expected|required)\b/iu
/** What a sentence begins with that has no verb at its head. */
const nominal =
  /^(?:the|a|an|all|every|each|more|better|some|many|most|any|no|one|two|three|four|five|six|several|other|people|staff|patients|clients|users|services?|nurses|doctors|gps|workers|families|carers|access|time|money|space|somewhere|someone|somebody|there|our|their|your|good|clear|regular|early|easy|easier|quick|quicker|free|local|named|peer|joint|shared|new|different|separate|longer|shorter|wider|earlier|later|fewer|less|greater|improved|increased|dedicated|specialist|mandatory|clinics?|leaflets?|training|posters?|letters?|appointments?|groups?|teams?|funding|staffing|\d+)\b/iu
const nounLike =
  /^(?!(?:implement|supplement|document|complement|compliment|mention|question|position|commission|caution|condition|experiment|comment|ration|station|function|advance|balance|finance|influence|reference|evidence|license|service|practice|experience|resource|source)\b)\p{L}{3,}(?:tion|sion|ment|ness|ity|ance|ence|ship|ing)\b/iu

/** Whether nothing in a text says that something is to be done. */
function hasNoVerb(text: string): boolean {
  const line = lineOf(text).replace(/^(?:[\d.]+|[-•·])\s+/u, '')
  return !firm.test(line) && (nominal.test(line) || nounLike.test(line))
}

function recommendationFindings(subject: Subject): readonly Finding[] {
  return listAll(subject.session, 'recommendation').flatMap(({ id, text, strength, number }) => {
    const name = lineOf(`Recommendation ${number}`)
    const says =
      strength === null
        ? `${name} has no strength: choose offer, consider or find out more.`
        : hasNoVerb(text)
          ? `${name} has no verb that says how firmly to act: begin with one, such as offer or consider.`
          : ''
    return says === '' || lineOf(text) === ''
      ? []
      : [findingOf(subject, 'strength', { entity: 'recommendation', id }, { says, words: endOf(text), text })]
  })
}

/** Sub-actions have the strength of the action they stand under. */
function isLead({ records }: Session, { row, under, text }: Rec<'action'>): boolean {
  const lead = records.action.get(under ?? '')
  return (
    (lead === undefined || lead.withdrawn) &&
    records.planRow.get(row)?.withdrawn === false &&
    lineOf(text) !== ''
  )
}

function actionFindings(subject: Subject): readonly Finding[] {
  const says = 'This action has no strength: choose offer, consider or find out more.'
  return listAll(subject.session, 'action')
    .filter((action) => action.strength === null && isLead(subject.session, action))
    .map(({ id, text }) =>
      findingOf(subject, 'strength', { entity: 'action', id }, { says, words: endOf(text), text }),
    )
}

/** Recommendations and actions that do not say how firmly to act. */
export function findNoStrength(subject: Subject): readonly Finding[] {
  return [...recommendationFindings(subject), ...actionFindings(subject)]
}
