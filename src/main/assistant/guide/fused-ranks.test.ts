import { expect, test } from 'vitest'
import { fusedRanks } from './fused-ranks'

test('what both rankings put high comes before what one of them puts first', () => {
  // a: 1/61 + 1/63, b: 1/62 + 1/61, c: 1/62
  expect(fusedRanks(['a', 'b'], ['b', 'c', 'a'])).toEqual(['b', 'a', 'c'])
})

test('one ranking stays as it is, and none gives none', () => {
  expect(fusedRanks(['x', 'y', 'z'], [])).toEqual(['x', 'y', 'z'])
  expect(fusedRanks()).toEqual([])
})
