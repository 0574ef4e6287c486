/** A file dropped beside its place would make the browser leave the app and show the file. */
export function ignoreStrayFiles(): void {
  for (const name of ['dragover', 'drop'])
    window.addEventListener(name, (event) => {
      if (!event.defaultPrevented) event.preventDefault()
    })
}
