// Keeps the bank's published figures up to date: jobs read the books and write checked aggregates to the second file.
import type { IsoDate } from '../shared/domain'
import type { Counting } from '../shared/figures'
import { isPublished } from './db/aggregates/read'
import type { Db } from './db/open'
import {
  chooseSegments,
  chosenSegments,
  isPublicationDue,
  isPublishedUnder,
  markPublished,
  publishedState,
  stateOfBooks,
} from './db/published'
import { latestRun } from './db/segment-runs'
import { AppError } from './errors'
import type { RunJob } from './jobs/run'
import type { Watch } from './jobs/watch'

export interface Publishing {
  /** Resolves when the published figures are those of the books. Starts the work where it is due, and tells how far it is. */
  readonly upToDate: (onProgress?: (counting: Counting) => void) => Promise<void>
  /** Whether what is in the file may be read: it was published under the present rules, or has been since this began. */
  readonly isReadable: () => Promise<boolean>
  readonly segment: (k: number | undefined, watch: Watch) => Promise<void>
  /** Cancels what is running; resolves once none of it has a file open any more. */
  readonly stop: () => Promise<void>
}

export interface PublishingParts {
  readonly runJob: RunJob
  readonly bankFile: string
  readonly aggregatesFile: string
  /** The bank as it is open now. Throws `not-ready` while it is not. */
  readonly db: () => Db
  /** Under which rules the figures are published. */
  readonly rules: { readonly currency: string; readonly smallestGroup: number }
  /** A demo bank: its product events are made up. */
  readonly synthetic: boolean
  readonly asOf: () => Promise<IsoDate>
  readonly log: (error: unknown) => void
}

/** What part of the time each job takes, in the order in which they publish, with 10,000 customers and more (docs/counting.md). */
const SHARES = { aggregates: 0.35, quality: 0.1, rfm: 0.01, segments: 0.31, products: 0.2, churn: 0.03 } as const

export function createPublishing(parts: PublishingParts): Publishing {
  const { runJob, bankFile, aggregatesFile, db, rules } = parts
  const stopping = new AbortController()
  const watchers = new Set<(counting: Counting) => void>()
  let latest: Counting | null = null
  const tell = (counting: Counting) => {
    latest = counting
    for (const watcher of watchers) watcher(counting)
  }
  const jobs = Object.keys(SHARES) as (keyof typeof SHARES)[]
  /** Progress of one job as progress of all of them. */
  const watchOf = (job: keyof typeof SHARES): Watch => {
    const published = jobs.indexOf(job)
    const before = jobs.slice(0, published).reduce((sum, each) => sum + SHARES[each], 0)
    tell({ done: before, published })
    // Segments tell of their features first, and begin at 0 again.
    const onProgress: Watch['onProgress'] = ({ stage, done }) =>
      stage === 'features' && job === 'segments' ? undefined : tell({ done: before + SHARES[job] * done, published })
    return { onProgress, signal: stopping.signal }
  }
  let running: Promise<void> | null = null
  let hasBegun = false
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

  const input = async () => ({ bankFile, aggregatesFile, ...rules, asOf: await parts.asOf() })
  /** Of the books as they are. */
  const stateNow = async () => stateOfBooks(db(), { asOf: await parts.asOf(), ...rules })
  /** Of the books that the published file was counted from; null when there is no such file or it cannot be read. */
  const stateInFile = async () =>
    (await isPublished(aggregatesFile, await latestRun(db()))) ? publishedState(db()) : null
  const segmentAsChosen = async () => {
    const k = await chosenSegments(db())
    const watch = watchOf('segments')
    try {
      await runJob('segments', { ...(await input()), k }, watch)
    } catch (error) {
      // The books have changed since: with that number one segment would now be too small.
      if (k === undefined || !(error instanceof AppError && error.code === 'invalid-request')) throw error
      await runJob('segments', await input(), watch)
    }
  }
  /** After the segments, which they are split by. */
  const products = async (watch: Watch) => runJob('products', { ...(await input()), synthetic: parts.synthetic }, watch)
  const churn = async (watch: Watch) => runJob('churn', await input(), watch)
  const publish = async () => {
    // Again, when the books have changed while their figures were counted.
    for (;;) {
      const [state, before] = [await stateNow(), await stateInFile()]
      // A run by hand that is saved and not yet published is no reason to count: it is about to be.
      if (before === null && byHand) {
        await byHand
        continue
      }
      if (state === before || (before !== null && !(await isPublicationDue(db(), before, state, rules.smallestGroup))))
        return
      const anew = !(await isPublishedUnder(db(), rules))
      await runJob('aggregates', { ...(await input()), anew }, watchOf('aggregates'))
      hasBegun = true
      await runJob('quality', await input(), watchOf('quality'))
      await runJob('rfm', await input(), watchOf('rfm'))
      try {
        await segmentAsChosen().catch(unlessTooFew)
        await products(watchOf('products')).catch(unlessTooFew)
        await churn(watchOf('churn'))
      } catch (error) {
        if (stopping.signal.aborted) throw error
        // The overview stands by itself; the others are tried again with the next page.
        parts.log(error)
        return
      }
      await markPublished(db(), state)
    }
  }
  const upToDate = async (onProgress?: (counting: Counting) => void) => {
    running ??= follow(
      publish().finally(() => {
        running = null
        latest = null
      }),
    )
    if (!onProgress) return running
    if (latest) onProgress(latest)
    watchers.add(onProgress)
    try {
      await running
    } finally {
      watchers.delete(onProgress)
    }
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
    await chooseSegments(db(), k)
    // Of other books than the release's, what a few customers have done since would show: those wait for the next one.
    if ((await stateNow()) !== (await stateInFile())) return
    // Not waited for: products and churn are split by the new segments as soon as they are counted.
    const quietly: Watch = { onProgress: () => {}, signal: stopping.signal }
    follow(
      products(quietly)
        .catch(unlessTooFew)
        .then(() => churn(quietly)),
    ).catch((error) => {
      if (!stopping.signal.aborted) parts.log(error)
    })
  }
  return {
    upToDate,
    isReadable: async () => hasBegun || (await isPublishedUnder(db(), rules)),
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
