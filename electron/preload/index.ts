import { contextBridge, ipcRenderer } from 'electron'

import type {
  ChannelName,
  ChannelReply,
  DeskPortMessage,
  DesktopChannels,
  DesktopNotice,
  PooledDesktop,
} from '#shared/contract/desktop.ts'

// The main and preload projects are compiled without the DOM; this is the one part of it used here.
declare const window: {
  readonly location: { readonly origin: string }
  postMessage(message: unknown, targetOrigin: string, transfer: readonly unknown[]): void
}

async function ask<Name extends ChannelName>(
  name: Name,
  input?: DesktopChannels[Name]['input'],
): Promise<DesktopChannels[Name]['output']> {
  const reply: ChannelReply<Name> = await ipcRenderer.invoke(name, input)
  if (reply.kind === 'refused') throw new Error(reply.sentence)
  return reply.value
}

async function takeGivenFiles(listener: Parameters<PooledDesktop['onFileGiven']>[0]): Promise<void> {
  const file = await ask('file.take')
  if (file === null) return
  listener(file)
  await takeGivenFiles(listener)
}

ipcRenderer.on('desk.port' satisfies DesktopNotice, (event) => {
  const message = { kind: 'desk-port' } satisfies DeskPortMessage
  window.postMessage(message, window.location.origin, event.ports)
})

const desktop = {
  platform: process.platform,
  connect: () => ask('desk.connect'),
  openFile: () => ask('file.open'),
  saveFile: (file) => ask('file.save', file),
  onFileGiven: (listener) => {
    ipcRenderer.on('file.waiting' satisfies DesktopNotice, () => void takeGivenFiles(listener))
    void takeGivenFiles(listener)
  },
} satisfies PooledDesktop

contextBridge.exposeInMainWorld('pooledDesktop', desktop)
