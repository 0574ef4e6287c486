import type { EditorView } from 'prosemirror-view'

const views = new WeakMap<Element, EditorView>()

/** Makes a text known by its element, so that the focus can be moved into it from elsewhere. */
export function knowText(view: EditorView): void {
  views.set(view.dom, view)
}

/** Goes into a text, at its caret; false where the element is none. */
export function focusText(element: Element): boolean {
  const view = views.get(element)
  view?.focus()
  return view !== undefined
}
