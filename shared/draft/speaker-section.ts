import type { Block } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'

import { clusterEntries } from './cluster.ts'
import { type Entry, isFromSpeaker } from './entry.ts'
import type { Material } from './material.ts'
import { makeSection, type Section } from './section.ts'
import { headingText, lineOf, sentence } from './words.ts'

type Talk = Rec<'presentation'>

/** Who gave a talk, as far as may be shown, with post and date as printed. */
export function talkCredit(material: Material, talk: Talk): string {
  const who = material.people.get(talk.speaker ?? '') ?? ''
  const post = lineOf(talk.post)
  return [who === post ? '' : who, post, lineOf(talk.date?.text ?? '')]
    .filter((part) => part !== '')
    .join(', ')
}

function introduce(material: Material, talk: Talk): readonly Block[] {
  const credit = talkCredit(material, talk)
  return credit === '' ? [] : [{ kind: 'paragraph', style: 'note', text: sentence(`Presented by ${credit}`) }]
}

/** What was only heard from speakers, talk by talk. */
export function speakerSection(material: Material, shown: (entry: Entry) => boolean = () => true): Section {
  const heard = material.entries.filter((entry) => isFromSpeaker(entry) && shown(entry))
  const byTalk = Map.groupBy(heard, (entry: Entry) => entry.presentation)
  const talks = listAll(material.session, 'presentation').map((talk) => {
    const title = headingText(talk.title) || 'A presentation'
    const entries = byTalk.get(talk.id) ?? []
    return makeSection(`talk-${talk.id}`, title, {
      blocks: introduce(material, talk),
      sections: clusterEntries(material, talk.id, entries, { title, tables: false }),
    })
  })
  const others = clusterEntries(material, 'speakers', byTalk.get(null) ?? [], { title: '', tables: false })
  const note =
    'What follows was brought into the day by those who presented. It informed the tables and is set apart here, because a speaker’s claim is not a statement that the tables agreed.'
  return makeSection('speakers', 'Heard from speakers', {
    blocks: heard.length === 0 ? [] : [{ kind: 'paragraph', style: 'lead', text: note }],
    sections: [...talks, ...others],
  })
}
