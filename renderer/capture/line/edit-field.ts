/** Edits a field as if it had been typed, so that the text's own undo and its caret stay right. */
export function replaceIn(field: HTMLTextAreaElement, start: number, end: number, text: string): void {
  field.setSelectionRange(start, end)
  // The one way to edit a field that its own undo knows of.
  if (document.execCommand('insertText', false, text)) return
  field.setRangeText(text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
