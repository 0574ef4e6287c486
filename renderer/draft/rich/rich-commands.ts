import { lift, toggleMark } from 'prosemirror-commands'
import type { NodeType } from 'prosemirror-model'
import { liftListItem, wrapInList } from 'prosemirror-schema-list'
import type { Command, EditorState } from 'prosemirror-state'

import { richSchema } from './markdown.ts'

const { bullet_list, ordered_list, list_item } = richSchema.nodes
const { strong, em, link } = richSchema.marks

/** What can be done to the chosen words. */
export type RichAct = 'bold' | 'italic' | 'bullets' | 'numbers' | 'link'

function nodeType(type: NodeType | undefined): NodeType {
  if (type === undefined) throw new Error('The schema has all its nodes.')
  return type
}

/** The innermost list that the caret stands in. */
function listAround({ selection: { $from } }: EditorState): NodeType | null {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { type } = $from.node(depth)
    if (type === bullet_list || type === ordered_list) return type
  }
  return null
}

/** Whether the caret's words are so already. */
export function isOn(state: EditorState, act: RichAct): boolean {
  switch (act) {
    case 'bold':
      return hasMark(state, 'strong')
    case 'italic':
      return hasMark(state, 'em')
    case 'link':
      return hasMark(state, 'link')
    case 'bullets':
      return listAround(state) === bullet_list
    case 'numbers':
      return listAround(state) === ordered_list
  }
}

function hasMark({ selection, storedMarks, doc }: EditorState, name: 'strong' | 'em' | 'link'): boolean {
  const type = richSchema.marks[name]
  const { from, to, empty, $from } = selection
  if (type === undefined) return false
  return empty ? type.isInSet(storedMarks ?? $from.marks()) !== undefined : doc.rangeHasMark(from, to, type)
}

function toggleList(kind: NodeType): Command {
  return (state, dispatch) => {
    const around = listAround(state)
    if (around === kind) return liftListItem(nodeType(list_item))(state, dispatch) || lift(state, dispatch)
    if (around === null) return wrapInList(kind)(state, dispatch)
    const { $from } = state.selection
    const depth = [...Array($from.depth + 1).keys()].findLast((at) => $from.node(at).type === around) ?? 1
    dispatch?.(state.tr.setNodeMarkup($from.before(depth), kind))
    return true
  }
}

/** The command behind a button; a link needs an address, and none takes it off. */
export function commandOf(act: Exclude<RichAct, 'link'>): Command {
  switch (act) {
    case 'bold':
      return strong === undefined ? () => false : toggleMark(strong)
    case 'italic':
      return em === undefined ? () => false : toggleMark(em)
    case 'bullets':
      return toggleList(nodeType(bullet_list))
    case 'numbers':
      return toggleList(nodeType(ordered_list))
  }
}

/** Where the link begins and ends that the caret stands in, or the chosen words. */
export function linkAt(state: EditorState): {
  readonly from: number
  readonly to: number
  readonly href: string
} {
  const { from, to, empty, $from } = state.selection
  const here = link?.isInSet($from.marks()) ?? link?.isInSet($from.nodeAfter?.marks ?? [])
  const href = String(here?.attrs['href'] ?? '')
  if (!empty || here === undefined) return { from, to, href }
  let [start, end] = [from, from]
  state.doc.nodesBetween($from.start(), $from.end(), (node, at) => {
    if (!node.isText || !here.isInSet(node.marks)) return
    if (at > end || at + node.nodeSize < start) return
    start = Math.min(start, at)
    end = Math.max(end, at + node.nodeSize)
  })
  return { from: start, to: end, href }
}

/** Makes the words a link; with an empty address they are none any more. Where no word is chosen the address is the words. */
export function setLink(href: string): Command {
  return (state, dispatch) => {
    if (link === undefined) return false
    const { from, to } = linkAt(state)
    const tr = state.tr
    if (from === to && href === '') return false
    if (from === to) tr.insert(from, richSchema.text(href, [link.create({ href })]))
    else {
      tr.removeMark(from, to, link)
      if (href !== '') tr.addMark(from, to, link.create({ href }))
    }
    dispatch?.(tr.scrollIntoView())
    return true
  }
}
