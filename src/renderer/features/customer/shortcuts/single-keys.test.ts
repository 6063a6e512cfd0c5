import { expect, test } from 'vitest'
import { singleKey } from '../../../ui/single-keys'
import { PLACES } from '../places'

const letters = ['h', 's', 'g']

test('a letter goes to its page only after g', () => {
  expect(singleKey('g', false, letters)).toBe('waiting')
  expect(singleKey('s', true, letters)).toEqual({ does: 'go', letter: 's' })
  expect(singleKey('s', false, letters)).toBeNull()
  expect(singleKey('x', true, letters)).toBeNull()
  expect(singleKey('g', true, letters)).toEqual({ does: 'go', letter: 'g' })
})

test('the slash searches and the question mark helps, after g too', () => {
  expect(singleKey('/', false, letters)).toEqual({ does: 'search' })
  expect(singleKey('?', true, letters)).toEqual({ does: 'help' })
})

test('no two pages share a letter or an address', () => {
  expect(new Set(PLACES.map(({ letter }) => letter)).size).toBe(PLACES.length)
  expect(new Set(PLACES.map(({ path }) => path)).size).toBe(PLACES.length)
})
