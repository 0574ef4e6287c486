import type { Session } from '#shared/model/session.ts'
import { listThemes, type ThemeNode } from '#shared/session/theme-tree.ts'

import { guidOf } from './guid.ts'
import { QdaProblem } from './qda-problem.ts'
import { element, listOf, writeXml, type XmlNode } from './write-xml.ts'

/** A theme's neutral label has no place of its own in the standard: it begins the description. */
const labelled = 'Neutral label: '

/** The description of a code, from a theme. */
export function describeTheme(label: string, definition: string): string {
  const [name, words] = [label.trim(), definition.trim()]
  if (name === '') return words
  return words === '' ? `${labelled}${name}` : `${labelled}${name}\n\n${words}`
}

/** The label and definition that `describeTheme` was given; of other descriptions all is definition. */
export function readDescription(text: string): { readonly label: string; readonly definition: string } {
  if (!text.startsWith(labelled)) return { label: '', definition: text.trim() }
  const [first = '', ...rest] = text.slice(labelled.length).split('\n')
  return { label: first.trim(), definition: rest.join('\n').trim() }
}

function writeCode({ theme, children }: ThemeNode): XmlNode {
  const description = describeTheme(theme.label.replaceAll(/\s+/gu, ' '), theme.definition)
  return element('Code', { guid: guidOf('theme', theme.id), name: theme.name, isCodable: true }, [
    ...(description === '' ? [] : [element('Description', {}, [description])]),
    ...children.map(writeCode),
  ])
}

/** The themes as codes; nothing where there are none, because the schemas allow no empty list of codes. */
export function writeCodes(session: Session): readonly XmlNode[] {
  return listOf('Codes', listThemes(session).map(writeCode))
}

/** A codebook (.qdc) by REFI-QDA 1.0. Throws QdaProblem where there are no themes. `origin` is the program and its version. */
export function writeCodebook(session: Session, origin: string): string {
  const codes = writeCodes(session)
  if (codes.length === 0)
    throw new QdaProblem('There are no themes yet, so there is no codebook to write. Make a theme first.')
  return writeXml(element('CodeBook', { xmlns: 'urn:QDA-XML:codebook:1.0', origin }, codes))
}
