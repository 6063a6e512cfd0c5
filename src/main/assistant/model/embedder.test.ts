import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeRandomGguf } from '../../models/random-gguf.fixture'
import { openGuide } from '../guide/guide'
import { cosine } from '../guide/vector-ranking'
import { loadEmbedder } from './llama'
import { EMBEDDING_MODEL } from './model-file'

let folder: string
let file: string

/** A real model file with random weights: it means nothing, but it is loaded and asked as any other. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'teller-embedder-'))
  file = join(folder, EMBEDDING_MODEL)
  writeRandomGguf(file, { seed: 3, contextTokens: 512 })
  writeFileSync(
    `${file}.sha256`,
    `${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${EMBEDDING_MODEL}\n`,
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

const entry = (id: string, title: string) => ({ id, title, also: [], text: '', section: 'One' })

test('a model of meaning gives every text a vector, equal texts equal ones, however long the text', async () => {
  const embedder = await loadEmbedder(folder)
  if (!embedder) throw new Error('not loaded')
  const one = await embedder.embed('an emergency fund')
  expect(one.length).toBeGreaterThan(0)
  expect(cosine(one, await embedder.embed('an emergency fund'))).toBeCloseTo(1, 5)
  expect(await embedder.embed('a long text. '.repeat(500))).toHaveLength(one.length)

  const entries = [entry('fund', 'Emergency fund'), entry('apr', 'APR')]
  const guide = openGuide(entries, () => embedder)
  await guide.warm(embedder)
  const found = await guide.find('what is an emergency fund')
  expect(found[0]?.entry.id).toBe('fund')
  guide.close()
  await embedder.dispose()
})

test('there is none without a file, without its checksum, or with another one', async () => {
  const other = join(folder, 'other')
  mkdirSync(other)
  expect(await loadEmbedder(other)).toBeNull()
  writeFileSync(join(other, EMBEDDING_MODEL), readFileSync(file))
  expect(await loadEmbedder(other)).toBeNull()
  writeFileSync(join(other, `${EMBEDDING_MODEL}.sha256`), `${'0'.repeat(64)}\n`)
  expect(await loadEmbedder(other)).toBeNull()
})

test('a file that is no model is none, though its checksum is right', async () => {
  const garbage = join(folder, 'garbage')
  mkdirSync(garbage)
  const bytes = 'GGUF garbage '.repeat(100)
  writeFileSync(join(garbage, EMBEDDING_MODEL), bytes)
  writeFileSync(join(garbage, `${EMBEDDING_MODEL}.sha256`), createHash('sha256').update(bytes).digest('hex'))
  expect(await loadEmbedder(garbage)).toBeNull()
})
