// npm run model:get against a small server of our own: every way in which a download of some gigabytes can go wrong.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { modelFolder } from '../../src/main/models/model-folder'
import { writeRandomGguf } from '../../src/main/models/random-gguf.fixture'
import { fetchModel } from '../../tools/fetch-model'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

let folder: string
let model: Buffer
let server: Server
let answers: Answer[]
/** The range that each request asked for. */
let asked: (string | undefined)[]
let told: string[]
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'teller-model-get-'))
  const original = join(folder, 'original.gguf')
  writeRandomGguf(original, { name: 'Small' })
  model = readFileSync(original)
  asked = []
  told = []
  server = createServer((request, response) => {
    asked.push(request.headers.range)
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    answer?.(request, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const whole: Answer = ({ headers: { range } }, response) => {
  const from = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0)
  if (range && from >= model.length) return void response.writeHead(416).end()
  const rest = model.subarray(from)
  response.writeHead(range ? 206 : 200, {
    'content-length': rest.length,
    ...(range && { 'content-range': `bytes ${from}-${model.length - 1}/${model.length}` }),
  })
  response.end(rest)
}
/** As if it knew no ranges. */
const fromTheStart: Answer = (_request, response) => void response.writeHead(200).end(model)
const cutAfter =
  (bytes: number): Answer =>
  (request, response) => {
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
    response.writeHead(from > 0 ? 206 : 200, {
      'content-length': model.length - from,
      ...(from > 0 && { 'content-range': `bytes ${from}-${model.length - 1}/${model.length}` }),
    })
    response.write(model.subarray(from, from + bytes), () => setTimeout(() => response.destroy(), 20))
  }
const status =
  (code: number): Answer =>
  (_request, response) =>
    void response.writeHead(code).end('no')

const sumOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const into = () => join(folder, 'models')
const fetched = (more: { readonly sha256?: string | null; readonly bytes?: number } = {}) => {
  const { port } = server.address() as AddressInfo
  const entry = {
    ...{ name: 'small', title: 'Small', fileName: 'small.gguf', licence: 'MIT', parameters: '1', note: '' },
    ...{
      url: `http://127.0.0.1:${port}/small.gguf`,
      bytes: model.length,
      memoryBytes: 1,
      sha256: sumOf(model),
      ...more,
    },
  }
  return fetchModel(entry, into(), (line) => told.push(line))
}

test('a model is fetched whole, and Teller finds it in its folder', async () => {
  answers = [whole]
  const file = await fetched()
  expect(readFileSync(file).equals(model)).toBe(true)
  expect(readdirSync(into())).toEqual(['small.gguf'])
  expect(await modelFolder(folder, into()).find('small.gguf')).toMatchObject({ fault: null, header: { name: 'Small' } })
  expect(told.at(-1)).toContain('SHA-256 as it should be')
  // Asked again, there is nothing to fetch.
  await fetched()
  expect(asked).toEqual([undefined])
})

test('a redirect is followed', async () => {
  answers = [(_request, response) => void response.writeHead(302, { location: '/elsewhere.gguf' }).end(), whole]
  expect(readFileSync(await fetched()).equals(model)).toBe(true)
})

test('a sum that nobody knows is said', async () => {
  answers = [whole]
  await fetched({ sha256: null })
  expect(told.at(-1)).toContain('none is known')
})

describe('a connection that is cut', () => {
  test('is taken up where it stopped', async () => {
    answers = [cutAfter(1000), cutAfter(2000), whole]
    expect(readFileSync(await fetched()).equals(model)).toBe(true)
    expect(asked).toEqual([undefined, 'bytes=1000-', 'bytes=3000-'])
  })

  test('is begun anew with a server that knows no ranges', async () => {
    answers = [cutAfter(1000), fromTheStart]
    expect(readFileSync(await fetched()).equals(model)).toBe(true)
  })

  test('is left after three times without a byte, and the next run goes on', async () => {
    answers = [cutAfter(1000), (request) => request.destroy()]
    await expect(fetched()).rejects.toThrow(/no way to|again and again/)
    expect(readdirSync(into())).toEqual(['small.gguf.part'])
    answers = [cutAfter(500), cutAfter(0)]
    await expect(fetched()).rejects.toThrow('Run the same command to go on')
    answers = [whole]
    asked = []
    expect(readFileSync(await fetched()).equals(model)).toBe(true)
    expect(asked).toEqual(['bytes=1500-'])
  })

  test('may have been whole already', async () => {
    answers = [whole]
    mkdirSync(into())
    writeFileSync(join(into(), 'small.gguf.part'), model)
    expect(readFileSync(await fetched()).equals(model)).toBe(true)
    expect(asked).toEqual([`bytes=${model.length}-`])
  })
})

test('another file than the one that was promised is not kept', async () => {
  answers = [whole]
  await expect(fetched({ sha256: '0'.repeat(64) })).rejects.toThrow('Nothing was kept')
  expect(readdirSync(into())).toEqual([])
})

test('what the server says instead of a file is not saved', async () => {
  for (const code of [404, 403, 500]) {
    answers = [status(code)]
    await expect(fetched()).rejects.toThrow(`answered ${code}`)
  }
  expect(readdirSync(into())).toEqual([])
})

test('without a network it says how to do without', async () => {
  const { port } = server.address() as AddressInfo
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
  const entry = {
    ...{ name: 's', title: 'S', fileName: 's.gguf', licence: 'MIT', parameters: '1', note: '' },
    bytes: 1,
  }
  const asking = fetchModel(
    { ...entry, url: `http://127.0.0.1:${port}/s`, memoryBytes: 1, sha256: null },
    into(),
    () => {},
  )
  await expect(asking).rejects.toThrow('carry it over, and import it')
})

describe('a disk without room', () => {
  test('is found before anything is asked for', async () => {
    answers = [whole]
    await expect(fetched({ bytes: 1e15 })).rejects.toThrow('needs 1000000.0 GB')
    expect(asked).toEqual([])
  })

  // Other systems have no file that is always full.
  test.runIf(existsSync('/dev/full'))('is said when it fills up on the way', async () => {
    answers = [whole]
    mkdirSync(into())
    symlinkSync('/dev/full', join(into(), 'small.gguf.part'))
    await expect(fetched()).rejects.toThrow('The disk is full')
    expect(readdirSync(into())).toEqual([])
  })
})
