import { expect, test } from 'vitest'
import { AppError } from './errors'
import type { RunJob } from './jobs/run'
import { createMeter } from './meter'

const OK = { ok: true, value: null } as const
const FAILED = { ok: false, error: { code: 'internal', message: '' } } as const

test('percentiles are of the latest 512 calls; all calls and failures are counted', () => {
  const meter = createMeter(
    () => 0,
    () => true,
  )
  for (let ms = 1; ms <= 612; ms++) meter.called('customer.home', ms, ms <= 2 ? FAILED : OK)
  expect(meter.counted().operations).toEqual([
    { operation: 'customer.home', calls: 612, failed: 2, p50Ms: 356, p95Ms: 587, p99Ms: 607 },
  ])
})

test('what is stopped, or cannot be said yet, has not failed', async () => {
  const meter = createMeter(
    () => 0,
    () => true,
  )
  meter.called('admin.rfm', 1, { ok: false, error: { code: 'not-ready', message: '' } })
  meter.called('admin.rfm', 1, { ok: false, error: { code: 'cancelled', message: '' } })
  expect(meter.counted().operations).toMatchObject([{ calls: 2, failed: 0 }])
  const tooFew = meter.jobs(() => Promise.reject(new AppError('not-ready', 'too few')))
  await expect(tooFew('segments', {} as never, {} as never)).rejects.toThrow('too few')
  expect(meter.counted().jobs).toMatchObject([{ job: 'segments', outcome: 'done' }])
})

test('a single call is all of its percentiles', () => {
  const meter = createMeter(
    () => 0,
    () => true,
  )
  meter.called('customer.home', 7, OK)
  expect(meter.counted().operations).toMatchObject([{ calls: 1, p50Ms: 7, p95Ms: 7, p99Ms: 7 }])
})

test('a stream that is open for the whole session is no slow call', () => {
  const meter = createMeter(
    () => 0,
    () => true,
  )
  meter.called('customer.alerts', 3_600_000, OK)
  expect(meter.counted().operations).toEqual([])
})

test('made-up operations are not remembered', () => {
  const meter = createMeter(
    () => 0,
    (channel) => channel === 'known',
  )
  for (let n = 0; n < 1000; n++) meter.called(`made up ${n}`, 1, OK)
  expect(meter.counted().operations).toEqual([])
})

test('jobs are written down with how they ended, at most thirty', async () => {
  let now = 1000
  const meter = createMeter(
    () => now,
    () => true,
  )
  const outcomes = [new AppError('cancelled', ''), new Error('a fault'), null]
  const run = meter.jobs((async () => {
    const error = outcomes.shift()
    if (error) throw error
  }) as RunJob)
  const watch = { onProgress: () => {}, signal: new AbortController().signal }
  const backup = { bankFile: '', backupFile: '', how: 'quick' } as const
  for (let n = 0; n < 3; n++) await run('backup', backup, watch).catch(() => {})
  expect(meter.counted().jobs.map(({ job, outcome }) => [job, outcome])).toEqual([
    ['backup', 'done'],
    ['backup', 'failed'],
    ['backup', 'cancelled'],
  ])
  now = 61_000
  for (let n = 0; n < 40; n++) await run('backup', backup, watch)
  expect(meter.counted()).toMatchObject({ startedAt: '1970-01-01T00:00:01.000Z', upSeconds: 60 })
  expect(meter.counted().jobs).toHaveLength(30)
})

test('a page that needed no job has found what was kept', async () => {
  const meter = createMeter(
    () => 0,
    () => true,
  )
  const run = meter.jobs((async () => {}) as RunJob)
  await run('outlook', {} as never, { onProgress: () => {}, signal: new AbortController().signal })
  for (let n = 0; n < 4; n++) meter.called('customer.outlook', 1, OK)
  expect(meter.counted().kept).toEqual({ asked: 4, found: 3 })
})

test('the speed of the model is that of the latest answer that it worded, whoever asked', () => {
  const meter = createMeter(
    () => 0,
    () => true,
  )
  const answered = (firstTokenMs: number) =>
    ({ ok: true, value: { timing: { firstTokenMs, tokensPerSecond: 90, model: 'teller-1' } } }) as const
  meter.called('customer.ask', 1, answered(40))
  meter.called('admin.ask', 1, answered(30))
  meter.called('admin.ask', 1, { ok: true, value: { timing: null } })
  meter.called('customer.home', 1, answered(20))
  expect(meter.counted().model).toEqual({ name: 'teller-1', firstTokenMs: 30, tokensPerSecond: 90 })
})
