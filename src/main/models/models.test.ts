import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ModelWork } from '../../shared/models'
import { EMBEDDED_MODEL } from '../assistant/model/model-file'
import { scriptedModel } from '../assistant/model/scripted-model'
import { createModels, type ModelsOfMachine, type ModelsParts } from './models'
import { writeRandomGguf } from './random-gguf.fixture'
import { type StartTrial, trialInNode } from './trial'

const SHIPPED = resolve('resources/models')
const MB = 2 ** 20
const trial = trialInNode(resolve('src/main/models/trial-child.ts'), ['--import', 'tsx'])
const never = new AbortController().signal
const watch = { onProgress: () => {}, signal: never }

let small: string
beforeAll(() => {
  small = join(mkdtempSync(join(tmpdir(), 'teller-small-model-')), 'small.gguf')
  writeRandomGguf(small, { name: 'Small', licence: 'apache-2.0' })
})

let dataDir: string
let opened: ModelsOfMachine[]
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'teller-models-'))
  mkdirSync(join(dataDir, 'models'))
  writeFileSync(join(dataDir, 'models/models.json'), '{"wording": "model"}')
  opened = []
})
afterEach(async () => {
  for (const { slot } of opened) await slot.dispose()
  rmSync(dataDir, { recursive: true })
})

function open(more: Partial<ModelsParts> = {}): ModelsOfMachine {
  const models = createModels({
    shippedDir: SHIPPED,
    dataDir,
    catalogue: () => [],
    memory: () => ({ totalBytes: 8000 * MB, freeBytes: 4000 * MB }),
    chooseFile: async () => small,
    startTrial: trial,
    serverAllowed: true,
    log: () => {},
    ...more,
  })
  opened.push(models)
  return models
}
const measured = { firstTokenMs: 5, tokensPerSecond: 100, contextTokens: 4096, memoryBytes: 9 * MB }
/** As if the child had lived and said this. */
const said =
  (line: object | null, code: number | null = 0): StartTrial =>
  async () => ({ code, output: line ? JSON.stringify(line) : '' })

const sumOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

test('until somebody chooses a model answers are in plain wording, and nothing is loaded', async () => {
  rmSync(join(dataDir, 'models/models.json'))
  const { management, slot } = open({ load: { loadEmbedded: async () => scriptedModel('words') } })
  expect(await slot.settled()).toBeNull()
  expect(await management.list()).toMatchObject({ wording: 'plain', now: { level: 'plain-wording', fault: null } })
  expect((await management.choose('embedded', watch)).now.level).toBe('embedded')
})

test('the shipped model is listed before anything is loaded', async () => {
  const { files, chosen, now } = await open().management.list()
  expect(files).toHaveLength(1)
  expect(files[0]).toMatchObject({ id: 'embedded', origin: 'shipped', fits: 'yes', fault: null, licence: 'MIT' })
  expect(files[0]?.quantisation).not.toBeNull()
  expect({ chosen, now }).toEqual({
    chosen: 'embedded',
    now: { level: 'plain-wording', id: null, name: null, contextTokens: null, fault: null, speed: null },
  })
})

test('a model is imported, tried in another process, chosen, speaks, and is deleted', {
  timeout: 120_000,
}, async () => {
  const { management, slot } = open()
  const work: ModelWork['stage'][] = []
  const imported = await management.importFile({ onProgress: ({ stage }) => work.push(stage), signal: never })
  expect(imported?.files[1]).toMatchObject({
    id: 'small.gguf',
    name: 'Small',
    licence: 'apache-2.0',
    quantisation: 'F32',
    callsTools: true,
    checksum: 'recorded',
    sha256: sumOf(small),
    fits: 'yes',
    fault: null,
  })
  expect(imported?.files[1]?.measured?.tokensPerSecond).toBeGreaterThan(0)
  expect([...new Set(work)]).toEqual(['copying', 'trying'])
  expect((await management.choose('small.gguf', watch)).now).toMatchObject({
    level: 'chosen',
    name: 'Small',
    fault: null,
  })
  const model = await slot.ready()
  let pieces = 0
  for await (const _ of model?.phrase('Question: how much?', never) ?? []) pieces++
  expect(pieces).toBeGreaterThan(0)
  expect((await management.list()).now.speed?.tokensPerSecond).toBeGreaterThan(0)
  const after = await management.remove('small.gguf')
  expect(after).toMatchObject({ chosen: 'embedded', now: { level: 'embedded', fault: null } })
  expect(after.files).toHaveLength(1)
  expect(existsSync(join(dataDir, 'models/small.gguf'))).toBe(false)
})

describe('a file that is no good', () => {
  const importing = async (name: string, write: (file: string) => void, start: StartTrial = trial) => {
    const file = join(dataDir, name)
    write(file)
    const { management } = open({ chooseFile: async () => file, startTrial: start })
    const error = await management.importFile(watch).then(
      () => null,
      (refusal: Error) => refusal.message,
    )
    return { error, left: (await management.list()).files.length - 1 }
  }
  const cut = (file: string) => writeFileSync(file, readFileSync(small).subarray(0, 60_000))

  test('is refused with what is wrong, and nothing of it stays', { timeout: 60_000 }, async () => {
    expect(await importing('a.gguf', (file) => writeFileSync(file, 'hello'.repeat(99)))).toEqual({
      error: expect.stringContaining('no language model'),
      left: 0,
    })
    expect(await importing('b.gguf', cut)).toEqual({ error: expect.stringContaining('ends before'), left: 0 })
    const strange = (file: string) => writeRandomGguf(file, { architecture: 'abacus' })
    expect(await importing('c.gguf', strange)).toEqual({ error: expect.stringContaining('does not know'), left: 0 })
  })

  test('may bring the process down that tries it, and nothing else', async () => {
    const copy = (file: string) => copyFileSync(small, file)
    expect(await importing('d.gguf', copy, said(null, 139))).toEqual({
      error: expect.stringContaining('ended the process'),
      left: 0,
    })
    expect(await importing('e.gguf', copy, said({ fault: 'silent' }))).toEqual({
      error: expect.stringContaining('said nothing'),
      left: 0,
    })
  })

  test('is refused when the sum beside it is another one', async () => {
    const { error } = await importing('f.gguf', (file) => {
      copyFileSync(small, file)
      writeFileSync(`${file}.sha256`, `${'0'.repeat(64)}  f.gguf\n`)
    })
    expect(error).toContain('SHA-256')
  })
})

test('stopping an import leaves nothing', async () => {
  const stop = new AbortController()
  const { management } = open({ startTrial: said({ measured }) })
  const importing = management.importFile({ onProgress: () => stop.abort(), signal: stop.signal })
  await expect(importing).rejects.toMatchObject({ code: 'cancelled' })
  expect((await management.list()).files).toHaveLength(1)
})

test('a model larger than memory is kept for another day and cannot be chosen', async () => {
  const { management } = open({ memory: () => ({ totalBytes: 8000 * MB, freeBytes: 10 * MB }) })
  expect((await management.importFile(watch))?.files[1]).toMatchObject({ fits: 'no', measured: null, fault: null })
  await expect(management.choose('small.gguf', watch)).rejects.toMatchObject({
    code: 'model-unavailable',
    message: expect.stringContaining('more memory'),
  })
  expect((await management.list()).chosen).toBe('embedded')
})

test('the same name twice is another file, and one work goes on at a time', async () => {
  const { management } = open({ startTrial: said({ measured }) })
  const first = management.importFile(watch)
  await expect(management.verify('embedded', watch)).rejects.toMatchObject({ code: 'not-ready' })
  await first
  expect((await management.importFile(watch))?.files.map(({ id }) => id)).toEqual([
    'embedded',
    'small (2).gguf',
    'small.gguf',
  ])
})

test('a file that was put into the folder by hand is tried before it is loaded', async () => {
  mkdirSync(join(dataDir, 'models'), { recursive: true })
  copyFileSync(small, join(dataDir, 'models/byhand.gguf'))
  const { management } = open({ startTrial: said({ fault: 'failed' }) })
  expect((await management.list()).files[1]).toMatchObject({ checksum: 'unknown', measured: null })
  await expect(management.choose('byhand.gguf', watch)).rejects.toMatchObject({ code: 'model-unavailable' })
  expect(await management.list()).toMatchObject({ chosen: 'embedded', files: [{}, { fault: 'failed' }] })
})

test('verifying finds a file that has changed', async () => {
  const { management } = open({ startTrial: said({ measured }) })
  await management.importFile(watch)
  expect((await management.verify('embedded', watch)).files[0]?.checksum).toBe('matches')
  expect((await management.verify('small.gguf', watch)).files[1]?.checksum).toBe('recorded')
  const copy = join(dataDir, 'models/small.gguf')
  writeFileSync(`${copy}.sha256`, `${'0'.repeat(64)}  small.gguf\n`)
  expect((await management.list()).files[1]?.checksum).toBe('unknown')
  writeFileSync(`${copy}.sha256`, `${sumOf(copy)}  small.gguf\n`)
  expect((await management.verify('small.gguf', watch)).files[1]?.checksum).toBe('matches')
  const bytes = readFileSync(copy)
  bytes[bytes.length - 1] = 1
  writeFileSync(copy, bytes)
  expect((await management.list()).files[1]?.checksum).toBe('unknown')
  expect((await management.verify('small.gguf', watch)).files[1]).toMatchObject({
    checksum: 'differs',
    fault: 'damaged',
  })
  await expect(management.choose('small.gguf', watch)).rejects.toMatchObject({ code: 'model-unavailable' })
})

describe('when the model is not there', () => {
  test('a missing and a damaged embedded file are said, and answers go on in plain wording', async () => {
    const shippedDir = join(dataDir, 'shipped')
    mkdirSync(shippedDir)
    const { management, slot } = open({ shippedDir })
    expect(await slot.settled()).toBeNull()
    expect(slot.problem()).toContain('is missing')
    expect(await management.list()).toMatchObject({
      files: [{ fault: 'missing' }],
      now: { level: 'plain-wording', fault: 'missing' },
    })
    copyFileSync(small, join(shippedDir, EMBEDDED_MODEL))
    writeFileSync(join(shippedDir, `${EMBEDDED_MODEL}.sha256`), `${'0'.repeat(64)}\n`)
    expect((await management.choose('embedded', watch)).now).toMatchObject({ level: 'plain-wording', fault: 'damaged' })
    expect(slot.problem()).toContain('is damaged')
  })

  test('a file with the right sum that is no model could not be loaded', async () => {
    const shippedDir = join(dataDir, 'shipped')
    mkdirSync(shippedDir)
    const file = join(shippedDir, EMBEDDED_MODEL)
    writeFileSync(file, 'GGUF garbage '.repeat(1000))
    writeFileSync(`${file}.sha256`, sumOf(file))
    const { slot } = open({ shippedDir })
    expect(await slot.settled()).toBeNull()
    expect(slot.problem()).toContain('could not be loaded')
  })

  test('a model that has ended Teller stays off at the next start, and can be tried again', async () => {
    mkdirSync(join(dataDir, 'models'), { recursive: true })
    writeFileSync(join(dataDir, 'models/loading'), 'embedded')
    const { management, slot } = open({ load: { loadEmbedded: async () => scriptedModel('words') } })
    expect(await slot.settled()).toBeNull()
    expect(slot.problem()).toContain('ended Teller the last time')
    expect((await management.list()).now).toMatchObject({ level: 'plain-wording', fault: 'crashed' })
    expect((await management.choose('embedded', watch)).now).toMatchObject({ level: 'embedded', fault: null })
  })

  test('a model that ends Teller in mid-answer, start after start, stays off from the third', async () => {
    const speaking = { load: { loadEmbedded: async () => scriptedModel('words') } }
    for (const _ of [1, 2]) {
      const model = await open(speaking).slot.settled()
      // Nobody ever hears its end: as if the process were gone.
      await model?.phrase('p', never)[Symbol.asyncIterator]().next()
    }
    const { management, slot } = open(speaking)
    expect(await slot.settled()).toBeNull()
    expect((await management.list()).now).toMatchObject({ level: 'plain-wording', fault: 'crashed' })
    expect((await management.choose('embedded', watch)).now).toMatchObject({ level: 'embedded', fault: null })
  })

  test('the embedded one stands in for a chosen one that fails', async () => {
    const { management, slot } = open({
      startTrial: said({ measured }),
      load: {
        loadEmbedded: async () => scriptedModel('words'),
        loadFile: async () => {
          throw new Error('no')
        },
      },
    })
    await management.importFile(watch)
    expect((await management.choose('small.gguf', watch)).now).toMatchObject({ level: 'embedded', fault: 'failed' })
    expect(slot.problem()).toBeNull()
  })

  test('one that says nothing twice is replaced by the next level', async () => {
    const silent = {
      ...scriptedModel(''),
      async *phrase(_prompt: string, signal: AbortSignal) {
        await new Promise<void>((done) => signal.addEventListener('abort', () => done(), { once: true }))
      },
    }
    const { management, slot } = open({
      startTrial: said({ measured }),
      limits: { firstTokenMs: 10, answerMs: 20 },
      load: { loadEmbedded: async () => scriptedModel('words'), loadFile: async () => silent },
    })
    await management.importFile(watch)
    await management.choose('small.gguf', watch)
    for (const _ of [1, 2]) {
      await expect(
        (async () => {
          for await (const _ of (await slot.ready())?.phrase('p', never) ?? []);
        })(),
      ).rejects.toThrow()
    }
    await slot.settled()
    expect((await management.list()).now).toMatchObject({ level: 'embedded', fault: 'silent' })
  })
})

test('with plain wording chosen no model is loaded until one is chosen, after the next start too', async () => {
  const load = { loadEmbedded: async () => scriptedModel('words') }
  const before = open({ load })
  await before.slot.settled()
  expect((await before.management.unload()).now).toMatchObject({ level: 'plain-wording', fault: null })
  expect(await before.slot.ready()).toBeNull()
  const { management, slot } = open({ load })
  expect(await slot.settled()).toBeNull()
  expect(slot.problem()).toContain('An administrator can have a language model word them')
  expect((await management.list()).wording).toBe('plain')
  expect((await management.choose('embedded', watch)).now).toMatchObject({ level: 'embedded', fault: null })
})

describe('a model server on this machine', () => {
  const offline = { loadEmbedded: async () => Promise.reject(new Error('none')) }
  const server = { on: true, port: 1234, model: null }

  test('is off until it is turned on, and then the last resort', async () => {
    const asked: number[] = []
    const connect = async ({ port }: { readonly port: number }) => {
      asked.push(port)
      return scriptedModel('words')
    }
    const { management, slot } = open({ load: { ...offline, connect } })
    expect(await slot.settled()).toBeNull()
    expect(asked).toEqual([])
    expect((await management.setServer(server)).now.level).toBe('local-server')
    expect(asked).toEqual([1234])
    expect((await management.setServer({ ...server, on: false })).now.level).toBe('plain-wording')
  })

  test('answers before the embedded model when it was chosen', async () => {
    const load = { loadEmbedded: async () => scriptedModel('own'), connect: async () => scriptedModel('theirs') }
    const { management } = open({ load })
    await expect(management.choose('local-server', watch)).rejects.toMatchObject({ code: 'invalid-request' })
    expect((await management.setServer(server)).now.level).toBe('embedded')
    expect((await management.choose('local-server', watch)).now.level).toBe('local-server')
    expect(await management.setServer({ ...server, on: false })).toMatchObject({ chosen: 'embedded' })
  })

  test('is never asked at a kiosk, even when it was on before', async () => {
    await open({ load: { connect: async () => scriptedModel('theirs') } }).management.setServer(server)
    const { management, slot } = open({
      serverAllowed: false,
      load: { ...offline, connect: async () => Promise.reject(new Error('asked')) },
    })
    expect(await slot.settled()).toBeNull()
    await expect(management.setServer(server)).rejects.toMatchObject({ code: 'forbidden' })
  })
})

test('leaving in the middle of an answer, and of a load, ends in peace', async () => {
  const { slot } = open()
  const model = await slot.settled()
  const answer = (async () => {
    for await (const _ of model?.phrase('plain\nYou spent {money} in {time}.', never) ?? []);
  })()
  await slot.dispose()
  await answer
  const late = open()
  void late.slot.ready()
  await late.slot.dispose()
  expect(await late.slot.ready()).toBeNull()
})
