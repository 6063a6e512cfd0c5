import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../shared/domain'
import { factWriter, said } from '../facts'
import { monthPeriod } from '../periods/periods'
import { AS_OF, BANK } from '../sample-books.fixture'
import { nothing } from '../tools/spending-facts'
import { checkSentence } from './grounding'

const write = factWriter(BANK, AS_OF)
const LOOKED: Figure = { amountMinor: 0, transactions: 0, filter: {} }
const september = monthPeriod('2026-09', AS_OF)
const october = monthPeriod('2026-10', AS_OF)
const times = [write.period('before', september), write.period('now', october)]
const passes = (text: string, { facts }: Pick<ReturnType<typeof nothing>, 'facts'>) =>
  checkSentence(text, facts, AS_OF, null).ok

describe('a sentence without a figure', () => {
  test('says of the time that was looked through that there is nothing', () => {
    const found = nothing(times, 'There is no spending in {before} that {now} could be compared with.', LOOKED, [])
    expect(passes('There is no spending in September that October could be compared with.', found)).toBe(true)
    expect(passes('There is no spending in October that September could be compared with.', found)).toBe(false)
    expect(passes('There is no spending in September that September could be compared with.', found)).toBe(false)
    expect(passes('There is no spending in September that last month could be compared with.', found)).toBe(false)
  })

  test('says it of whom it was looked for', () => {
    const names = (['Zomato', 'Swiggy'] as const).map((name) =>
      write.payee(name, name, { measure: 'spent', period: october }),
    )
    const found = nothing([...names, ...times], 'You paid nothing to {Swiggy} in {now}.', LOOKED, [])
    expect(passes('You paid nothing to Swiggy in October.', found)).toBe(true)
    expect(passes('You paid nothing to Zomato in October.', found)).toBe(false)
    expect(passes('You paid nothing to Swiggy in September.', found)).toBe(false)
    expect(passes('You paid nothing in October.', found)).toBe(false)
  })

  test('keeps a name to its own time, whatever it says', () => {
    const facts = [write.payee('name', 'Swiggy', { measure: 'spent', period: october }), ...times]
    expect(passes('The payments to Swiggy in October are in the table.', { facts })).toBe(true)
    expect(passes('The payments to Swiggy in September are in the table.', { facts })).toBe(false)
  })

  test('has what was counted where it says what was counted', () => {
    const facts = [
      write.word('only', 'card', 'through Rewards card', said('what went')),
      write.category('top', 'shopping', { measure: 'spent' }),
    ]
    expect(passes('Only what went through Rewards card is counted.', { facts })).toBe(true)
    expect(passes('Only what went shopping is counted.', { facts })).toBe(false)
  })
})
