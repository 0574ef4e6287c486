import type { Picture } from './picture.ts'
import type { WallAct } from './wall-acts.ts'

/** What the operator's page and the wall say to each other. */
type Told =
  | { readonly kind: 'who-is-there' }
  | {
      readonly kind: 'hello'
      /** The picture has a screen to itself. */
      readonly isWhole: boolean
    }
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'act'; readonly act: WallAct }
  | { readonly kind: 'close' }

/** With the operator's window it belongs to, so that two on one machine do not mix. */
type WallMessage = Told & { readonly wall: string }

/** One end of the way between the two pages. */
export type WallChannel = {
  readonly tell: (message: Told) => void
  readonly close: () => void
}

/** Opens one end; both are pages of this app on this machine, so nothing leaves it. */
export function openWallChannel(wall: string, hear: (message: WallMessage) => void): WallChannel {
  const channel = new BroadcastChannel('pooled-projector')
  const take = ({ data }: MessageEvent<WallMessage>): void => {
    if (data.wall === wall) hear(data)
  }
  channel.addEventListener('message', take)
  const post = channel.postMessage.bind(channel)
  return {
    tell: (message) => post({ ...message, wall }),
    close: () => channel.close(),
  }
}

/** The name of the lock that the wall holds for as long as it is there, however it ends. */
export function nameWallLock(wall: string): string {
  return `pooled-wall-${wall}`
}
