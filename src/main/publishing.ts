// Keeps the bank's published figures up to date: jobs read the books and write checked aggregates to the second file.
import { AppError } from './errors'
import type { RunJob } from './jobs/run'
import type { Watch } from './jobs/watch'

export interface Publishing {
  /** Resolves when the published figures are those of the books. Starts the work where it is due. */
  readonly upToDate: () => Promise<void>
  readonly segment: (k: number | undefined, watch: Watch) => Promise<void>
  /** Cancels what is running; resolves once none of it has a file open any more. */
  readonly stop: () => Promise<void>
}

export interface PublishingParts {
  readonly runJob: RunJob
  readonly bankFile: string
  readonly aggregatesFile: string
  readonly currency: string
  readonly smallestGroup: number
  /** A demo bank: its product events are made up. */
  readonly synthetic: boolean
  readonly asOf: () => Promise<string>
  /** Of the books as they are. */
  readonly state: () => Promise<string>
  /** Of the books that the published file was counted from; null when there is no such file or it cannot be read. */
  readonly publishedState: () => Promise<string | null>
  /** Whether enough has changed for a new publication. */
  readonly isDue: (before: string, state: string) => Promise<boolean>
  readonly markPublished: (state: string) => Promise<void>
  /** The number of segments that an administrator wants from now on; undefined for the best one. */
  readonly chosenSegments: () => Promise<number | undefined>
  readonly chooseSegments: (k: number | undefined) => Promise<void>
  readonly log: (error: unknown) => void
}

export function createPublishing(parts: PublishingParts): Publishing {
  const { runJob, bankFile, aggregatesFile, currency, smallestGroup } = parts
  const stopping = new AbortController()
  const quietly: Watch = { onProgress: () => {}, signal: stopping.signal }
  let running: Promise<void> | null = null
  let byHand: Promise<void> | null = null
  const working = new Set<Promise<void>>()
  const follow = (work: Promise<void>): Promise<void> => {
    const ended = work.then(
      () => void working.delete(ended),
      () => void working.delete(ended),
    )
    working.add(ended)
    return work
  }

  const input = async () => ({ bankFile, aggregatesFile, currency, smallestGroup, asOf: await parts.asOf() })
  const segmentAsChosen = async () => {
    const k = await parts.chosenSegments()
    try {
      await runJob('segments', { ...(await input()), k }, quietly)
    } catch (error) {
      // The books have changed since: with that number one segment would now be too small.
      if (k === undefined || !(error instanceof AppError && error.code === 'invalid-request')) throw error
      await runJob('segments', await input(), quietly)
    }
  }
  /** After the segments, which they are split by. */
  const products = async () => runJob('products', { ...(await input()), synthetic: parts.synthetic }, quietly)
  const churn = async () => runJob('churn', await input(), quietly)
  const publish = async () => {
    // Again, when the books have changed while their figures were counted.
    for (;;) {
      const [state, before] = [await parts.state(), await parts.publishedState()]
      // A run by hand that is saved and not yet published is no reason to count: it is about to be.
      if (before === null && byHand) {
        await byHand
        continue
      }
      if (state === before || (before !== null && !(await parts.isDue(before, state)))) return
      await runJob('aggregates', await input(), quietly)
      await runJob('rfm', await input(), quietly)
      try {
        await segmentAsChosen().catch(unlessTooFew)
        await products().catch(unlessTooFew)
        await churn()
      } catch (error) {
        if (stopping.signal.aborted) throw error
        // The overview stands by itself; the others are tried again with the next page.
        parts.log(error)
        return
      }
      await parts.markPublished(state)
    }
  }
  const upToDate = () => {
    running ??= follow(
      publish().finally(() => {
        running = null
      }),
    )
    return running
  }
  const segment = async (k: number | undefined, { onProgress, signal }: Watch) => {
    await upToDate()
    const either = AbortSignal.any([signal, stopping.signal])
    const run = runJob('segments', { ...(await input()), k }, { onProgress, signal: either })
    byHand = run
      .catch(() => {})
      .finally(() => {
        byHand = null
      })
    await run
    await parts.chooseSegments(k)
    // Of other books than the release's, what a few customers have done since would show: those wait for the next one.
    if ((await parts.state()) !== (await parts.publishedState())) return
    // Not waited for: products and churn are split by the new segments as soon as they are counted.
    follow(products().catch(unlessTooFew).then(churn)).catch((error) => {
      if (!stopping.signal.aborted) parts.log(error)
    })
  }
  return {
    upToDate,
    segment: (k, watch) => follow(segment(k, watch)),
    async stop() {
      stopping.abort()
      await Promise.all(working)
    },
  }
}

/** A bank with too few customers for segments still has its overview. */
function unlessTooFew(error: unknown): void {
  if (!(error instanceof AppError && error.code === 'not-ready')) throw error
}
