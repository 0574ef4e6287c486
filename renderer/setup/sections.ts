/** The sections of Prepare, in the order they are listed. */
export const sections = [
  'day',
  'topics',
  'tables',
  'people',
  'bodies',
  'sides',
  'marks',
  'abbreviations',
  'spelling',
  'talks',
  'figures',
  'standards',
  'facts',
  'check',
] as const

export type Section = (typeof sections)[number]
