import { expect, test } from 'vitest'
import { growingText } from './growing-text'

/** Each token is one byte or more. */
const read = (tokens: readonly (readonly number[])[]) => new TextDecoder().decode(Uint8Array.from(tokens.flat()))

test('a text grows by what each token says', () => {
  const grow = growingText(read, new Map())
  expect([[72, 105], [33]].map(grow)).toEqual(['Hi', '!'])
})

test('a letter of several tokens comes once it is whole', () => {
  const grow = growingText(read, new Map())
  const bank = [[98], [226], [128], [153], [115]]
  expect(bank.map(grow)).toEqual(['b', '', '', '’', 's'])
})

test('the engine is asked once for each token, also from one text to the next', () => {
  const asked: unknown[] = []
  const known = new Map<string, string>()
  const say = (text: string) => {
    const grow = growingText<string>((tokens) => {
      asked.push(tokens)
      return tokens.join('')
    }, known)
    return [...text].map(grow).join('')
  }
  expect([say('abab'), say('ba')]).toEqual(['abab', 'ba'])
  expect(asked).toEqual([['a'], ['b']])
})
