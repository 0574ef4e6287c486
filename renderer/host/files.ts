import type { FileContent } from '#shared/contract/common.ts'

import './electron-link.ts'

const chunk = 0x8000

function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += chunk)
    text += String.fromCodePoint(...bytes.subarray(at, at + chunk))
  return btoa(text)
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.codePointAt(0) ?? 0)
}

/** A file that somebody chose, as the contract carries it. */
export async function readFile(file: File): Promise<FileContent> {
  return { name: file.name, bytes: toBase64(new Uint8Array(await file.arrayBuffer())) }
}

function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes]))
  link.download = name
  link.click()
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** What is in a file of the contract. */
export function readBytes({ bytes }: FileContent): Uint8Array<ArrayBuffer> {
  return fromBase64(bytes)
}

/** Hands a file to the person: Electron asks where to, a browser downloads it. Gives the name it has now, or null when cancelled. */
export async function saveFile(file: FileContent): Promise<string | null> {
  const bytes = fromBase64(file.bytes)
  if (window.pooledDesktop !== undefined) {
    const saved = await window.pooledDesktop.saveFile({ suggestedName: file.name, bytes })
    return saved?.name ?? null
  }
  download(file.name, bytes)
  return file.name
}
