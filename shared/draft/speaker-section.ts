import type { Block } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'

import { type Cluster, clusterEntries } from './cluster.ts'
import { type Entry, isFromSpeaker } from './entry.ts'
import type { Material } from './material.ts'
import { makeSection, type Section } from './section.ts'
import { headingText, lineOf, sentence } from './words.ts'

type Talk = Rec<'presentation'>

/** Who gave a talk: a name only where the speaker asked to be named, post and date as printed; no post of somebody not to be told apart. */
export function talkCredit(material: Material, talk: Talk): string {
  const name = material.named.get(talk.speaker ?? '') ?? ''
  const isHidden = talk.speaker !== null && (material.people.get(talk.speaker) ?? '') === ''
  return [name, isHidden ? '' : lineOf(talk.post), lineOf(talk.date?.text ?? '')]
    .filter((part) => part !== '')
    .join(', ')
}

function introduce(material: Material, talk: Talk): readonly Block[] {
  const credit = talkCredit(material, talk)
  return credit === '' ? [] : [{ kind: 'paragraph', style: 'note', text: sentence(`Presenter: ${credit}`) }]
}

function topicTitle(material: Material, id: string | null): string {
  return headingText(material.session.records.topic.get(id ?? '')?.title ?? '')
}

/** What a speaker said, by the topics it was brought in under, else by its own headings. */
function sortTalk(material: Material, place: string, title: string, entries: readonly Entry[]): Cluster {
  const byTopic = Map.groupBy(entries, ({ topic }) => topic)
  const loose = byTopic.get(null) ?? []
  const sorting = { title, tables: false, byKind: false }
  const own = clusterEntries(material, place, loose, sorting)
  const topics = [...byTopic].filter(([topic]) => topic !== null)
  const sections = topics.map(([topic, group]) => {
    const name = topicTitle(material, topic)
    return makeSection(
      `${place}-${topic ?? ''}`,
      name,
      clusterEntries(material, `${place}-${topic ?? ''}`, group, { ...sorting, title: name }),
    )
  })
  return { ...own, sections: [...sections, ...own.sections] }
}

const note =
  'What follows was brought into the day by those who presented. It informed the tables and is set apart here, because a speaker’s claim is not a statement that the tables agreed.'

/** What was only heard from speakers, talk by talk. */
export function speakerSection(material: Material, shown: (entry: Entry) => boolean = () => true): Section {
  const heard = material.entries.filter((entry) => isFromSpeaker(entry) && shown(entry))
  const byTalk = Map.groupBy(heard, (entry: Entry) => entry.presentation)
  const talks = listAll(material.session, 'presentation').map((talk) => {
    const title = headingText(talk.title) || 'A presentation'
    const { blocks, points, sections } = sortTalk(material, talk.id, title, byTalk.get(talk.id) ?? [])
    return makeSection(`talk-${talk.id}`, title, {
      blocks: [...introduce(material, talk), ...blocks],
      points,
      sections,
    })
  })
  const others = sortTalk(material, 'speakers', '', byTalk.get(null) ?? [])
  return makeSection('speakers', 'Heard from speakers', {
    ...others,
    blocks: [
      ...(heard.length === 0 ? [] : [{ kind: 'paragraph' as const, style: 'lead' as const, text: note }]),
      ...others.blocks,
    ],
    sections: [...talks, ...others.sections],
  })
}
