import { Fragment, type Node } from 'prosemirror-model'

import type { Block, ListItem, Rich, Run } from '#shared/model/document.ts'

import { isAddress, richSchema, writeRich } from './markdown.ts'

function marksOf({ bold, italic, href }: Run) {
  const { strong, em, link } = richSchema.marks
  return [
    ...(href !== undefined && isAddress(href) && link !== undefined ? [link.create({ href })] : []),
    ...(italic === true && em !== undefined ? [em.create()] : []),
    ...(bold === true && strong !== undefined ? [strong.create()] : []),
  ]
}

function inlineOf(text: Rich): readonly Node[] {
  const runs: readonly Run[] = typeof text === 'string' ? [{ text }] : text
  return runs.flatMap((run) =>
    run.text
      .split('\n')
      .flatMap((line, at) => [
        ...(at === 0 ? [] : [richSchema.node('hard_break')]),
        ...(line === '' ? [] : [richSchema.text(line, marksOf(run))]),
      ]),
  )
}

function paragraphOf(text: Rich): Node {
  return richSchema.node('paragraph', null, Fragment.fromArray([...inlineOf(text)]))
}

function listOf(items: readonly ListItem[], ordered: boolean): Node {
  return richSchema.node(
    ordered ? 'ordered_list' : 'bullet_list',
    null,
    items.map(({ text, items: below = [] }) =>
      richSchema.node('list_item', null, [
        paragraphOf(text),
        ...(below.length === 0 ? [] : [listOf(below, false)]),
      ]),
    ),
  )
}

function nodesOf(block: Block): readonly Node[] {
  switch (block.kind) {
    case 'heading':
    case 'quote':
    case 'provenance':
    case 'paragraph':
    case 'statement':
      return [paragraphOf(block.text)]
    case 'list':
      return block.items.length === 0 ? [] : [listOf(block.items, block.ordered)]
    case 'callout':
      return block.paragraphs.map(paragraphOf)
    case 'facts':
      return block.facts.map(({ label, values }) =>
        richSchema.node('paragraph', null, [
          ...inlineOf([{ text: `${label}: `, bold: true }]),
          ...values.flatMap((value, at) => [...(at === 0 ? [] : inlineOf('; ')), ...inlineOf(value)]),
        ]),
      )
    case 'table':
    case 'contents':
    case 'pageBreak':
      return []
  }
}

/** A composed block in the writer's form, to begin from: Markdown with what is bold, italic, linked and listed in it. */
export function markdownOf(block: Block): string {
  const nodes = nodesOf(block)
  return nodes.length === 0 ? '' : writeRich(richSchema.node('doc', null, [...nodes]))
}
