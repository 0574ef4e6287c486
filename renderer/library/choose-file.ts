import '#renderer/host/electron-link.ts'

/** What a session travels as. */
export const sessionFiles = '.pooled'

/** Asks the person for a file, with the system's own dialog. Null when they cancel. */
export async function chooseFile(): Promise<File | null> {
  if (window.pooledDesktop === undefined) return chooseInBrowser()
  const file = await window.pooledDesktop.openFile()
  return file === null ? null : new File([file.bytes.slice()], file.name)
}

function chooseInBrowser(): Promise<File | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = sessionFiles
  input.hidden = true
  // An input that is nowhere in the page may be forgotten by the browser before anybody has chosen.
  document.body.append(input)
  return new Promise<File | null>((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  }).finally(() => input.remove())
}
