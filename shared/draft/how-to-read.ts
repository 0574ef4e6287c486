import type { Block } from '#shared/model/document.ts'
import { listAll } from '#shared/session/list.ts'

import { isStatement } from './entry.ts'
import { sayAs } from './lists.ts'
import type { Material } from './material.ts'
import { makeSection, type Section } from './section.ts'

function hasStatements(material: Material): boolean {
  return listAll(material.session, 'recommendation').length > 0 || material.entries.some(isStatement)
}

function hasQuotes(material: Material): boolean {
  return material.points.some(({ kind }) => kind === 'quote' || kind === 'testimony')
}

const strengthKey: Block = {
  kind: 'facts',
  headings: ['Wording', 'How firmly it is meant'],
  facts: [
    {
      label: 'Offer, or another verb of action',
      values: ['Strong: do this for nearly everybody it concerns, unless there is a reason not to.'],
    },
    {
      label: 'Consider',
      values: ['Less strong: weigh it up with the person; other choices may be as good.'],
    },
    {
      label: 'Find out more',
      values: ['Not yet known: more has to be learnt before anything can be advised.'],
    },
  ],
}

function hasDisagreement(material: Material): boolean {
  return (
    material.wordings.size > 0 ||
    material.points.some(({ dissent, agreement }) => dissent.trim() !== '' || agreement?.scale === 'split')
  )
}

const spread =
  'Each statement says at how many tables it was heard and how far those tables agreed; that tells you how widely a view was held on the day, not how sure we can be that it is right.'
const judgement = 'How firmly something is recommended is a separate judgement, shown only by its wording.'
const heard =
  'That something was said, even by many, tells you how widely a view was held and not how sure we can be that it is right.'
const numbers =
  'Statements are numbered within their topic. Please use the number when you comment; once a recommendation has a number, that number is not given to another.'
const quoted =
  'Quotes are given to the letter, with what was left out or put in marked as it was in the notes. The code in brackets stands for the person who spoke; it is the same person wherever the code appears.'
const disagreed =
  'Where people did not agree, both views are shown in a box straight after the words they differ on.'

/** How numbers, strength, agreement and quotes are to be read, as far as the draft has them. */
export function howToReadSection(material: Material): Section {
  const statements = hasStatements(material)
  const planned = listAll(material.session, 'planRow').length > 0
  if (material.points.length === 0 && !statements && !planned) return makeSection('how-to-read', '')
  return makeSection('how-to-read', 'How to read this draft', {
    blocks: [
      ...sayAs('how-agreement', 'Agreement is not evidence.', statements ? spread : heard, judgement),
      ...sayAs('how-numbers', statements ? numbers : ''),
      ...(statements || planned ? [strengthKey] : []),
      ...sayAs('how-quotes', hasQuotes(material) ? quoted : '', hasDisagreement(material) ? disagreed : ''),
    ],
  })
}
