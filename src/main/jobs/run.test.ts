import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runInWorker } from './run'
import type { Watch } from './watch'

/** Says that it is alive every 5 ms; a job of a customer who is called 'quick' is done at once, every other one never. */
const WORKER = `
  const { parentPort, BroadcastChannel } = require('node:worker_threads')
  const alive = new BroadcastChannel('alive')
  setInterval(() => alive.postMessage(0), 5)
  parentPort.on('message', ({ input }) => {
    if (input.customerId === 'quick') parentPort.postMessage({ kind: 'done', result: undefined })
  })
`
const watch = (): Watch => ({ onProgress: () => {}, signal: new AbortController().signal })
const anyJob = (customerId: string) => ({ customerId }) as never

let alive: BroadcastChannel
let beats = 0
const beat = () => expect.poll(() => beats).toBeGreaterThan(0)
const silent = async () => {
  // What was under way when the thread ended.
  await new Promise((resolve) => setTimeout(resolve, 20))
  beats = 0
  await new Promise((resolve) => setTimeout(resolve, 60))
  return beats === 0
}

beforeEach(() => {
  beats = 0
  alive = new BroadcastChannel('alive')
  alive.onmessage = () => {
    beats++
  }
})
afterEach(() => alive.close())

function jobs() {
  const file = join(mkdtempSync(join(tmpdir(), 'teller-run-')), 'worker.cjs')
  writeFileSync(file, WORKER)
  return runInWorker(file)
}

test('a thread that waits for its next job ends with all others', async () => {
  const run = jobs()
  await run('importPreview', anyJob('quick'), watch())
  beats = 0
  await beat()
  await run.endThreads()
  expect(await silent()).toBe(true)
})

test('a job that runs is cut off, and whoever waits for it hears so', async () => {
  const run = jobs()
  const job = run('outlook', anyJob('slow'), watch())
  const heard = expect(job).rejects.toThrow(/outlook ended early/)
  await beat()
  await run.endThreads()
  await heard
  expect(await silent()).toBe(true)
})

test('a job that is cancelled has ended when it says so', async () => {
  const run = jobs()
  const stop = new AbortController()
  const job = run('outlook', anyJob('slow'), { onProgress: () => {}, signal: stop.signal })
  await beat()
  stop.abort()
  await expect(job).rejects.toThrow(/Nothing was changed/)
  expect(await silent()).toBe(true)
})
