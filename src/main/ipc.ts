// Three channels between the window and the backend: call, event, cancel. Only our own page may use them.
import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import { z } from 'zod'
import type { Backend } from './backend'

const callSchema = z.object({ channel: z.string().max(64), request: z.unknown(), id: z.string().max(16).optional() })
const cancelSchema = z.object({ id: z.string().max(16) })

/** `isOurs` tells whether an address is a page of this application. */
export function serveWindow(backend: Backend, isOurs: (url: string) => boolean): void {
  const running = new Map<string, AbortController>()
  const pages = new WeakSet<WebContents>()
  /** What a page has begun ends when it is loaded anew, as its ids are given out again, and when it is gone. */
  const endWithPage = (page: WebContents) => {
    if (pages.has(page)) return
    pages.add(page)
    const end = () => {
      for (const controller of running.values()) controller.abort()
      running.clear()
    }
    page.on('did-navigate', end)
    page.on('render-process-gone', end)
    page.on('destroyed', end)
  }
  const trusted = (event: IpcMainEvent | IpcMainInvokeEvent) =>
    event.senderFrame !== null && event.senderFrame === event.sender.mainFrame && isOurs(event.senderFrame.url)

  ipcMain.handle('teller:call', async (event, message: unknown) => {
    const parsed = callSchema.safeParse(message)
    if (!trusted(event) || !parsed.success) {
      return { ok: false, error: { code: 'forbidden', message: 'This page may not ask Teller anything.' } }
    }
    const { channel, request, id } = parsed.data
    if (id === undefined) return backend.dispatch(channel, request)
    endWithPage(event.sender)
    const controller = new AbortController()
    running.set(id, controller)
    const emit = (streamed: unknown) => {
      if (!controller.signal.aborted && !event.sender.isDestroyed())
        event.sender.send('teller:event', { id, event: streamed })
    }
    try {
      return await backend.dispatch(channel, request, { emit, signal: controller.signal })
    } finally {
      if (running.get(id) === controller) running.delete(id)
    }
  })
  ipcMain.on('teller:cancel', (event, message: unknown) => {
    const parsed = cancelSchema.safeParse(message)
    if (trusted(event) && parsed.success) running.get(parsed.data.id)?.abort()
  })
}
