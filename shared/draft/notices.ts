import type { Fact } from '#shared/model/document.ts'

import type { Material } from './material.ts'
import { makeSection, type Section } from './section.ts'

const unapproved =
  'This is a draft for comment. It sets down what people said and what was made of it. It has not been approved, and nobody should act on it yet.'

/** Who paid, what the document is not, whose it is, whom it is for. What nobody has said yet is said to be missing. */
export function noticesSection({ workshop }: Material): Section {
  const given = [
    ['Written for', workshop?.audience, 'Not stated yet.'],
    ['People it concerns', workshop?.population, 'Not stated yet.'],
    ['Funding', workshop?.funding, 'Not stated yet.'],
    ['Disclaimer', workshop?.disclaimer, unapproved],
    ['Copyright', workshop?.copyright, 'Not stated yet.'],
  ] as const
  const facts = given.map(([label, text = '', none]): Fact => {
    const words = text.trim()
    return { label, values: [words === '' ? none : text] }
  })
  return makeSection('about', 'About this document', {
    isFront: true,
    blocks: [{ kind: 'facts', headings: ['About', 'What the organisers say'], facts }],
  })
}
