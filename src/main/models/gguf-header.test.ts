import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GgufProblem, readGgufHeader } from './gguf-header'
import { TOOL_TEMPLATE, writeRandomGguf } from './random-gguf.fixture'

let folder: string
let whole: Buffer
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'teller-gguf-'))
  writeRandomGguf(join(folder, 'small.gguf'), { width: 32, layers: 1, licence: 'mit' })
  whole = readFileSync(join(folder, 'small.gguf'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function outcomeOf(bytes: Uint8Array): Promise<string> {
  const file = join(folder, 'any.gguf')
  writeFileSync(file, bytes)
  return readGgufHeader(file).then(
    () => 'read',
    (error) => (error instanceof GgufProblem ? error.fault : `bug: ${error}`),
  )
}

test('the head says what the model is and what a token costs', async () => {
  // One layer, one head of 32 each for keys and values, two bytes: 2 × 1 × 1 × (32 + 32).
  expect(await readGgufHeader(join(folder, 'small.gguf'))).toEqual({
    name: 'Random weights',
    architecture: 'llama',
    licence: 'mit',
    quantisation: 'F32',
    parameters: 2 * 261 * 32 + 32 + 2 * 32 + 4 * 32 * 32 + 3 * 32 * 64,
    trainedContextTokens: 4096,
    layers: 1,
    heads: 1,
    keptBytesPerToken: 128,
    vocabulary: 261,
    chatTemplate: TOOL_TEMPLATE,
    isOurs: false,
  })
})

test('a file that ends before its weights do is cut off, wherever it ends', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 24, max: whole.length / 8 }), async (length) => {
      expect(await outcomeOf(whole.subarray(0, length))).toBe('truncated')
    }),
    { numRuns: 60 },
  )
})

test('nothing that is no model is read as one, and no length in it is believed', async () => {
  expect(await outcomeOf(Buffer.from('short'))).toBe('not-a-model')
  expect(await outcomeOf(Buffer.from('PK\u0003\u0004'.repeat(100)))).toBe('not-a-model')
  const huge = Buffer.from(whole)
  huge.writeBigUInt64LE(2n ** 60n, 16)
  expect(await outcomeOf(huge)).toBe('not-a-model')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { minLength: 1, maxLength: 20 }),
      async (changes) => {
        const changed = Buffer.from(whole)
        for (const [at, byte] of changes) changed[at] = byte
        expect(await outcomeOf(changed)).toMatch(/^(read|not-a-model|truncated)$/)
      },
    ),
    { numRuns: 100 },
  )
})
