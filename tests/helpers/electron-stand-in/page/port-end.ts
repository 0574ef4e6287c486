/**
 * Electron tells a port when its other end has closed; Chromium alone does not. Here the end is told by a last message,
 * which the page never sees. Self-contained: it is sent to the page's own world as text.
 */
export function tellPortsOfTheirEnd(last: string): void {
  window.addEventListener('message', ({ ports }) => ports.forEach(watch), { capture: true })

  function watch(port: MessagePort): void {
    const close = port.close.bind(port)
    port.close = () => {
      port.postMessage(last)
      close()
    }
    port.addEventListener('message', (event) => {
      if (event.data !== last) return
      event.stopImmediatePropagation()
      close()
      port.dispatchEvent(new Event('close'))
    })
  }
}
