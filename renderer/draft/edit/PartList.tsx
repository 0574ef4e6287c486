import { ListBox, ListBoxItem } from 'react-aria-components'

import { focusEdit } from '#renderer/draft/focus.ts'
import { type Piece, wordsOf } from '#renderer/draft/pieces.ts'
import { t } from '#renderer/draft/words.ts'
import { classNames } from '#renderer/ui/class-names.ts'

import styles from './PartList.module.css'

type PartListProps = { readonly pieces: readonly Piece[]; readonly onGo: (anchor: string) => void }

const most = 60

/** What stands right under a heading; Enter goes there. */
export function PartList({ pieces, onGo }: PartListProps) {
  if (pieces.length === 0) return null
  const go = (id: unknown): void => {
    onGo(String(id))
    focusEdit()
  }
  return (
    <section>
      <h3 className={styles['title']}>{t('headingNote')}</h3>
      <ListBox
        aria-label={t('headingNote')}
        items={pieces.slice(0, most)}
        onAction={go}
        className={classNames(styles['list'])}
      >
        {(piece) => (
          <ListBoxItem id={piece.id} textValue={wordsOf(piece.block)} className={classNames(styles['item'])}>
            <span className={styles['kind']}>{piece.number || t(`kinds.${piece.block.kind}`)}</span>
            <span className={styles['words']}>{wordsOf(piece.block)}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </section>
  )
}
