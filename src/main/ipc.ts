// Three channels between the window and the backend: call, event, cancel. Only our own page may use them.
import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { z } from 'zod'
import type { Backend } from './backend'
import { runningCalls } from './running-calls'

const callSchema = z.object({ channel: z.string().max(64), request: z.unknown(), id: z.string().max(16).optional() })
const cancelSchema = z.object({ id: z.string().max(16) })

/** `isOurs` tells whether an address is a page of this application. */
export function serveWindow(backend: Backend, isOurs: (url: string) => boolean): void {
  const running = runningCalls()
  const trusted = (event: IpcMainEvent | IpcMainInvokeEvent) =>
    event.senderFrame !== null && event.senderFrame === event.sender.mainFrame && isOurs(event.senderFrame.url)

  ipcMain.handle('teller:call', async (event, message: unknown) => {
    const parsed = callSchema.safeParse(message)
    if (!trusted(event) || !parsed.success) {
      return { ok: false, error: { code: 'forbidden', message: 'This page may not ask Teller anything.' } }
    }
    const { channel, request, id } = parsed.data
    if (id === undefined) return backend.dispatch(channel, request)
    const controller = running.begin(event.sender, id)
    const emit = (streamed: unknown) => {
      if (!controller.signal.aborted && !event.sender.isDestroyed())
        event.sender.send('teller:event', { id, event: streamed })
    }
    try {
      return await backend.dispatch(channel, request, { emit, signal: controller.signal })
    } finally {
      running.end(id, controller)
    }
  })
  ipcMain.on('teller:cancel', (event, message: unknown) => {
    const parsed = cancelSchema.safeParse(message)
    if (trusted(event) && parsed.success) running.cancel(parsed.data.id)
  })
}
