import { namePlace } from './go-to-finding.ts'
import type { FindingRow } from './group-findings.ts'
import { nameCheck } from './name-check.ts'

import styles from './FindingItem.module.css'

/** A finding; the first of its sort stands under the name of the check. */
export function FindingItem({ row: { finding, heads } }: { readonly row: FindingRow }) {
  const place = namePlace(finding)
  return (
    <div className={styles['item']}>
      {heads > 0 && (
        <span className={styles['head']}>
          <span>{nameCheck(finding.check)}</span>
          <span className={styles['count']}>{heads}</span>
        </span>
      )}
      <span className={styles['says']}>{finding.says}</span>
      {finding.words !== '' && <q className={styles['words']}>{finding.words}</q>}
      {place !== '' && <span className={styles['place']}>{place}</span>}
    </div>
  )
}
