import { defaultMarkdownParser } from 'prosemirror-markdown'
import type { Mark, Node } from 'prosemirror-model'

import type { Block, ListItem, Rich, Run } from '#shared/model/document.ts'

const address = /^(?:https?:\/\/|mailto:)\S+$/iu

function hrefOf(marks: readonly Mark[]): string | undefined {
  const href: unknown = marks.find(({ type }) => type.name === 'link')?.attrs['href']
  return typeof href === 'string' && address.test(href) ? href : undefined
}

function runOf(node: Node): Run {
  const names = new Set(node.marks.map(({ type }) => type.name))
  const href = hrefOf(node.marks)
  return {
    text: node.text ?? (node.type.name === 'hard_break' ? '\n' : ''),
    ...(names.has('strong') ? { bold: true } : {}),
    ...(names.has('em') || names.has('code') ? { italic: true } : {}),
    ...(href === undefined ? {} : { href }),
  }
}

/** The words in a block; plain where nothing in it is set apart. */
function richOf(node: Node): Rich {
  const runs = node.children.map(runOf).filter(({ text }) => text !== '')
  const isPlain = runs.every(({ bold, italic, href }) => (bold ?? italic ?? href) === undefined)
  return isPlain ? runs.map(({ text }) => text).join('') : runs
}

function isEmpty(text: Rich): boolean {
  return (typeof text === 'string' ? text : text.map((run) => run.text).join('')).trim() === ''
}

/** Runs after one another, each with a line of its own. */
function joinLines(texts: readonly Rich[]): Rich {
  if (texts.every((text) => typeof text === 'string')) return texts.join('\n')
  return texts.flatMap((text, index): readonly Run[] => [
    ...(index === 0 ? [] : [{ text: '\n' }]),
    ...(typeof text === 'string' ? [{ text }] : text),
  ])
}

function isList({ type }: Node): boolean {
  return type.name === 'bullet_list' || type.name === 'ordered_list'
}

function textsOf(node: Node): readonly Rich[] {
  if (node.isTextblock) return [richOf(node)].filter((text) => !isEmpty(text))
  return isList(node) ? [] : node.children.flatMap(textsOf)
}

function listsOf(node: Node): readonly Node[] {
  return node.children.flatMap((child) => (isList(child) ? [child] : child.isTextblock ? [] : listsOf(child)))
}

function itemsOf(list: Node): readonly ListItem[] {
  return list.children.flatMap((item): readonly ListItem[] => {
    const texts = textsOf(item)
    const items = listsOf(item).flatMap(itemsOf)
    // An entry without words only holds what stands under it.
    return texts.length === 0 ? items : [{ text: joinLines(texts), ...(items.length > 0 ? { items } : {}) }]
  })
}

function blocksOf(node: Node): readonly Block[] {
  if (isList(node)) {
    const items = itemsOf(node)
    const ordered = node.type.name === 'ordered_list'
    return items.length === 0 ? [] : [{ kind: 'list', ordered, items }]
  }
  if (!node.isTextblock) return node.children.flatMap(blocksOf)
  const text = richOf(node)
  return isEmpty(text) ? [] : [{ kind: 'paragraph', text }]
}

/** What the writer wrote in Markdown as blocks: paragraphs and lists, with bold, italic and links. */
export function readMarkdown(markdown: string): readonly Block[] {
  return blocksOf(defaultMarkdownParser.parse(markdown))
}

/** The words of Markdown without its marks, one line for each paragraph or entry. */
export function plainMarkdown(markdown: string): string {
  const lines: string[] = []
  defaultMarkdownParser.parse(markdown).descendants((node) => {
    if (node.isTextblock) lines.push(node.textBetween(0, node.content.size, '\n', '\n'))
  })
  return lines.filter((line) => line.trim() !== '').join('\n')
}
