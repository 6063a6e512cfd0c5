import { expect, test } from 'vitest'
import { isNumeric, keyRows } from './keys'

test('letters stand as on the keyboards of the language', () => {
  expect(keyRows('en', false, false).map((row) => row.join(''))).toEqual([
    '1234567890',
    'qwertyuiop',
    "asdfghjkl'",
    'zxcvbnm,.-?',
  ])
  expect(keyRows('de', false, false)[1]?.join('')).toBe('qwertzuiopü')
  expect(keyRows('hi', false, false)).toEqual(keyRows('en', false, false))
})

test('shift writes capitals and signs, each key another one', () => {
  for (const language of ['en', 'de']) {
    const keys = keyRows(language, true, false).flat()
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toContain('Q')
    expect(keys).toContain('@')
  }
})

test('an amount is written on a pad of digits', () => {
  expect(keyRows('de', false, true).flat().join('')).toBe('123456789.0-')
  expect([isNumeric({ type: 'text', inputMode: 'decimal' }), isNumeric({ type: 'password', inputMode: '' })]).toEqual([
    true,
    false,
  ])
})
