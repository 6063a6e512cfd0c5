// The renderer's one way to main. It never grows: operations live in shared/contract.ts.
import { contextBridge, ipcRenderer } from 'electron'

type Listener = (event: unknown) => void

const listeners = new Map<string, Listener>()
let streams = 0

ipcRenderer.on('teller:event', (_, { id, event }: { id: string; event: unknown }) => listeners.get(id)?.(event))

contextBridge.exposeInMainWorld('teller', {
  call: (channel: string, request: unknown) => ipcRenderer.invoke('teller:call', { channel, request }),
  stream(channel: string, request: unknown, onEvent: Listener) {
    const id = String(++streams)
    listeners.set(id, onEvent)
    return {
      reply: ipcRenderer.invoke('teller:call', { channel, request, id }).finally(() => listeners.delete(id)),
      cancel: () => ipcRenderer.send('teller:cancel', { id }),
    }
  },
})
