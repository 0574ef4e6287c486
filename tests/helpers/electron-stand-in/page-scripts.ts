import { randomUUID } from 'node:crypto'

import { makeBridgeEnd } from './page/context-bridge.ts'
import { makeEmitterClass } from './page/event-emitter.ts'
import { tellPortsOfTheirEnd } from './page/port-end.ts'
import { makePreloadWorld } from './page/preload-world.ts'
import { makeCodec } from './structured-data.ts'

export const preloadWorldName = 'Electron Isolated Context'
export const bindingName = '__standInTell'
export const receiverName = '__standInReceive'

const facts = {
  type: 'renderer',
  platform: process.platform,
  arch: process.arch,
  sandboxed: true,
  contextIsolated: true,
  versions: {},
  env: {},
}

/** The scripts each new document starts with, before any of its own: one for the page's world, one for the preload's. */
export function writePageScripts(preload: string): { readonly main: string; readonly isolated: string } {
  const [down, up, lastMessage] = ['down', 'up', 'last'].map((what) =>
    JSON.stringify(`${what}-${randomUUID()}`),
  )
  const onlyTop = (script: string): string => `if (window === window.top) { ${script} }`
  return {
    main: onlyTop(`
      (${String(makeBridgeEnd)})(${up}, ${down});
      (${String(tellPortsOfTheirEnd)})(${lastMessage})`),
    isolated: onlyTop(`
      const world = (${String(makePreloadWorld)})({
        tell: (message) => ${bindingName}(JSON.stringify(message)),
        codec: (${String(makeCodec)})(),
        bridge: (${String(makeBridgeEnd)})(${down}, ${up}),
        EventEmitter: (${String(makeEmitterClass)})(),
        facts: ${JSON.stringify(facts)},
        lastMessage: ${lastMessage},
      })
      globalThis.${receiverName} = world.receive
      world.run(function (require, process, Buffer, module, exports) {
${preload}
      })`),
  }
}
