import { expect, test } from 'vitest'
import { ADMIN_PLACES } from './places'

test('no two pages of the bank share a letter or an address', () => {
  expect(new Set(ADMIN_PLACES.map(({ letter }) => letter)).size).toBe(ADMIN_PLACES.length)
  expect(new Set(ADMIN_PLACES.map(({ path }) => path)).size).toBe(ADMIN_PLACES.length)
})
