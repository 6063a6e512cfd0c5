import { describe, expect, test } from 'vitest'
import { CATEGORY_KIND } from '../../shared/domain'
import { countryOf, PROFILE_IDS } from './countries'

describe.each(PROFILE_IDS)('the dictionary of profile %s', (profile) => {
  const { cities, merchants, rhythms } = countryOf(profile)

  test('is complete, and knows every merchant only once', () => {
    expect(merchants.all.length).toBeGreaterThanOrEqual(150)
    expect(new Set(merchants.all.map((merchant) => merchant.name)).size).toBe(merchants.all.length)
    const faults = merchants.all.filter(
      ({ categoryId, patterns, ticket, ends, plan }) =>
        !(categoryId in CATEGORY_KIND) ||
        patterns.length === 0 ||
        patterns.some((pattern) => pattern !== pattern.toUpperCase() || pattern.length < 3) ||
        !(ticket[0] > 0 && ticket[0] <= ticket[1]) ||
        (ends === 'plan') !== (plan !== undefined && plan.length > 0),
    )
    expect(faults).toEqual([])
  })

  test('knows every merchant by its own line, when the longest pattern wins', () => {
    const patterns = merchants.all.flatMap(({ name, patterns }) => patterns.map((pattern) => ({ name, pattern })))
    const wrong = patterns.filter(({ name, pattern }) => {
      const found = patterns.filter((other) => pattern.includes(other.pattern))
      const longest = Math.max(...found.map((other) => other.pattern.length))
      return found.some((other) => other.pattern.length === longest && other.name !== name)
    })
    expect(wrong).toEqual([])
  })

  test('names only cities that exist, and each has power, a phone and a market', () => {
    const known = new Set(cities.map((city) => city.name))
    expect(merchants.all.flatMap((merchant) => merchant.cities ?? []).filter((city) => !known.has(city))).toEqual([])
    for (const city of cities) {
      for (const group of ['electricity', 'mobile', 'supermarket', 'quick-groceries', 'mutual-fund', 'lender']) {
        expect(merchants.of(group, city).length, `${group} in ${city.name}`).toBeGreaterThan(0)
      }
    }
  })

  test('has a till for every habit', () => {
    const groups = Object.values(rhythms).flatMap(({ at, perMonth }) =>
      perMonth > 0 && typeof at === 'object' && 'group' in at ? [at.group] : [],
    )
    expect(groups.filter((group) => !merchants.all.some((merchant) => merchant.group === group))).toEqual([])
  })
})
