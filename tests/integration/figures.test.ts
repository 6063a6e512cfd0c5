import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunJob } from '../../src/main/jobs/run'
import type { Counting } from '../../src/shared/figures'
import { openTestBackend, runHere, signInDemo, type TestBackend } from './small-bank'

let backend: TestBackend
let letCount = () => {}
beforeAll(async () => {
  const mayCount = new Promise<void>((resolve) => {
    letCount = resolve
  })
  const runJob: RunJob = (name, input, watch) =>
    (name === 'aggregates' ? mayCount : Promise.resolve()).then(() => runHere(name, input, watch))
  backend = await openTestBackend({ runJob })
  await signInDemo(backend, 'ravi')
})
afterAll(() => backend.close())

test('nobody waits for the figures: a page is told at once that they are being counted', async () => {
  expect(await backend.refused('admin.overview', {})).toMatchObject({ code: 'not-ready' })
  const told: Counting[] = []
  const call = { emit: (event: unknown) => told.push(event as Counting), signal: new AbortController().signal }
  const prepared = backend.dispatch('admin.prepare', {}, call)
  letCount()
  expect(await prepared).toEqual({ ok: true, value: { counted: true } })
  const shares = told.map(({ done }) => done)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect([...new Set(told.map(({ published }) => published))]).toContain(1)
  expect((await backend.ok('admin.overview', {})).customers).toEqual({ value: 60, customers: 60 })
})

test('figures of unchanged books are not counted again', async () => {
  expect(await backend.ok('admin.prepare', {})).toEqual({ counted: false })
})

test('how long the counting takes is no latency of an operation', async () => {
  const { operations } = await backend.ok('admin.status', {})
  expect(operations.map(({ operation }) => operation)).not.toContain('admin.prepare')
})
