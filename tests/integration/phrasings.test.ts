import { beforeAll, describe, expect, test } from 'vitest'
import { OPENERS } from '../../src/main/assistant/wording/mood'
import { expanded, groupsIn, readPhrasings } from '../../tools/model/phrasing-files'
import { type SentenceCase, sentenceCases } from '../../tools/model/sentence-cases'
import { waysOf } from '../../tools/model/ways'

describe('a phrasing', () => {
  test('stands for all of its alternatives', () => {
    expect(expanded('(a|b) {money}[ in {time}].')).toEqual([
      'A {money} in {time}.',
      'A {money}.',
      'B {money} in {time}.',
      'B {money}.',
    ])
  })

  test('has its capital and its stops where they belong when a part is left out', () => {
    expect(expanded('[In {time}, ](you|it) came , .')).toEqual([
      'In {time}, you came.',
      'In {time}, it came.',
      'You came.',
      'It came.',
    ])
  })

  test('for several names is one group for each', () => {
    const groups = groupsIn(
      '~ income|cash\n= In {word}, @@: {count}.\n: count "@@"\n{word} shows @@, {count}.\n',
      'a.txt',
    )
    expect(groups.map(({ plain, declared, phrasings }) => [plain[0], declared, phrasings[0]])).toEqual([
      ['In {word}, income: {count}.', 'count "income"', '{word} shows income, {count}.'],
      ['In {word}, cash: {count}.', 'count "cash"', '{word} shows cash, {count}.'],
    ])
  })

  test('may be one that is understood and never said', () => {
    const [group] = groupsIn('= You kept {money}.\nYou have kept {money}.\n< {money} is what you kept.\n', 'a.txt')
    expect(group).toMatchObject({ phrasings: ['You have kept {money}.'], heard: ['{money} is what you kept.'] })
  })

  test('of too many alternatives is refused', () => {
    expect(() => expanded('(a|b|c|d|e|f|g|h)'.repeat(5))).toThrow(RangeError)
  })
})

describe('the phrasings that the model is trained on', () => {
  const groups = readPhrasings('tools/model/phrasings')
  let cases: readonly SentenceCase[]

  beforeAll(async () => {
    cases = await sentenceCases()
  })

  test('exist for every plain sentence of every tool', () => {
    const known = new Set(groups.flatMap(({ plain }) => plain))
    expect([...new Set(cases.map(({ plain }) => plain))].filter((plain) => !known.has(plain))).toEqual([])
  })

  test('all pass the number check with the facts of their sentence', () => {
    expect(groups.flatMap((group) => waysOf(group, cases).refused)).toEqual([])
  })

  test('are several for every plain sentence that a tool says', () => {
    const few = groups.flatMap((group) => {
      const found = waysOf(group, cases)
      const said = new Set(found.cases.map(({ plain }) => plain))
      return found.ways.filter(({ plain, ways }) => plain.some((each) => said.has(each)) && ways.length < 6)
    })
    expect(few.map(({ plain, ways }) => `${plain[0]}: ${ways.length}`)).toEqual([])
  })

  test('begin with words of encouragement or caution only where these are said to belong', () => {
    const openers = [...OPENERS.good, ...OPENERS.bad].map((opener) => opener.slice(0, -2))
    const begun = groups.flatMap(({ phrasings }) =>
      phrasings.filter((phrasing) => openers.some((opener) => phrasing.startsWith(opener))),
    )
    expect(begun).toEqual([])
  })
})
