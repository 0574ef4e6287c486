import { useRecords } from '#renderer/state/use-records.ts'

import { PageFoot, PageHead } from './Page.tsx'
import type { SignInPerson } from './sign-in-people.ts'
import { useDay } from './use-day.ts'
import { t } from './words.ts'

import styles from './SignInSheet.module.css'

type SignInSheetProps = {
  readonly rows: readonly SignInPerson[]
  readonly page: number
  readonly pages: number
}

const ticks = ['code', 'role', 'name', 'draft'] as const

/** Who is here, how they may be quoted, and where the draft may go, with a signature. */
export function SignInSheet({ rows, page, pages }: SignInSheetProps) {
  const { line } = useDay()
  const sides = useRecords('expertise')
  const codes = sides.map(({ code, name }) => (code === '' ? name : `${code} = ${name}`)).join(' · ')
  return (
    <>
      <PageHead title={t('signIn.title')} aside={line}>
        <p className={styles['consent']}>{t('signIn.consent')}</p>
      </PageHead>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th className={styles['code']}>{t('signIn.code')}</th>
            <th className={styles['name']}>{t('signIn.name')}</th>
            <th className={styles['post']}>{t('signIn.post')}</th>
            <th className={styles['body']}>{t('signIn.body')}</th>
            <th className={styles['email']}>{t('signIn.email')}</th>
            <th className={styles['side']}>{t('signIn.side')}</th>
            {ticks.map((tick) => (
              <th key={tick} className={styles['tick']}>
                {t(`signIn.tick.${tick}`)}
              </th>
            ))}
            <th className={styles['signature']}>{t('signIn.signature')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((person) => (
            <Row key={person.id} person={person} />
          ))}
        </tbody>
      </table>
      <PageFoot page={t('signIn.page', { page, pages })}>
        {t('signIn.foot')} {codes !== '' && t('signIn.sides', { codes })}
      </PageFoot>
    </>
  )
}

function Row({ person: { code, name, post, body } }: { readonly person: SignInPerson }) {
  return (
    <tr>
      <td>{code}</td>
      <td>{name}</td>
      <td>{post}</td>
      <td>{body}</td>
      <td />
      <td />
      {ticks.map((tick) => (
        <td key={tick}>
          <span className={styles['box']} />
        </td>
      ))}
      <td />
    </tr>
  )
}
