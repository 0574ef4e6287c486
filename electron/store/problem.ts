/** Something a person should know; the sentence can be shown as it is. */
type Problem = {
  readonly kind: 'not saved' | 'new segment' | 'space' | 'log' | 'mirror'
  readonly sentence: string
}

export type ReportProblem = (problem: Problem) => void
