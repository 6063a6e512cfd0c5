import { expect, test } from 'vitest'
import { askedOfBank, lastAskedOfBank } from '../asked.fixture'
import { LAB_RESULT } from '../sample-pages.fixture'

const eligible = 'value' in LAB_RESULT.eligible ? LAB_RESULT.eligible.value : Number.NaN

test('how many have an income from a limit on is what the lab counts as eligible', async () => {
  const { answer, text } = await askedOfBank('How many of our customers make 60,000 or more a month?')
  expect(answer.headline).toBe(`${eligible}`)
  expect(text).toMatch(/reach the income limit of ₹/)
  expect(answer.published?.page).toBe('/lab')
})

test('as a share it is set against all customers', async () => {
  const { text } = await askedOfBank('What share of customers earn 60,000 or more a month?')
  expect(text).toMatch(/^That is [\d.]+% of customers\./)
})

test('a further limit in a thread asks the same', async () => {
  const { answer } = await lastAskedOfBank('How many customers earn 40,000 or more?', 'and 60,000 or more?')
  expect(answer.published?.intent).toBe('earners')
  expect(answer.headline).toBe(`${eligible}`)
})

test('what nothing is published of is still refused', async () => {
  const { answer } = await askedOfBank('How many customers earn below 40,000?')
  expect(answer.refused).toBe(true)
})
