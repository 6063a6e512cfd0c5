import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { planAhead } from '../planned-books.fixture'
import { ashasRows, type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks
let balances: Readonly<Record<string, number>>

beforeAll(async () => {
  sample = await sampleBooks(ashasRows())
  await planAhead(sample)
  const { page } = await sample.scope()
  const { accounts } = await page('customer.home', {})
  balances = Object.fromEntries(accounts.map(({ account, balance }) => [account.name, balance.amountMinor]))
})
afterAll(() => sample.close())

const sum = (...names: readonly string[]) => names.reduce((total, name) => total + (balances[name] ?? Number.NaN), 0)
const minorOf = async (question: string) => (await answered(sample, question)).headline?.value

test('accounts that are left out take no part in what is owned, owed or left of both', async () => {
  const all = Object.keys(balances)
  expect(all.sort()).toEqual(['Bike loan', 'Index fund', 'Platinum card', 'Savings'])
  expect(await minorOf('how much do I have without the index fund')).toBe(sum('Savings'))
  expect(await minorOf('everything I own except the savings account')).toBe(sum('Index fund'))
  expect(await minorOf('what do I owe apart from the bike loan')).toBe(-sum('Platinum card'))
  expect(await minorOf('how much debt do I have leaving out the card')).toBe(-sum('Bike loan'))
  expect(await minorOf('my net worth minus the index fund')).toBe(sum('Savings', 'Bike loan', 'Platinum card'))
  expect(await minorOf('net worth without the bike loan and the card')).toBe(sum('Savings', 'Index fund'))
})

test('the card counts where it is named beside the loans', async () => {
  const owed = -sum('Bike loan', 'Platinum card')
  expect(await minorOf('total debt including the card')).toBe(owed)
  expect(await minorOf('how much do I owe on the bike loan and the card together')).toBe(owed)
  expect(await minorOf('what do I owe on my card')).toBe(-sum('Platinum card'))
})

test('where nothing else is there, that is said', async () => {
  expect((await answered(sample, 'my debts without the card and the bike loan')).text).toMatch(/^Nothing is left/)
})
