import { isIsoDate } from '../../shared/dates'
import { bankCalendar } from './calendar'
import type { Region } from './cities'
import { countryOf, demosOf, PROFILE_IDS } from './countries'
import { drawPerson } from './draw-person'
import type { BankOptions, GeneratedCustomer } from './generated'
import { productInterest } from './product-interest'
import { festiveFactors } from './seasons'
import { simulate } from './simulate'

/**
 * The customers of a synthetic bank, one by one, each with accounts, rows by day and planted answers. The same options
 * give the same bank, and a customer is the same however many others there are. The first ones are `demoCustomers`.
 * Throws RangeError for options that make no bank.
 */
export function* generateBank(options: BankOptions): Generator<GeneratedCustomer> {
  check(options)
  const calendar = bankCalendar(options.until, options.months)
  const country = countryOf(options.profile ?? 'in')
  const demos = demosOf(options.profile ?? 'in')
  const festive = new Map<Region, readonly number[]>(
    [...new Set(country.cities.map((city) => city.region))].map((region) => [
      region,
      festiveFactors(calendar, country.festivals, region),
    ]),
  )
  for (let number = 1; number <= options.customers; number++) {
    const person = drawPerson(number, options.randomSeed, country, demos, calendar)
    const { transactions, answers } = simulate(person, calendar, festive.get(person.city.region) as readonly number[])
    yield {
      id: person.id,
      name: person.name,
      bornOn: person.bornOn,
      gender: person.gender,
      city: person.city.name,
      joinedOn: person.joinedOn,
      accounts: person.accounts,
      transactions,
      productEvents: productInterest(person, options.randomSeed, calendar),
      answers,
    }
  }
}

function check({ customers, months, randomSeed, until, profile = 'in' }: BankOptions): void {
  if (!PROFILE_IDS.includes(profile)) throw new RangeError(`a profile is one of ${PROFILE_IDS.join(', ')}`)
  if (!Number.isInteger(customers) || customers < 1 || customers > 100_000) {
    throw new RangeError('customers must be a whole number from 1 to 100000')
  }
  if (!Number.isInteger(months) || months < 1 || months > 120) {
    throw new RangeError('months must be a whole number from 1 to 120')
  }
  if (!Number.isSafeInteger(randomSeed)) throw new RangeError('the random seed must be a whole number')
  if (!isIsoDate(until) || until < '1980-01-01') throw new RangeError('until must be a day such as 2026-10-31')
}
