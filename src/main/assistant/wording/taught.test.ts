import { describe, expect, test } from 'vitest'
import { taughtOf, taughtProblem, wasTaught } from './taught'

const ASKED = 'I found {count} above {money}.'
/** Written by tools/model/taught.py for ASKED and the one way 'The search found {count} above {money}.'. */
const RULES = [
  634876209, 750041527, 914558363, 1736793573, 1943714894, 2110736491, 2165510614, 2263586176, 2344165885, 2487450735,
  3310857129, 3680072384, 4057183312, 4219684199, 4254413875, 4266915400,
]
const TAUGHT = taughtOf({ teller: { taught: RULES } }) as Uint32Array

describe('what the model was taught', () => {
  test.each([ASKED, 'The search found {count} above {money}.', 'Sure: the search found {count} above {money}.'])(
    'is “%s”',
    (said) => {
      expect(taughtProblem(said, ASKED, TAUGHT)).toBeNull()
    },
  )

  test.each([
    ['Above {money}, I found {count}.', '“above” was not taught there'],
    ['I found {count} above {money} in all.', '“in” was not taught there'],
    ['The search {count} above {money}.', '“{count}” was not taught there'],
    ['I found {count}.', '“.” was not taught there'],
  ])('is not “%s”', (said, problem) => {
    expect(taughtProblem(said, ASKED, TAUGHT)).toBe(problem)
  })

  test('has the words that all of its ways have', () => {
    expect(taughtProblem('', ASKED, TAUGHT)).toBe('“found” is left out')
  })

  test('is nothing for sentences that it was not taught', () => {
    expect([wasTaught(ASKED, TAUGHT), wasTaught('I found {count}.', TAUGHT)]).toEqual([true, false])
  })

  test.each([{}, null, { teller: {} }, { teller: { taught: ['a'] } }])(
    'is nothing in a file that has none: %j',
    (metadata) => {
      expect(taughtOf(metadata)).toBeNull()
    },
  )
})
