import { expect, test } from 'vitest'
import { readParameters } from '../names/parameters'
import { certainIntent } from './certain-words'

const PAYEES = ['Lotus Healthcare', 'Ravi Kumar', 'Swiggy']
const certain = (question: string) => certainIntent(question, readParameters(question, PAYEES, '2026-10-31', 'in'))

test.each([
  'did Ravi Kumar pay me back',
  'has Ravi ever paid me',
  'did Lotus Healthcare return the money',
  'when did the latest settlement arrive',
  'how often do settlements come',
  'last interest credit',
])('“%s” is about money that came in', (question) => {
  expect(certain(question)).toBe('income')
})

test.each(['did I pay Ravi Kumar back', 'did Swiggy refund me', 'what is a settlement', 'last interest on my loan'])(
  '“%s” is not',
  (question) => {
    expect(certain(question)).not.toBe('income')
  },
)
