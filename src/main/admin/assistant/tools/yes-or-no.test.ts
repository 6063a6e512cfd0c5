import { describe, expect, test } from 'vitest'
import { askedOfBank, lastAskedOfBank } from '../asked.fixture'

const ask = async (question: string) => (await askedOfBank(question)).text

describe('yes or no to an administrator', () => {
  test('a published figure is set against the limit in the question', async () => {
    expect(await ask('Are deposits over 20 crore?')).toMatch(/^Yes: customers hold ₹28,40,00,000 in deposits\./)
    expect(await ask('Are deposits over 30 crore?')).toMatch(/^No: customers hold/)
    expect(await ask('do we have more than 500 customers')).toMatch(/^Yes: /)
  })

  test('of two names both figures are said', async () => {
    const text = await ask('Do High earners save more of their income than Quiet accounts?')
    expect(text).toMatch(/^(Yes|No): High earners saves/)
    expect(text).toContain('Quiet accounts saves')
  })

  test('nothing is said of what is hidden', async () => {
    expect(await ask('Did over 3 people take up the Campus Account?')).toMatch(
      /^How many took it of Campus Account is not shown/,
    )
    expect(await ask('Are there more borrowers in Cash users than in High earners?')).not.toMatch(/^(Yes|No)\b/)
  })

  test('a number of customers is set against a share of them', async () => {
    expect(await ask('do more than half of customers belong to High earners?')).toMatch(/^Yes: High earners: 51\.7%/)
  })

  test('a name is set against what stands at a place', async () => {
    expect(await ask('Is Cash users the largest segment?')).toMatch(/^No: the largest segment is High earners/)
    expect(await ask('Do High earners hold the most deposits?')).toMatch(
      /^Yes: the largest part is held by High earners/,
    )
  })

  test('a category and a month are set against what stands at a place, too', async () => {
    expect(await ask('Are groceries the top category of spending?')).toMatch(/^(Yes|No): \w+ is the largest part/)
    expect(await ask('Was September the best month for money in?')).toMatch(/^(Yes|No): the highest month was/)
  })

  test('a group is set against all customers', async () => {
    expect(await ask('Do 25 to 34s fall short more often than the bank as a whole?')).toMatch(
      /^(Yes|No): [\d.]+% of customers from 25 to 34 .* [\d.]+% of customers are forecast/,
    )
  })

  test('a statement with a question behind it is asked, too', async () => {
    expect(await ask('High earners outnumber Quiet accounts, right?')).toMatch(/^Yes: High earners has 310/)
  })

  test('a figure is set against that of the question before, whatever it was of', async () => {
    const { text } = await lastAskedOfBank('How much came in in October?', 'Was outflow above that?')
    expect(text).toMatch(/^(Yes|No): ₹[\d,]+ went out in October\. ₹[\d,]+ came in in October\.$/)
    const { text: earned } = await lastAskedOfBank(
      'What is the median income of High earners?',
      'do Cash users earn more than that?',
    )
    expect(earned).toMatch(/^No: the usual monthly income in Cash users is/)
    expect(earned).toContain('High earners is')
  })

  test('of two names before a question the one that it asks about is told first', async () => {
    const asked = await ask('High earners against Cash users: do Cash users earn more?')
    const turned = await ask('Cash users against High earners: do High earners earn more?')
    expect([asked.slice(0, 3), turned.slice(0, 3)]).toEqual(['No:', 'Yes'])
  })
})
