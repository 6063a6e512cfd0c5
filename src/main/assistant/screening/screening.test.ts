import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { understand } from '../intent/understanding'
import { refusedByRule } from './refusals'
import { isOtherScript, screenQuestion } from './screening'

const LISTENER = { payees: ['शर्मा स्टोर', 'Swiggy'], asOf: '2026-10-31', currency: 'INR', country: 'in' } as const
const taken = (question: string) => understand(screenQuestion(question), LISTENER, null)

describe('bad input', () => {
  test('that is empty, or nothing but signs, spaces, emoji or control characters, asks for a question', () => {
    for (const nothing of ['', '   ', '\u0000\u0007\u001B', '???', '🏦💸', '\u200B\u202E', '\n\r\t', '…—–']) {
      expect(() => screenQuestion(nothing)).toThrow(/Type a question first/)
    }
  })

  test('that is too long is refused with the limit, at 100 kB at once', () => {
    expect(() => screenQuestion('a'.repeat(2001))).toThrow(/longer than 2,000 characters/)
    expect(() => screenQuestion('😀'.repeat(25_000))).toThrow(/longer than 2,000 characters/)
    expect(screenQuestion('a'.repeat(2000))).toHaveLength(2000)
  })

  test('with control characters, line breaks and emoji is read without them', () => {
    expect(screenQuestion('  how much\u0000 on\r\n groceries\u202E? ')).toBe('how much on groceries ?')
    expect(taken('how much did I spend on groceries 🛒🛒 this month?')).toMatchObject({
      kind: 'answerable',
      intent: 'spending-category',
    })
  })

  test('in letters that the assistant does not read is told so', () => {
    for (const question of [
      'मैंने इस महीने कितना खर्च किया',
      '这个月我花了多少钱',
      'сколько я потратил',
      'كم أنفقت',
      'எவ்வளவு செலவு',
    ]) {
      expect(taken(question)).toEqual({ kind: 'not-understood', why: 'script' })
    }
    expect(isOtherScript('wie viel für Käse in Zürich')).toBe(false)
    expect(isOtherScript('12.50 €')).toBe(false)
  })

  test('that names a payee of the books in another script is a question all the same', () => {
    expect(taken('शर्मा स्टोर')).toMatchObject({ kind: 'answerable', ask: { payee: 'शर्मा स्टोर' } })
  })

  test('of SQL is refused, in fancy letters too', () => {
    expect(refusedByRule('SELECT name FROM customers', '', false)).toBe('injection')
    expect(refusedByRule('ＤＲＯＰ ＴＡＢＬＥ accounts', '', false)).toBe('injection')
  })

  test('of any kind gives an understanding or a problem that says what to do', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2500 }), (question) => {
        try {
          expect(taken(question).kind).toBeTypeOf('string')
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid-request' })
        }
      }),
      { numRuns: 300 },
    )
  })
})
