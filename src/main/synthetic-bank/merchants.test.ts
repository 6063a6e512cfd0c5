import { expect, test } from 'vitest'
import { CATEGORY_KIND } from '../../shared/domain'
import { CITIES } from './cities'
import { MERCHANTS, merchantsIn } from './merchants'

test('every merchant of the dictionary is complete and known only once', () => {
  expect(MERCHANTS.length).toBeGreaterThanOrEqual(150)
  expect(new Set(MERCHANTS.map((merchant) => merchant.name)).size).toBe(MERCHANTS.length)
  const faults = MERCHANTS.filter(
    ({ categoryId, patterns, ticket, ends, plan }) =>
      !(categoryId in CATEGORY_KIND) ||
      patterns.length === 0 ||
      patterns.some((pattern) => pattern !== pattern.toUpperCase() || pattern.length < 3) ||
      !(ticket[0] > 0 && ticket[0] <= ticket[1]) ||
      (ends === 'plan') !== (plan !== undefined && plan.length > 0),
  )
  expect(faults).toEqual([])
})

test('a line matches its own merchant, when the longest pattern wins', () => {
  const patterns = MERCHANTS.flatMap(({ name, patterns }) => patterns.map((pattern) => ({ name, pattern })))
  const wrong = patterns.filter(({ name, pattern }) => {
    const found = patterns.filter((other) => pattern.includes(other.pattern))
    const longest = Math.max(...found.map((other) => other.pattern.length))
    return found.some((other) => other.pattern.length === longest && other.name !== name)
  })
  expect(wrong).toEqual([])
})

test('only cities that exist are named, and each has power, a phone and a market', () => {
  const known = new Set(CITIES.map((city) => city.name))
  expect(MERCHANTS.flatMap((merchant) => merchant.cities ?? []).filter((city) => !known.has(city))).toEqual([])
  for (const city of CITIES) {
    for (const group of ['electricity', 'mobile', 'supermarket', 'quick-groceries', 'school', 'mutual-fund']) {
      expect(merchantsIn(group, city).length, `${group} in ${city.name}`).toBeGreaterThan(0)
    }
  }
})
