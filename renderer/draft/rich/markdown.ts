import {
  defaultMarkdownParser,
  defaultMarkdownSerializer,
  MarkdownParser,
  MarkdownSerializer,
  type MarkdownSerializerState,
} from 'prosemirror-markdown'
import { type Node, Schema } from 'prosemirror-model'

/** Addresses that a link in the draft may lead to. */
export function isAddress(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)\S+$/iu.test(href)
}

function readOrder(list: HTMLElement): { readonly order: number } {
  return { order: Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1 }
}

/** What a passage may hold: paragraphs and lists, bold, italic and links. Whatever else is pasted becomes one of these. */
export const richSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      content: 'inline*',
      group: 'block',
      parseDOM: [{ tag: 'p' }, { tag: 'h1,h2,h3,h4,h5,h6' }],
      toDOM: () => ['p', 0],
    },
    bullet_list: {
      content: 'list_item+',
      group: 'block',
      parseDOM: [{ tag: 'ul' }],
      toDOM: () => ['ul', 0],
    },
    ordered_list: {
      content: 'list_item+',
      group: 'block',
      attrs: { order: { default: 1, validate: 'number' } },
      parseDOM: [{ tag: 'ol', getAttrs: readOrder }],
      toDOM: ({ attrs }) => ['ol', attrs['order'] === 1 ? {} : { start: String(attrs['order']) }, 0],
    },
    list_item: {
      content: 'paragraph block*',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: () => ['li', 0],
    },
    text: { group: 'inline' },
    hard_break: {
      inline: true,
      group: 'inline',
      selectable: false,
      leafText: () => '\n',
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
  },
  marks: {
    link: {
      attrs: { href: { validate: 'string' } },
      inclusive: false,
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (anchor) => {
            const href = anchor.getAttribute('href') ?? ''
            return isAddress(href) ? { href } : false
          },
        },
      ],
      toDOM: ({ attrs }) => ['a', { href: String(attrs['href']), rel: 'noreferrer' }, 0],
    },
    em: {
      parseDOM: [{ tag: 'i' }, { tag: 'em' }],
      toDOM: () => ['em', 0],
    },
    strong: {
      parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
      toDOM: () => ['strong', 0],
    },
  },
})

const parser = new MarkdownParser(richSchema, defaultMarkdownParser.tokenizer, {
  paragraph: { block: 'paragraph' },
  heading: { block: 'paragraph' },
  blockquote: { ignore: true },
  bullet_list: { block: 'bullet_list' },
  ordered_list: {
    block: 'ordered_list',
    getAttrs: (token) => ({ order: Number(token.attrGet('start') ?? 1) || 1 }),
  },
  list_item: { block: 'list_item' },
  code_block: { block: 'paragraph', noCloseToken: true },
  fence: { block: 'paragraph', noCloseToken: true },
  code_inline: { mark: 'em', noCloseToken: true },
  hr: { ignore: true, noCloseToken: true },
  image: { ignore: true, noCloseToken: true },
  hardbreak: { node: 'hard_break' },
  em: { mark: 'em' },
  strong: { mark: 'strong' },
  link: { mark: 'link', getAttrs: (token) => ({ href: token.attrGet('href') ?? '' }) },
})

const { paragraph, bullet_list, ordered_list, list_item, hard_break } = defaultMarkdownSerializer.nodes

/** What the serializer lets through unmarked though it would be read as bold, as a bullet or as a number of a list. */
const missed = /(__+|^\+|(?<=^\d+)[.)](?=\s|$))/u

/** Words as they are: nothing in them is taken for a mark. */
function text(state: MarkdownSerializerState, { text: words = '' }: Node): void {
  if ('inAutolink' in state && state.inAutolink === true) return state.text(words, false)
  for (const [at, part] of words.split(missed).entries())
    if (at % 2 === 1) state.text(part.replaceAll(/./gu, String.raw`\$&`), false)
    else if (part !== '') state.text(part)
}

const { em, strong, link } = defaultMarkdownSerializer.marks
const serializer = new MarkdownSerializer(
  Object.fromEntries(
    Object.entries({ paragraph, bullet_list, ordered_list, list_item, hard_break, text }).flatMap(
      ([name, write]) => (write === undefined ? [] : [[name, write]]),
    ),
  ),
  Object.fromEntries(
    Object.entries({ em, strong, link }).flatMap(([name, mark]) =>
      mark === undefined ? [] : [[name, mark]],
    ),
  ),
)

/** A text as it is kept, as a document to edit; what is empty is one empty paragraph. */
export function readRich(markdown: string): Node {
  const doc = parser.parse(markdown)
  return doc.childCount === 0 ? richSchema.node('doc', null, [richSchema.node('paragraph')]) : doc
}

/** A document as it is kept. */
export function writeRich(doc: Node): string {
  return serializer.serialize(doc, { tightLists: true }).trim()
}

/** Plain words as they are kept, each line a paragraph: nothing in them is taken for a mark. */
export function quotePlain(words: string): string {
  const lines = words.split(/\n+/u).map((line) => line.trim())
  const paragraphs = lines
    .filter((line) => line !== '')
    .map((line) => richSchema.node('paragraph', null, [richSchema.text(line)]))
  return paragraphs.length === 0 ? '' : writeRich(richSchema.node('doc', null, paragraphs))
}
