/** Thrown when a decision cannot be made as asked; nothing is changed. */
export class PoolProblem extends Error {
  override readonly name = 'PoolProblem'
}
