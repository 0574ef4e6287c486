import Presentation from 'lucide-react/icons/presentation'
import { useMemo } from 'react'

import { useRecords, usePoints } from '#renderer/state/use-records.ts'
import { AlertBar } from '#renderer/ui/AlertBar.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { Tooltip } from '#renderer/ui/Tooltip.tsx'

import { chooseTopic, noTopic, useFeedback } from './feedback-store.ts'
import type { Picture } from './projector/picture.ts'
import { Stage } from './projector/Stage.tsx'
import type { WallAct } from './projector/wall-acts.ts'
import { WallSheet } from './projector/WallSheet.tsx'
import { closeWall } from './use-wall.ts'
import { WallTools } from './WallTools.tsx'
import { t } from './words.ts'

import styles from './WallPane.module.css'

type WallPaneProps = {
  readonly topic: string | null
  readonly picture: Picture | null
  readonly acts: Readonly<Record<WallAct, () => void>>
}

/** What stands on the wall, in small, and what drives it. */
export function WallPane({ topic, picture, acts }: WallPaneProps) {
  const wall = useFeedback((state) => state.wall)
  const isWhole = useFeedback((state) => state.isWallWhole)
  return (
    <div className={styles['pane']}>
      <div className={styles['head']}>
        <TopicChooser topic={topic} />
        <WallState />
        <WallSwitch acts={acts} />
      </div>
      {wall === 'open' && !isWhole && <p className={styles['how']}>{t('wall.how')}</p>}
      {wall === 'blocked' && <AlertBar tone="warn">{t('wall.blocked')}</AlertBar>}
      <LivePicture picture={picture} />
      <WallTools topic={topic} acts={acts} />
    </div>
  )
}

/** The key is in the tooltip, so that the button is called by its words alone. */
function WallSwitch({ acts }: Pick<WallPaneProps, 'acts'>) {
  const isOpen = useFeedback((state) => state.wall === 'open')
  if (isOpen)
    return (
      <Tooltip text={t('wall.leave')} keys="Escape">
        <Button onPress={closeWall}>{t('wall.leave')}</Button>
      </Tooltip>
    )
  return (
    <Tooltip text={t('wall.show')} keys="F5">
      <Button variant="primary" icon={Presentation} onPress={acts.start}>
        {t('wall.show')}
      </Button>
    </Tooltip>
  )
}

function WallState() {
  const wall = useFeedback((state) => state.wall)
  const view = useFeedback((state) => state.view)
  if (wall !== 'open') return <Chip>{t('wall.notShown')}</Chip>
  return (
    <span className={styles['state']}>
      <Chip tone="ok">{t('wall.shown')}</Chip>
      {view === 'blank' && <Chip tone="warn">{t('wall.isBlank')}</Chip>}
      {view === 'clock' && <Chip>{t('wall.isClock')}</Chip>}
    </span>
  )
}

function LivePicture({ picture }: { readonly picture: Picture | null }) {
  if (picture === null)
    return (
      <div className={styles['live']}>
        <p role="status" className={styles['preparing']}>
          {t('wall.preparing')}
        </p>
      </div>
    )
  const { title, heading, foot } = picture
  return (
    <div className={styles['live']}>
      <div role="img" aria-label={t('wall.picture', { title, heading, foot })} className={styles['frame']}>
        <div aria-hidden className={styles['stage']}>
          <Stage>
            <WallSheet picture={picture} />
          </Stage>
        </div>
      </div>
    </div>
  )
}

function TopicChooser({ topic }: { readonly topic: string | null }) {
  const topics = useRecords('topic')
  const points = usePoints()
  const hasLoose = useMemo(
    () => points?.some((point) => point.topic === null && !point.withdrawn) ?? false,
    [points],
  )
  const loose = hasLoose || topics.length === 0 ? [{ id: noTopic, label: t('tools.noTopic') }] : []
  const options = [...topics.map(({ id, title }) => ({ id, label: title })), ...loose]
  return (
    <div className={styles['topic']}>
      <Select
        label={t('tools.topic')}
        hideLabel
        options={options}
        value={topic ?? noTopic}
        onChange={chooseTopic}
      />
    </div>
  )
}
