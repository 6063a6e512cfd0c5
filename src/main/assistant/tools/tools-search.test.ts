import { expect, test } from 'vitest'
import { asksForRows } from './tools-search'

test('rows are asked for by showing or listing them first', () => {
  expect(['show cash withdrawals', 'please list my cash withdrawals', 'Can you display them'].map(asksForRows)).toEqual(
    [true, true, true],
  )
  expect(['how much cash did I take out', 'the shopping list payments'].some(asksForRows)).toBe(false)
})
