/** The sections of Prepare, in the order they are listed. */
export const sections = [
  'day',
  'topics',
  'tables',
  'people',
  'bodies',
  'sides',
  'standards',
  'abbreviations',
  'facts',
  'check',
] as const

export type Section = (typeof sections)[number]
