/** Thrown where a version is not there any more, or cannot be written over. */
export class VersionProblem extends Error {
  override readonly name = 'VersionProblem'
}
