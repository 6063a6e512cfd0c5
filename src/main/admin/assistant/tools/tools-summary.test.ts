import { expect, test } from 'vitest'
import { askedOfBank } from '../asked.fixture'

test('a summary tells how many customers there are, what their balances come to, and how many are at risk', async () => {
  const { text } = await askedOfBank('Give me the key figures of the bank, please')
  const [customers, balances, atRisk] = await Promise.all(
    ['How many customers does the bank have?', 'What do all balances come to?', 'How many customers are at risk?'].map(
      async (question) => (await askedOfBank(question)).answer.sentences[0]?.parts.map((part) => part.text).join(''),
    ),
  )
  expect(text).toBe(`${customers} ${balances} ${atRisk}`)
})

test('what the young spend on is not told as what all do, and what does not sell stands last', async () => {
  expect((await askedOfBank('What do young customers spend on?')).text).toBe('That is not published by age.')
  expect((await askedOfBank('Which products are not selling?')).text).toContain('narrowest interest')
})

test('how many transactions there are is no question of what they lack', async () => {
  const count = (await askedOfBank('How many transactions are in the books?')).text
  expect((await askedOfBank('what is the number of transactions in our data?')).text).toBe(count)
  expect((await askedOfBank('how many transactions have no category?')).text).not.toBe(count)
})
