/** Colours of the written document: ink and one quiet teal, each readable on white and on its own tint (WCAG 2.2, 1.4.3). */
export const palette = {
  ink: '1B2B33',
  muted: '52636B',
  accent: '0B6777',
  rule: 'B9CACF',
  quote: '8FB3BA',
  headerRow: 'E4EFF1',
  watermark: 'DDE5E7',
  tones: {
    question: { line: '0B6777', tint: 'EDF5F6' },
    disagreement: { line: '8A5200', tint: 'FBF3E6' },
    risk: { line: '9B2C2C', tint: 'FAEEEE' },
  },
} as const

/** Arial is on every desk, and Liberation Sans, its free stand-in, sets the same lines, so pages break alike everywhere. */
export const font = 'Arial'

/** A4 in twips (twentieths of a point), with side margins of 2.5 cm. */
export const page = {
  width: 11_906,
  height: 16_838,
  side: 1_418,
  /** Of a copy for print, 3 cm towards the binding and 2 cm outside, so the text is as wide. */
  inner: 1_702,
  outer: 1_134,
  top: 1_588,
  bottom: 1_361,
  /** Turned sideways a page has fewer lines, so it gives less to its margins. */
  landscapeTop: 1_361,
  landscapeBottom: 1_134,
  textWidth: 11_906 - 2 * 1_418,
  landscapeTextWidth: 16_838 - 2 * 1_418,
} as const

/** How far the wording of a numbered statement stands in; quotes and provenance line up with it. */
export const hanging = 794

/** How far each level of the contents list stands in: as wide as a chapter's number. */
export const contentsStep = 454
