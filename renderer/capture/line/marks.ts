import type { Reworded } from '#shared/capture/read-entry.ts'
import type { PointEdit } from '#shared/contract/capture.ts'

type Marks = Pick<Reworded, 'person' | 'expertise' | 'agreement' | 'tags' | 'starred'>

/** What the marks of a line set on a point; what it does not say is left as it is. */
export function fieldsOfMarks({ person, expertise, agreement, tags, starred }: Marks): PointEdit {
  return {
    ...(person !== null && { person }),
    ...(expertise !== null && { expertise }),
    ...(agreement !== null && { agreement }),
    ...(starred && { starred }),
    ...(tags.length > 0 && { tags: Object.fromEntries(tags.map((tag) => [tag, true])) }),
  }
}
