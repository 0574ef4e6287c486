import { patchDocument, PatchType } from 'docx'
import type { FileChild } from 'docx'

import type { WordDocument } from '#shared/model/document.ts'

import { addLinks } from './add-links.ts'
import { wordProperties } from './document-properties.ts'
import { openHouse, packHouse } from './house-file.ts'
import type { House } from './house-file.ts'
import { preparePlace } from './house-place.ts'
import type { Place } from './house-place.ts'
import { becomeSection, canTurn, continueSection, numberLines, sectionAt } from './house-sections.ts'
import { sectionWidths, standsLast, turnSection } from './house-sections.ts'
import { protectForComments } from './house-settings.ts'
import { addStyles, dressLine, dressXml } from './house-styles.ts'
import type { HouseStyles } from './house-styles.ts'
import { openWriting } from './open-writing.ts'
import { pageNumberEstimator } from './page-numbers.ts'
import { planStretches } from './plan-document.ts'
import type { Stretch } from './plan-document.ts'
import { isLine, writeLineXml } from './write-line.ts'
import type { Part } from './write-line.ts'
import { writeNotes } from './write-notes.ts'
import { draftNotice } from './write-pages.ts'
import { writeStretch } from './write-sections.ts'
import { writeRuns } from './write-text.ts'
import { writeMasthead, writeTitlePage } from './write-title-page.ts'
import { component } from './write-xml.ts'
import type { Xml } from './write-xml.ts'
import type { Writing } from './writing.ts'
import { makeTree, xmlOfTree } from './xml-tree.ts'
import type { Tree } from './xml-tree.ts'

/** What comes before the first block: our title page, or only the notice that this is a draft, unless the template has them. */
function openingParts(writing: Writing, document: WordDocument, place: Place): Part[] {
  const notice = { style: 'DraftNotice', runs: writeRuns(draftNotice(document)) }
  const parts = place.saysTitle
    ? document.draft && !place.saysStatus
      ? [notice]
      : []
    : document.opening === 'masthead'
      ? writeMasthead(document)
      : writeTitlePage(writing, document)
  const [first, ...rest] = parts
  return place.behindText && first !== undefined && isLine(first)
    ? [{ ...first, newPage: true }, ...rest]
    : parts
}

function planBlocks(document: WordDocument, place: Place, section: Tree): readonly Stretch[] {
  const shown = document.blocks.filter((block) => !(block.kind === 'contents' && place.hasContents))
  if (canTurn(section)) return planStretches(shown)
  return planStretches(
    shown.map((block) => (block.kind === 'table' ? { ...block, landscape: false } : block)),
  )
}

/** Which section each stretch ends, so that wide tables stand on pages turned as the template's own pages are made. */
function closeSections(stretches: readonly Stretch[], place: Place, section: Tree): (Xml | undefined)[] {
  const first = xmlOfTree(section)
  const continued = continueSection(section)
  const turned = turnSection(section)
  const last = stretches.at(-1)
  const atEnd = last?.landscape === true && standsLast(place.body, place.at)
  if (stretches.length > 1) becomeSection(section, atEnd ? turned : continued)
  return stretches.map(({ landscape }, index) => {
    if (index === stretches.length - 1 && (!landscape || atEnd)) return undefined
    return index === 0 ? first : xmlOfTree(landscape ? turned : continued)
  })
}

function closeWith(parts: readonly Part[], section: Xml | undefined): readonly Part[] {
  const last = parts.at(-1)
  if (section === undefined || last === undefined || !isLine(last)) return parts
  return [...parts.slice(0, -1), { ...last, section }]
}

function dressPart(part: Part, styles: HouseStyles): FileChild {
  return component((context) => {
    const xml = isLine(part) ? writeLineXml(dressLine(part, styles), context) : part.prepForXml(context)
    return dressXml(xml ?? {}, styles.ids)
  })
}

// Wide tables need pages to turn from, so a draft that begins with one begins upright.
function withOpening(stretches: readonly Stretch[], opening: readonly Part[]): readonly Stretch[] {
  const [first] = stretches
  if (first?.landscape !== true) return stretches
  return opening.length > 0
    ? [{ landscape: false, blocks: [] }, ...stretches]
    : [{ ...first, landscape: false }, ...stretches.slice(1)]
}

const nothing = { style: 'Normal', runs: writeRuns('Nothing has been written yet.') }

function writeBody(document: WordDocument, place: Place, section: Tree, writing: Writing): Part[] {
  const opening = openingParts(writing, document, place)
  const stretches = withOpening(planBlocks(document, place, section), opening)
  const sections = closeSections(stretches, place, section)
  const isOwnPage = !place.saysTitle && document.opening !== 'masthead'
  const newPage = isOwnPage || (place.behindText && opening.length === 0)
  if (stretches.length === 0) return opening.length > 0 ? opening : [nothing]
  return stretches.flatMap((stretch, index) => {
    const before = index === 0 ? opening : []
    const written = writeStretch(writing, stretch, index === 0 && newPage)
    return closeWith([...before, ...written], sections[index])
  })
}

/** A name that stands nowhere in the document, so that nobody's words are taken for the place of the draft. */
function markName(document: WordDocument, house: House): string {
  const words = `${JSON.stringify(document)}${[...house.parts.keys()].join('')}`
  let name = 'the-draft'
  while (words.includes(name)) name += '-'
  return name
}

function markPlace({ body, at }: Place, name: string): void {
  const text = makeTree('w:t', {}, [`{{${name}}}`])
  body.children.splice(at, 0, makeTree('w:p', {}, [makeTree('w:r', {}, [text])]))
}

function withLinks(writing: Writing, children: readonly FileChild[]): FileChild[] {
  const links = component((context) => {
    addLinks(writing, context.viewWrapper.Relationships)
    return children[0]?.prepForXml(context) ?? {}
  })
  return [links, ...children.slice(1)]
}

/**
 * The document in the organisation's own template (.docx or .dotx): its placeholders filled in, the draft where {{body}}
 * stands or else behind its text, its styles, headers, footers and margins kept. Throws a WordProblem for a template that
 * cannot be used.
 */
export async function writeIntoHouse(document: WordDocument, template: Uint8Array): Promise<Uint8Array> {
  const house = openHouse(template)
  const place = preparePlace(house, document)
  const section = sectionAt(place.body, place.at)
  const styles = await addStyles(house, document.language)
  const pageNumbers = await pageNumberEstimator(document, 'house')
  const writing = openWriting(document, sectionWidths(section), pageNumbers !== null)
  numberLines(section, writing.copy)
  if (writing.copy === 'review') protectForComments(house)
  const parts = writeBody(document, place, section, writing)
  const name = markName(document, house)
  markPlace(place, name)
  const children = parts.map((part) => dressPart(part, styles))
  return patchDocument({
    outputType: 'uint8array',
    data: packHouse(house),
    patches: { [name]: { type: PatchType.DOCUMENT, children: withLinks(writing, children) } },
    numbering: { config: writing.lists.definitions },
    footnotes: writeNotes(writing, styles.ids.get('FootnoteText')),
    properties: wordProperties(document),
    ...(pageNumbers === null ? {} : { pageNumbers }),
  })
}
