/**
 * Puts text on the clipboard. Through the copy event, because the asynchronous clipboard needs a permission, and the
 * window grants none. False when the browser refuses.
 */
export function copyText(text: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  document.addEventListener('copy', fill, { once: true })
  const copied = document.execCommand('copy')
  document.removeEventListener('copy', fill)
  return copied
}
