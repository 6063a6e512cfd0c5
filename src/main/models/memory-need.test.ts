import { expect, test } from 'vitest'
import type { GgufHeader } from './gguf-header'
import { contextFor, fitsIn, memoryNeed, memoryOfMachine } from './memory-need'

const MB = 2 ** 20
const head = (more: Partial<GgufHeader> = {}): GgufHeader => ({
  name: 'm',
  architecture: 'llama',
  licence: null,
  quantisation: 'Q4_K_M',
  parameters: 1,
  trainedContextTokens: 32_768,
  layers: 24,
  heads: 0,
  keptBytesPerToken: 100_000,
  vocabulary: 0,
  chatTemplate: null,
  isOurs: false,
  ...more,
})
const free = (freeBytes: number) => ({ totalBytes: 16_000 * MB, freeBytes })

test('a context takes at most half of what is free beside the weights', () => {
  expect(contextFor(head(), 1000, free(1000 + 2 * 100_000 * 1000))).toBe(768)
  expect(contextFor(head(), 1000, free(16_000 * MB))).toBe(4096)
  expect(contextFor(head(), 1000, free(1000))).toBe(512)
  expect(contextFor(head({ trainedContextTokens: 1024 }), 1000, free(16_000 * MB))).toBe(1024)
})

test('our own model gets what its short prompts need', () => {
  expect(contextFor(head({ isOurs: true, trainedContextTokens: 1024 }), 1000, free(16_000 * MB))).toBe(512)
})

test('what a model needs is its weights, its context, and the work space of the engine', () => {
  expect(memoryNeed(head(), 500 * MB, 1000)).toBe(500 * MB + 100_000_000 + 48 * MB)
  expect(memoryNeed(head({ vocabulary: 1000 }), 500 * MB, 1000)).toBe(500 * MB + 100_000_000 + 128 * 4 * 1000 + 48 * MB)
  expect(memoryNeed(head({ heads: 32 }), 500 * MB, 1000)).toBe(500 * MB + 100_000_000 + 128 * 4 * 32 * 1000 + 48 * MB)
  expect(memoryNeed(head({ keptBytesPerToken: null }), 500 * MB, 1000)).toBeNull()
})

test('it fits, is tight from four fifths of what is free, or does not', () => {
  expect([79, 81, 100, 101].map((need) => fitsIn(need, free(100)))).toEqual(['yes', 'tight', 'tight', 'no'])
  expect(fitsIn(null, free(100))).toBe('unknown')
})

test('this machine has some memory, and some of it is free', () => {
  const { totalBytes, freeBytes } = memoryOfMachine()
  expect(freeBytes).toBeGreaterThan(0)
  expect(freeBytes).toBeLessThanOrEqual(totalBytes)
})
