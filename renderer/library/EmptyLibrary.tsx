import Plus from 'lucide-react/icons/plus'

import { CommandButton } from '#renderer/ui/CommandButton.tsx'

import { t } from './words.ts'

import styles from './EmptyLibrary.module.css'

/** What somebody sees who opens the app for the first time. */
export function EmptyLibrary() {
  return (
    <section className={styles['empty']}>
      <h2 className={styles['title']}>{t('empty.title')}</h2>
      <p>{t('empty.what')}</p>
      <div className={styles['actions']}>
        <CommandButton command="library.new" label={t('new')} icon={Plus} variant="primary" />
        <CommandButton command="library.sample" />
        <CommandButton command="library.open" label={t('open')} />
      </div>
      <p className={styles['hint']}>{t('empty.drop')}</p>
    </section>
  )
}
