import { expect, test } from 'vitest'
import { languageOf } from './languages'
import { messages } from './messages'

test('numbers and dates stay those of the country in the chosen language', () => {
  expect(languageOf('en', 'en-IN')).toEqual({ language: 'en', messages, locale: 'en-IN' })
  expect(languageOf('en', 'de-DE').locale).toBe('en-DE')
})

test('a language without a catalogue, or no choice, is English in the country of the bank', () => {
  expect(languageOf('xx', 'en-GB')).toEqual({ language: 'en', messages, locale: 'en-GB' })
  expect(languageOf(null, 'xx-IN').locale).toBe('en-IN')
  expect(languageOf(null, 'en-US').language).toBe('en')
})
