/** Thrown for a file that cannot be read as Word: one sentence that says what is wrong and what to do. */
export class WordProblem extends Error {
  override readonly name = 'WordProblem'
}

/** Somebody's copy broke on its way, as far as can be told. */
export function damaged(): WordProblem {
  return new WordProblem(
    'This Word file is damaged or was only partly copied: open it in Word, save it again, and try with that copy.',
  )
}

/** Entities of its own are how an XML file is made to fill memory or to fetch other files. */
export function ownDocumentType(): WordProblem {
  return new WordProblem(
    'This file declares its own document type, which Word never does, so it was not opened: check where it came from.',
  )
}
