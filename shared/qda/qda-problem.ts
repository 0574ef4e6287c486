/** Thrown for a file that cannot be read as REFI-QDA, or a session that cannot leave as it: one sentence that says why and what to do. */
export class QdaProblem extends Error {
  override readonly name = 'QdaProblem'
}

/** Somebody's copy broke on its way, as far as can be told. */
export function damaged(): QdaProblem {
  return new QdaProblem(
    'This file is damaged or was only partly copied: export it again from the program it was made with, and try with that copy.',
  )
}
