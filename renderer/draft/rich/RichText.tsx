import { undoDepth } from 'prosemirror-history'
import type { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { useContext, useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react'

import { classNames } from '#renderer/ui/class-names.ts'
import { SpellingContext } from '#renderer/ui/spelling/spelling-context.ts'

import { cleanPaste } from './clean-paste.ts'
import { knowText } from './focus-text.ts'
import { makeState } from './make-state.ts'
import { writeRich } from './markdown.ts'
import { RichBar } from './RichBar.tsx'
import { markSpelling } from './spelled-words.ts'

import styles from './RichText.module.css'

type RichTextProps = {
  readonly label: string
  readonly hideLabel?: boolean
  /** Markdown, as it is kept. Other words than those that were typed here begin the text anew. */
  readonly value: string
  /** Whether nothing that was typed here waits to be kept, at this moment. */
  readonly isKept: () => boolean
  readonly onChange: (markdown: string) => void
  readonly onLeave: () => void
  readonly isReadOnly?: boolean
  readonly placeholder?: string
  readonly error?: string | undefined
  /** Shows fewer lines while there is little in it. */
  readonly isSmall?: boolean
}

/** A text with bold, italic, lists and links. Its undo reaches back to where it was opened; then the session's goes on. */
export function RichText(props: RichTextProps) {
  const {
    label,
    hideLabel = false,
    value,
    isReadOnly = false,
    placeholder = '',
    error,
    isSmall = false,
  } = props
  const holder = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<EditorView | null>(null)
  const [state, setState] = useState<EditorState | null>(null)
  const written = useRef(value)
  const labelId = useId()
  const spelling = useContext(SpellingContext)
  const spellingNow = useRef(spelling)
  useLayoutEffect(() => {
    spellingNow.current = spelling
  })
  const begin = useEffectEvent((markdown: string): EditorState => {
    written.current = markdown
    return makeState(markdown, [markSpelling(() => spellingNow.current, styles['misspelt'] ?? '')])
  })
  const take = useEffectEvent((next: EditorState): void => {
    setState(next)
    const markdown = writeRich(next.doc)
    if (markdown === written.current) return
    written.current = markdown
    props.onChange(markdown)
  })
  const isKept = useEffectEvent(() => props.isKept())
  const leave = useEffectEvent(() => props.onLeave())
  const isEditable = useEffectEvent(() => !isReadOnly)
  const first = useEffectEvent(() => value)
  useLayoutEffect(() => {
    if (holder.current === null) return undefined
    const made = new EditorView(holder.current, {
      state: begin(first()),
      editable: () => isEditable(),
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelId,
        class: styles['text'] ?? '',
        spellcheck: 'false',
      },
      transformPastedHTML: cleanPaste,
      dispatchTransaction: (tr) => {
        made.updateState(made.state.apply(tr))
        take(made.state)
      },
      handleDOMEvents: { blur: () => leave() },
    })
    knowText(made)
    setView(made)
    setState(made.state)
    return () => made.destroy()
  }, [labelId])
  useEffect(() => {
    // What is typed is ahead of what is shown here: only words that came from elsewhere begin anew.
    if (view === null || value === written.current || !isKept()) return
    view.updateState(begin(value))
    setState(view.state)
  }, [view, value])
  const isEmpty = state !== null && state.doc.childCount === 1 && state.doc.firstChild?.content.size === 0
  return (
    <div className={styles['field']}>
      <div className={styles['head']}>
        <span id={labelId} className={classNames(styles['label'], hideLabel && styles['hidden'])}>
          {label}
        </span>
        {view !== null && state !== null && !isReadOnly && (
          <RichBar view={view} state={state} label={label} />
        )}
      </div>
      <div
        ref={holder}
        className={classNames(styles['box'], isSmall && styles['small'], error && styles['invalid'])}
        {...(state !== null && undoDepth(state) === 0 && { 'data-settled': true })}
        {...(isEmpty && { 'data-placeholder': placeholder })}
      />
      {error && (
        <p role="alert" className={styles['error']}>
          {error}
        </p>
      )}
    </div>
  )
}
