/** Thrown when a file is not text; the sentence says what to do. */
export class TextProblem extends Error {
  override readonly name = 'TextProblem'
}

function findEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'utf-8' | 'windows-1252' {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

/**
 * The text in a file: UTF-8 or UTF-16 where its first bytes say so, else UTF-8 where it is valid UTF-8, else
 * Windows-1252, which every byte is valid in. Throws TextProblem where the bytes are no text at all.
 */
export function readText(bytes: Uint8Array): string {
  const text = new TextDecoder(findEncoding(bytes)).decode(bytes)
  if (text.includes('\0'))
    throw new TextProblem(
      'This file is not text. Save it as plain text (UTF-8) or as Word (.docx), and bring it in again.',
    )
  return text
}
