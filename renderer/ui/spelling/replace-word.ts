import type { FoundWord } from './find-words.ts'

/** Writes over a word as typing would, so that the field's own undo takes it back; the caret stays with its letters. */
export function replaceWord(field: HTMLTextAreaElement, word: FoundWord, by: string): void {
  const caret = field.selectionEnd
  field.focus()
  field.setSelectionRange(word.start, word.end)
  // Nothing else that a page can do is part of a field's own undo.
  document.execCommand('insertText', false, by)
  const after = caret >= word.end ? caret - word.text.length + by.length : word.start + by.length
  field.setSelectionRange(after, after)
}
