import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'

const views = new WeakMap<Element, EditorView>()

/** Makes a text known by its element, so that the focus can be moved into it from elsewhere. */
export function knowText(view: EditorView): void {
  views.set(view.dom, view)
}

/** Takes in what is chosen on the page, of which a text hears only a moment later: a key may come before. */
export function readSelection(view: EditorView): void {
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = getSelection() ?? {}
  if (!anchorNode || !focusNode || !view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return
  const { doc, selection, tr } = view.state
  const [anchor, head] = [view.posAtDOM(anchorNode, anchorOffset), view.posAtDOM(focusNode, focusOffset)]
  if (anchor === selection.anchor && head === selection.head) return
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))))
}

/** Goes into a text, at its caret; false where the element is none. */
export function focusText(element: Element): boolean {
  const view = views.get(element)
  view?.focus()
  return view !== undefined
}
