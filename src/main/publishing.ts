// Keeps the bank's published figures up to date: jobs read the books and write checked aggregates to the second file.
import { existsSync } from 'node:fs'
import { AppError } from './errors'
import type { RunJob } from './jobs/run'
import type { Watch } from './jobs/watch'

export interface Publishing {
  /** Resolves when the published figures are those of the books. Starts the work where it is due. */
  readonly upToDate: () => Promise<void>
  /** The books have changed. */
  readonly booksChanged: () => void
  readonly segment: (k: number | undefined, watch: Watch) => Promise<void>
  readonly stop: () => void
}

export interface PublishingParts {
  readonly runJob: RunJob
  readonly bankFile: string
  readonly aggregatesFile: string
  readonly currency: string
  readonly smallestGroup: number
  /** The day up to which the file was published; null when it cannot be told. */
  readonly publishedAsOf: () => Promise<string | null>
  readonly asOf: () => Promise<string>
}

export function createPublishing(parts: PublishingParts): Publishing {
  const { runJob, bankFile, aggregatesFile, currency, smallestGroup } = parts
  const stopping = new AbortController()
  const quietly: Watch = { onProgress: () => {}, signal: stopping.signal }
  let changed = false
  let running: Promise<void> | null = null

  const input = async () => ({ bankFile, aggregatesFile, currency, smallestGroup, asOf: await parts.asOf() })
  const publish = async () => {
    const fresh = existsSync(aggregatesFile) && (await parts.publishedAsOf()) === (await parts.asOf())
    if (fresh && !changed) return
    changed = false
    try {
      await runJob('aggregates', await input(), quietly)
      await runJob('segments', await input(), quietly).catch(unlessTooFew)
    } catch (error) {
      changed = true
      throw error
    }
  }
  const upToDate = () => {
    running ??= publish().finally(() => {
      running = null
    })
    return running
  }
  return {
    upToDate,
    booksChanged() {
      changed = true
    },
    async segment(k, watch) {
      await upToDate()
      await runJob('segments', { ...(await input()), k }, watch)
    },
    stop: () => stopping.abort(),
  }
}

/** A bank with too few customers for segments still has its overview. */
function unlessTooFew(error: unknown): void {
  if (!(error instanceof AppError && error.code === 'not-ready')) throw error
}
