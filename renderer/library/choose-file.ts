import '#renderer/host/electron-link.ts'

/** What a session travels as. */
export const sessionFiles = '.pooled'

/** Asks the person for a file, with the system's own dialog. Null when they cancel. */
export async function chooseFile(): Promise<File | null> {
  if (window.pooledDesktop === undefined) return (await chooseInPage(false))[0] ?? null
  const file = await window.pooledDesktop.openFile()
  return file === null ? null : new File([file.bytes.slice()], file.name)
}

/** Asks for several session files at once. None when they cancel. */
export function chooseFiles(): Promise<readonly File[]> {
  return chooseInPage(true)
}

function chooseInPage(multiple: boolean): Promise<readonly File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = sessionFiles
  input.multiple = multiple
  input.hidden = true
  // An input that is nowhere in the page may be forgotten by the browser before anybody has chosen.
  document.body.append(input)
  return new Promise<readonly File[]>((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  }).finally(() => input.remove())
}
