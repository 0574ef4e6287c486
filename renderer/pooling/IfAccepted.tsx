import { useSession } from '#renderer/state/session-store.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { agreementOf } from '#shared/pooling/agreement.ts'

import { nameMentions, nameScales } from './say-agreement.ts'
import { listTableNames } from './say-reason.ts'
import { themesOf } from './subject-acts.ts'
import { pointsOfSubject, type Subject } from './subject.ts'
import { useNames } from './use-names.ts'
import { t } from './words.ts'

import styles from './SourcePane.module.css'

/** What the draft will say of it: at how many tables it was said, how far those agreed, and under which theme. */
export function IfAccepted({ subject }: { readonly subject: Subject }) {
  const session = useSession((state) => state.session)
  const names = useNames()
  if (session === null) return null
  const agreement = agreementOf(session, { points: pointsOfSubject(session, subject) })
  const scales = nameScales(agreement)
  const mentions = nameMentions(agreement)
  const sides = agreement.expertise.map(names.side).filter((side) => side !== '')
  const themes = [...themesOf(subject)].map(names.theme).filter((theme) => theme !== '')
  return (
    <section className={styles['part']}>
      <h3 className={styles['heading']}>{t(subject.kind === 'hand' ? 'source.if' : 'source.as')}</h3>
      <p className={styles['strong']}>{t('said.tables', { count: agreement.tables.length })}</p>
      {scales !== '' && <p className={classNames(agreement.hasSplit && styles['split'])}>{scales}</p>}
      {agreement.dissent.length > 0 && (
        <p className={styles['line']}>
          {t('source.dissentAt', {
            tables: listTableNames(
              session,
              agreement.dissent.flatMap(({ table }) => table ?? []),
            ).join(', '),
          })}
        </p>
      )}
      {mentions !== '' && <p className={styles['line']}>{mentions}</p>}
      {sides.length > 0 && <p className={styles['line']}>{t('source.sides', { sides: sides.join(', ') })}</p>}
      <p className={styles['line']}>
        {themes.length > 0 ? t('card.themes', { themes: themes.join(', ') }) : t('source.noTheme')}
      </p>
    </section>
  )
}
