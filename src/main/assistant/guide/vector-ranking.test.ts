import { expect, test } from 'vitest'
import type { Embedder } from '../model/embedder'
import { cosine, vectorRanking } from './vector-ranking'

const entry = (id: string, title: string) => ({ id, title, also: [], text: '', section: '' })
const ENTRIES = [entry('a', 'north'), entry('b', 'north east'), entry('c', 'south')]
const DIRECTIONS: Readonly<Record<string, readonly number[]>> = { north: [0, 1], east: [1, 0], south: [0, -1] }

/** A text means the sum of the directions in it. */
function compass(): Embedder & { asked: number } {
  return {
    name: 'compass',
    asked: 0,
    async embed(text) {
      this.asked++
      const words = text.match(/[a-z]+/g) ?? []
      return words.reduce((sum, word) => sum.map((value, at) => value + (DIRECTIONS[word]?.[at] ?? 0)), [0, 0])
    },
    dispose: async () => {},
  }
}

test('the cosine of vectors is 1 for one direction, 0 across, −1 for the opposite, and 0 where there is none', () => {
  expect(cosine([1, 0], [3, 0])).toBe(1)
  expect(cosine([1, 0], [0, 2])).toBe(0)
  expect(cosine([1, 0], [-2, 0])).toBe(-1)
  expect([cosine([0, 0], [1, 0]), cosine([], [1])]).toEqual([0, 0])
})

test('the nearest in meaning comes first, and what means something else does not come', async () => {
  expect(await vectorRanking(ENTRIES)(compass(), 'north')).toEqual(['a', 'b'])
  expect(await vectorRanking(ENTRIES)(compass(), 'east')).toEqual(['b'])
})

test('entries are embedded once for each model', async () => {
  const rank = vectorRanking(ENTRIES)
  const model = compass()
  await rank(model, 'north')
  await rank(model, 'east')
  expect(model.asked).toBe(ENTRIES.length + 2)
})

test('a model that fails ranks nothing, and is asked again the next time', async () => {
  const rank = vectorRanking(ENTRIES)
  const model = compass()
  const working = model.embed
  model.embed = async () => {
    throw new Error('out of memory')
  }
  expect(await rank(model, 'north')).toEqual([])
  model.embed = working
  expect(await rank(model, 'north')).toEqual(['a', 'b'])
})
