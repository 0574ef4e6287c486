import AArrowDown from 'lucide-react/icons/a-arrow-down'
import AArrowUp from 'lucide-react/icons/a-arrow-up'
import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import Moon from 'lucide-react/icons/moon'
import Pause from 'lucide-react/icons/pause'
import Play from 'lucide-react/icons/play'
import Sun from 'lucide-react/icons/sun'

import { Button } from '#renderer/ui/Button.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Tooltip } from '#renderer/ui/Tooltip.tsx'

import { showTheme, useFeedback } from './feedback-store.ts'
import { giveMinutes, usePlenaryClock } from './plenary-clock.ts'
import { zooms } from './projector/sizes.ts'
import type { WallAct } from './projector/wall-acts.ts'
import { WallClockFace } from './projector/WallClockFace.tsx'
import { t } from './words.ts'

import styles from './WallTools.module.css'

type WallToolsProps = {
  readonly topic: string | null
  readonly acts: Readonly<Record<WallAct, () => void>>
}

/** The presenter's buttons: each has a key, too. */
export function WallTools({ topic, acts }: WallToolsProps) {
  return (
    <div className={styles['tools']}>
      <div className={styles['group']}>
        <Button icon={ChevronLeft} keys="ArrowLeft" onPress={acts.previous}>
          {t('tools.previous')}
        </Button>
        <Button icon={ChevronRight} keys="ArrowRight" onPress={acts.next}>
          {t('tools.next')}
        </Button>
      </div>
      <ViewTools acts={acts} />
      <SizeTools acts={acts} />
      <ClockTools topic={topic} acts={acts} />
    </div>
  )
}

function ViewTools({ acts }: Pick<WallToolsProps, 'acts'>) {
  const view = useFeedback((state) => state.view)
  return (
    <div role="group" aria-label={t('tools.view')} className={styles['group']}>
      <Button keys="b" aria-pressed={view === 'blank'} onPress={acts.blank}>
        {t('tools.blank')}
      </Button>
      <Button keys="c" aria-pressed={view === 'clock'} onPress={acts.clock}>
        {t('tools.clockOnly')}
      </Button>
    </div>
  )
}

function SizeTools({ acts }: Pick<WallToolsProps, 'acts'>) {
  const size = useFeedback((state) => state.size)
  const theme = useFeedback((state) => state.theme)
  const isLit = theme === 'projector'
  return (
    <div role="group" aria-label={t('tools.look')} className={styles['group']}>
      <IconButton
        icon={AArrowDown}
        label={t('tools.smaller')}
        keys="-"
        isDisabled={size === 0}
        onPress={acts.smaller}
      />
      <IconButton
        icon={AArrowUp}
        label={t('tools.bigger')}
        keys="+"
        isDisabled={size === zooms.length - 1}
        onPress={acts.bigger}
      />
      <IconButton
        icon={isLit ? Moon : Sun}
        label={isLit ? t('keys.themeDim') : t('keys.themeLit')}
        onPress={() => showTheme(isLit ? 'projectorDim' : 'projector')}
      />
    </div>
  )
}

function ClockTools({ topic, acts }: WallToolsProps) {
  const { clock } = usePlenaryClock(topic)
  const isRunning = clock.endsAt !== null
  const word = isRunning ? t('tools.pause') : t('tools.start')
  return (
    <div role="group" aria-label={t('tools.clock')} className={styles['group']}>
      <span className={styles['time']}>
        <WallClockFace clock={clock} />
      </span>
      <IconButton icon={isRunning ? Pause : Play} label={word} keys="p" onPress={acts.pause} />
      <Tooltip text={t('tools.addOneName')} keys="$mod+Shift+t 1">
        <Button onPress={() => giveMinutes(topic, 1)}>{t('tools.addOne')}</Button>
      </Tooltip>
      <Tooltip text={t('tools.addFiveName')} keys="$mod+Shift+t 5">
        <Button onPress={() => giveMinutes(topic, 5)}>{t('tools.addFive')}</Button>
      </Tooltip>
    </div>
  )
}
