import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const main = 'word/document.xml'

/** The main part of a Word file that the app has written itself, and the same file with another in its place. */
export function swapMain(bytes: Uint8Array): {
  readonly xml: string
  readonly withXml: (xml: string) => Uint8Array
} {
  const files = unzipSync(bytes)
  return {
    xml: strFromU8(files[main] ?? new Uint8Array()),
    withXml: (xml) => zipSync({ ...files, [main]: strToU8(xml) }, { level: 0 }),
  }
}
