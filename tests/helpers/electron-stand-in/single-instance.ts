import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

import { atEnd } from './ending.ts'

export type Other = { readonly argv: readonly string[]; readonly folder: string }

const lockIn = (userData: string): string => join(userData, 'stand-in.lock')
const socketIn = (userData: string): string => join(userData, 'stand-in.sock')

/** True for the first process on this user data; a later one tells the first how it was called. A dead holder's lock is taken. */
export function holdLock(userData: string): boolean {
  mkdirSync(userData, { recursive: true })
  try {
    writeFileSync(lockIn(userData), String(process.pid), { flag: 'wx' })
  } catch {
    if (isAlive(Number(readFileSync(lockIn(userData), 'utf8')))) {
      atEnd(() => tellFirst(userData))
      return false
    }
    writeFileSync(lockIn(userData), String(process.pid))
    rmSync(socketIn(userData), { force: true })
  }
  atEnd(() => rmSync(lockIn(userData), { force: true }))
  return true
}

export function listenForOthers(userData: string, listener: (other: Other) => void): void {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    void text(socket).then((told) => {
      socket.end()
      listener(JSON.parse(told))
    })
  })
  server.listen(socketIn(userData)).unref()
  atEnd(() => void server.close())
}

async function tellFirst(userData: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const told: Other = { argv: process.argv, folder: process.cwd() }
  const socket = connect(socketIn(userData), () => socket.end(JSON.stringify(told)))
  socket.resume().on('end', resolve).on('error', reject)
  return promise
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
