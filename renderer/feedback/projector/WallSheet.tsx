import { memo } from 'react'
import type { CSSProperties, Ref } from 'react'

import { classNames } from '#renderer/ui/class-names.ts'

import type { Picture, WallRow } from './picture.ts'
import { fontOf, measureType } from './sizes.ts'
import { WallClockFace } from './WallClockFace.tsx'

import styles from './WallSheet.module.css'

/** What stands around the points grows less than they do. */
const mostAround = 1.3

type WallSheetProps = {
  readonly picture: Picture
  /** The box that the rows stand in. */
  readonly rowsRef?: Ref<HTMLUListElement>
}

/** The picture on the wall at its own size; `Stage` scales it to a window. */
export function WallSheet({ picture, rowsRef }: WallSheetProps) {
  const { view, theme, zoom, title, heading, rows, now, foot, clock } = picture
  if (view === 'blank') return <div data-theme="projectorDim" className={styles['blank']} />
  return (
    <div data-theme={theme} className={styles['sheet']} style={sizeSheet(zoom)}>
      <header>
        <h1 className={styles['title']}>{title}</h1>
        <p className={styles['heading']}>{heading}</p>
      </header>
      {view === 'clock' ? (
        <div className={styles['clock']}>{clock !== null && <WallClockFace clock={clock} />}</div>
      ) : (
        <ul ref={rowsRef} className={styles['rows']}>
          {rows.map((row) => (
            <Row key={row.id} row={row} isNow={row.table === now} />
          ))}
        </ul>
      )}
      <footer className={styles['foot']}>
        <span>{foot}</span>
        {clock !== null && view === 'points' && (
          <span className={styles['time']}>
            <WallClockFace clock={clock} />
          </span>
        )}
      </footer>
    </div>
  )
}

const Row = memo(function Row({ row, isNow }: { readonly row: WallRow; readonly isNow: boolean }) {
  const { kind, text, isDetail, telling, who } = row
  return (
    <li
      className={classNames(styles['row'], isDetail && styles['detail'], isNow && styles['now'])}
      {...(isNow && { 'aria-current': true })}
    >
      <span className={classNames(styles['mark'], styles[kind.kind])} title={kind.word}>
        {kind.mark}
      </span>
      <span>{text}</span>
      <span className={styles['side']}>
        {telling}
        {who !== '' && <span className={styles['who']}>{who}</span>}
      </span>
    </li>
  )
})

/** The type of the picture as custom properties: the projector's tokens at the sheet's size. */
function sizeSheet(zoom: number): CSSProperties {
  const around = Math.min(zoom, mostAround)
  const sizes = {
    '--wall-title': fontOf('title', around),
    '--wall-heading': fontOf('min', around),
    '--wall-body': fontOf('body', zoom),
    '--wall-small': fontOf('min', zoom),
    '--wall-clock': fontOf('clock', 2),
    '--wall-mark': `${1.65 * measureType('body', zoom)}px`,
  }
  return sizes as CSSProperties
}
