import { expect, test } from 'vitest'
import { withoutSecrets } from './without-secrets'

test('a question is kept in one line without what looks like a secret', () => {
  expect(withoutSecrets('which segments\nare there?')).toBe('which segments are there?')
  expect(withoutSecrets('my password is hunter2, which segments are there?')).toBe(
    'my password … which segments are there?',
  )
  expect(withoutSecrets('pin: 1234 please')).toBe('pin … please')
  expect(withoutSecrets('what has asha@example.org')).toBe('what has …')
  expect(withoutSecrets('card 4111 1111 1111 1111 blocked')).toBe('card … blocked')
  expect(withoutSecrets('more than 50,000 in 2026')).toBe('more than 50,000 in 2026')
})

test('one that never ends is read once', { timeout: 5000 }, () => {
  const long = 'a'.repeat(100_000)
  expect(withoutSecrets(long)).toBe(long)
  expect(withoutSecrets(`${long}@example.org`)).toBe('…')
})
