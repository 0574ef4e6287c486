import { headingText, lineOf, wordKey } from '#shared/draft/words.ts'
import type { Block } from '#shared/model/document.ts'
import { listAll, membersOf } from '#shared/session/list.ts'

import type { Finding } from './finding.ts'
import { findingOf, type Subject } from './subject.ts'

type Heading = Extract<Block, { kind: 'heading' }>

function appendixFindings(subject: Subject): readonly Finding[] {
  return listAll(subject.session, 'appendix')
    .filter(({ text }) => lineOf(text) === '')
    .map(({ id, title }) =>
      findingOf(
        subject,
        'empty-section',
        { entity: 'appendix', id },
        {
          says: `The appendix “${lineOf(title) || 'Untitled'}” is empty: fill it, or take it out.`,
          words: lineOf(title),
        },
      ),
    )
}

/** Topics that the tables were to work on and about which the draft has nothing to say. */
function topicFindings(subject: Subject): readonly Finding[] {
  const { session } = subject
  const used = new Set(
    (['point', 'group', 'recommendation'] as const).flatMap((entity) =>
      listAll(session, entity).map(({ topic }) => topic),
    ),
  )
  const after = new Set(
    listAll(session, 'passage').flatMap(({ after: at }) => [at, at.replace(/^[a-z]+-/u, '')]),
  )
  return listAll(session, 'topic')
    .filter(({ id }) => !used.has(id) && !after.has(id))
    .map(({ id, title }) =>
      findingOf(
        subject,
        'empty-section',
        { entity: 'topic', id },
        {
          says: `Nothing is filed under the topic “${lineOf(title)}”: file something there, or take the topic out.`,
          words: lineOf(title),
        },
      ),
    )
}

/** Themes under which no quote or point stands, nor under any theme below them. */
function themeFindings(subject: Subject): readonly Finding[] {
  const themes = listAll(subject.session, 'theme')
  const full = new Set(
    [...listAll(subject.session, 'point'), ...listAll(subject.session, 'group')].flatMap((each) =>
      membersOf(each.themes),
    ),
  )
  for (const each of listAll(subject.session, 'recommendation'))
    for (const id of membersOf(each.rests)) full.add(id)
  const parents = new Map(themes.map(({ id, parent }) => [id, parent]))
  for (const { id: start } of themes.filter(({ id }) => full.has(id)))
    for (let id = parents.get(start) ?? null; id !== null && !full.has(id); id = parents.get(id) ?? null)
      full.add(id)
  return themes
    .filter(({ id, joinedTo }) => !full.has(id) && joinedTo === null)
    .map(({ id, name }) =>
      findingOf(
        subject,
        'empty-section',
        { entity: 'theme', id },
        {
          says: `Nothing is filed under the theme “${lineOf(name)}”: file something there, or take the theme out.`,
          words: lineOf(name),
        },
      ),
    )
}

function isFilling({ kind }: Block): boolean {
  return kind !== 'pageBreak' && kind !== 'provenance'
}

function isHollow(heading: Heading, next: Block | undefined): boolean {
  if (next === undefined) return true
  return next.kind === 'heading' && next.level <= heading.level
}

/** Headings with nothing under them, as a writer's own passages can leave them. */
function headingFindings({ document }: Subject, told: ReadonlySet<string>): readonly Finding[] {
  const blocks = document.blocks.filter(isFilling)
  return blocks.flatMap((block, index): readonly Finding[] => {
    if (block.kind !== 'heading' || !isHollow(block, blocks[index + 1])) return []
    if (told.has(wordKey(block.text)) || told.has(block.anchor ?? '')) return []
    const says = `Nothing stands under the heading “${block.text}”: write something there, or take it out.`
    return [{ check: 'empty-section', says, words: block.text, anchor: block.anchor ?? '', of: null }]
  })
}

/** Appendices, topics, themes and headings with nothing in them. */
export function findEmptySections(subject: Subject): readonly Finding[] {
  const found = [...appendixFindings(subject), ...topicFindings(subject), ...themeFindings(subject)]
  const told = new Set(found.flatMap(({ words, anchor }) => [wordKey(headingText(words)), anchor]))
  return [...found, ...headingFindings(subject, told)]
}
