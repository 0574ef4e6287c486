/** Thrown when a command comes to a session that can only be read. */
export class ReadOnlyProblem extends Error {
  override readonly name = 'ReadOnlyProblem'
}

/** Thrown when a command makes something that could not be read again; nothing is kept of it. */
export class UnreadableProblem extends Error {
  override readonly name = 'UnreadableProblem'
}

/** Thrown when a session is closed before the disk took everything. */
export class NotSavedProblem extends Error {
  override readonly name = 'NotSavedProblem'
}

/** Thrown when something is erased from the session but not from its file yet. */
export class EraseProblem extends Error {
  override readonly name = 'EraseProblem'
}

/** Thrown when a version is asked for that is not there. */
export class VersionProblem extends Error {
  override readonly name = 'VersionProblem'
}
