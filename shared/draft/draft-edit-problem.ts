/** Thrown when an edit of the draft does not fit; nothing of its act is kept. */
export class DraftEditProblem extends Error {
  override readonly name = 'DraftEditProblem'
}
