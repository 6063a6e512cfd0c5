// Has jobs find out what is kept about a customer's money; whoever asks meanwhile waits for the same job.
import type { RefreshOutlook } from './customer/outlook'
import type { RunJob } from './jobs/run'

export interface Outlooks {
  readonly refresh: RefreshOutlook
  /** Cancels what is running; resolves once none of it has a file open any more. */
  readonly stop: () => Promise<void>
}

export function createOutlooks({ runJob, bankFile }: { readonly runJob: RunJob; readonly bankFile: string }): Outlooks {
  const stopping = new AbortController()
  const running = new Map<string, Promise<void>>()
  return {
    refresh: (input) => {
      const key = JSON.stringify(input)
      const known = running.get(key)
      if (known) return known
      const job = runJob('outlook', { ...input, bankFile }, { onProgress: () => {}, signal: stopping.signal })
      const ended = job.finally(() => running.delete(key))
      running.set(key, ended)
      return ended
    },
    async stop() {
      stopping.abort()
      await Promise.allSettled(running.values())
    },
  }
}
