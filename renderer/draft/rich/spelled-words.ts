import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey, Selection } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'

import { type FoundWord, readingsOf } from '#renderer/ui/spelling/find-words.ts'
import { addSpelledField, type SpelledField, type Spelling } from '#renderer/ui/spelling/spelling-context.ts'
import { findCheckable, isAt, isWrong } from '#renderer/ui/spelling/wrong-words.ts'

import { flattenText } from './flat-text.ts'

type Marked = {
  readonly doc: Node
  readonly words: readonly FoundWord[]
  /** Where somebody is typing, to leave that word alone. */
  readonly typedAt: number | null
  readonly shown: DecorationSet
}

const key = new PluginKey<Marked>('spelling')
/** Sent with a change of nothing else: look again, and at the word in hand too. */
type News = { readonly stopsTyping: boolean }

function mark(
  doc: Node,
  words: readonly FoundWord[],
  typedAt: number | null,
  { verdicts }: Spelling,
  className: string,
) {
  const finished = typedAt === null ? words : words.filter((word) => !isAt(word, typedAt))
  verdicts.want(finished.flatMap(readingsOf))
  const wrong = finished.filter((word) => isWrong(word, verdicts))
  return DecorationSet.create(
    doc,
    wrong.map(({ start, end }) =>
      Decoration.inline(start, end, { class: className, 'data-misspelt': String(start) }),
    ),
  )
}

function fieldOf(view: EditorView): SpelledField {
  return {
    element: view.dom,
    read: () => flattenText(view.state.doc),
    caret: () => view.state.selection.head,
    setCaret: (at) => {
      const { tr } = view.state
      tr.setSelection(Selection.near(tr.doc.resolve(Math.min(at, tr.doc.content.size))))
      view.dispatch(tr.scrollIntoView())
    },
    replace: ({ start, end }, by) => {
      view.focus()
      view.dispatch(view.state.tr.insertText(by, start, end).scrollIntoView())
    },
    show: ({ start }) => {
      view.dispatch(view.state.tr.setMeta(key, { stopsTyping: true } satisfies News))
      return view.dom.querySelector<HTMLElement>(`[data-misspelt="${start}"]`)
    },
  }
}

/** Draws a line under the wrong words, with the checker that every field has; `read` gives it as it is now. */
export function markSpelling(read: () => Spelling | null, className: string): Plugin {
  const look = (doc: Node, typedAt: number | null, known?: readonly FoundWord[]): Marked => {
    const spelling = read()
    if (spelling === null) return { doc, words: [], typedAt, shown: DecorationSet.empty }
    const words = known ?? findCheckable(flattenText(doc), spelling.isOwn)
    return { doc, words, typedAt, shown: mark(doc, words, typedAt, spelling, className) }
  }
  return new Plugin<Marked>({
    key,
    state: {
      init: (_, { doc }) => look(doc, null),
      apply: (tr, before) => {
        const news = tr.getMeta(key) as News | undefined
        if (tr.docChanged) return look(tr.doc, tr.selection.empty ? tr.selection.head : null)
        if (news !== undefined) return look(tr.doc, news.stopsTyping ? null : before.typedAt)
        if (tr.selectionSet && before.typedAt !== null && tr.selection.head !== before.typedAt)
          return look(tr.doc, null, before.words)
        return before
      },
    },
    props: {
      decorations: (state: EditorState) => key.getState(state)?.shown ?? DecorationSet.empty,
      handleDOMEvents: {
        blur: (view) => view.dispatch(view.state.tr.setMeta(key, { stopsTyping: true } satisfies News)),
        contextmenu: (view, event) => {
          const spelling = read()
          const word = spelling === null ? undefined : findPointed(view, event)
          if (spelling === null || word === undefined) return false
          event.preventDefault()
          spelling.offer(fieldOf(view), word)
          return true
        },
      },
    },
    view: (view) => {
      const forget = addSpelledField(fieldOf(view))
      const lookAgain = (): void =>
        view.dispatch(view.state.tr.setMeta(key, { stopsTyping: false } satisfies News))
      const stop = read()?.verdicts.subscribe(lookAgain)
      return {
        destroy: () => {
          forget()
          stop?.()
        },
      }
    },
  })
}

function findPointed(view: EditorView, event: MouseEvent): FoundWord | undefined {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-misspelt]') : null
  const start = target === null ? null : Number(target.dataset['misspelt'])
  const words = key.getState(view.state)?.words ?? []
  const caret = view.state.selection.head
  return (
    words.find((word) => word.start === start) ??
    (event.button === 2 ? undefined : words.find((word) => isAt(word, caret)))
  )
}
