import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PhrasingModel } from '../assistant/model/model'
import { engineOfThisThread } from './engine'
import { writeRandomGguf } from './random-gguf.fixture'
import { threadedEngine } from './threaded-engine'
import { engineOfSources } from './threaded-engine.fixture'

const SHIPPED = resolve('resources/models')
const SENTENCE = 'plain\nYou spent {money} on {category} in {time}.'
const SLOTS = new Set(['money', 'category', 'time'])
const never = new AbortController().signal

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'teller-engine-'))
  writeRandomGguf(join(folder, 'loop.gguf'), { weights: 'loop' })
})
afterAll(() => rmSync(folder, { recursive: true }))

const general = (file: string) => ({ file, name: 'Loop', dialect: 'chat' as const, contextTokens: 1024 })

async function said(model: PhrasingModel, signal = never): Promise<string> {
  let text = ''
  for await (const piece of model.phrase(SENTENCE, signal, { slots: SLOTS, temperature: 0.8, seed: 7 })) text += piece
  return text
}

test('a model in the thread says what it says on this one', async () => {
  const here = await engineOfThisThread.loadEmbedded(SHIPPED)
  const expected = await said(here)
  await here.dispose()
  const there = await engineOfSources().loadEmbedded(SHIPPED)
  expect({ name: there.name, dialect: there.dialect }).toEqual({ name: here.name, dialect: here.dialect })
  expect(await said(there)).toBe(expected)
  await there.forget?.()
  expect(await said(there)).toBe(expected)
  await there.dispose()
})

test('an answer that is stopped ends at once, and the next one comes after it', async () => {
  const model = await engineOfSources().loadFile(general(join(folder, 'loop.gguf')))
  const stop = new AbortController()
  let pieces = 0
  for await (const _ of model.phrase('o', stop.signal)) if (++pieces === 3) stop.abort()
  expect(pieces).toBe(3)
  for await (const _ of model.phrase('o', never)) if (++pieces === 6) break
  expect(pieces).toBe(6)
  await model.dispose()
})

test('what the engine finds wrong with a file is said as on this thread', async () => {
  const file = join(folder, 'garbage.gguf')
  writeFileSync(file, 'GGUF garbage '.repeat(1000))
  const engine = engineOfSources()
  await expect(engine.loadFile(general(file))).rejects.toMatchObject({ name: 'ModelProblem', fault: 'failed' })
  await expect(engine.loadEmbedded(folder)).rejects.toMatchObject({ fault: 'missing' })
  expect(await engine.loadEmbedder(folder)).toBeNull()
})

test('a load that is stopped says so, and the next one goes on', async () => {
  const engine = engineOfSources()
  const stop = new AbortController()
  stop.abort()
  const request = general(join(folder, 'loop.gguf'))
  await expect(engine.loadFile({ ...request, signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' })
  const model = await engine.loadFile(request)
  expect(model.choose).toBeUndefined()
  await model.dispose()
})

test('a model that calls tools can be asked to choose', async () => {
  const file = join(folder, 'random.gguf')
  writeRandomGguf(file)
  const model = await engineOfSources().loadFile({ ...general(file), contextTokens: 4096, callsTools: true })
  const tools = [{ name: 'balance', description: 'What is on the account.', parameters: {} }]
  const call = await model.choose?.('What do I have?', tools, never)
  expect([null, 'balance']).toContain(call?.name ?? null)
  await model.dispose()
})

test('two models share the thread, which ends with the last of them', async () => {
  const engine = engineOfSources()
  const [first, second] = await Promise.all([engine.loadEmbedded(SHIPPED), engine.loadEmbedded(SHIPPED)])
  await first.dispose()
  expect(await said(second)).not.toBe('')
  await second.dispose()
  await expect(said(second)).rejects.toThrow('ended')
  const again = await engine.loadEmbedded(SHIPPED)
  expect(await said(again)).not.toBe('')
  await again.dispose()
})

test('a thread that does not live fails what was asked of it', async () => {
  const script = join(folder, 'dies.mjs')
  writeFileSync(script, 'throw new Error("no thread today")')
  await expect(threadedEngine(script).loadEmbedded(SHIPPED)).rejects.toThrow('no thread today')
  writeFileSync(script, 'process.exit(3)')
  await expect(threadedEngine(script).loadEmbedded(SHIPPED)).rejects.toThrow('ended early (3)')
})
