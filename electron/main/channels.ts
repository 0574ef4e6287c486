import { z } from 'zod'

import type { ChannelName, DesktopChannels } from '#shared/contract/desktop.ts'

import { isAppPage } from './app-page.ts'
import { measurePayload } from './measure-payload.ts'

const mebibyte = 1024 * 1024

type ChannelTable = { readonly [Name in ChannelName]: Channel<DesktopChannels[Name]['input']> }

type Channel<Input> = { readonly input: z.ZodType<Input>; readonly maxBytes: number }

/** Every channel main answers, with what it accepts. Nothing else is registered with Electron. */
export const channels = {
  'desk.connect': { input: z.undefined(), maxBytes: 0 },
  'file.open': { input: z.undefined(), maxBytes: 0 },
  'file.save': {
    input: z.strictObject({
      suggestedName: z.string().min(1).max(200),
      bytes: z.instanceof(Uint8Array),
    }),
    maxBytes: 256 * mebibyte + 1024,
  },
  'file.take': { input: z.undefined(), maxBytes: 0 },
} satisfies ChannelTable

type Frame = { readonly url: string; readonly parent: unknown }

/** Throws unless the message comes from the main frame of the app's own page. */
export function checkSender(frame: Frame | null): void {
  if (frame === null || frame.parent !== null || !isAppPage(frame.url)) {
    throw new Error('This page may not ask Pooled for anything.')
  }
}

/** The checked input of a channel. Throws when it is too large or not of the channel's shape. */
export function readPayload<Name extends ChannelName>(
  name: Name,
  payload: readonly unknown[],
): DesktopChannels[Name]['input'] {
  const channel: ChannelTable[Name] = channels[name]
  const [input, ...rest] = payload
  if (measurePayload(payload, channel.maxBytes) > channel.maxBytes) throw new Error(`${name}: too large.`)
  const reading = channel.input.safeParse(input)
  if (!reading.success || rest.length > 0) throw new Error(`${name}: not what this channel takes.`)
  return reading.data
}
