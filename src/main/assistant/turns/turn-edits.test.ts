import { describe, expect, test } from 'vitest'
import { askedLast } from '../asked.fixture'
import { understand } from '../intent/understanding'
import type { Listener, Understood } from '../understood'
import { asksYesOrNo } from '../words/asks-yes-or-no'

const LISTENER: Listener = {
  payees: ['Swiggy', 'Zomato', 'Netflix', 'Spotify', 'BESCOM'],
  asOf: '2026-10-31',
  currency: 'INR',
  country: 'in',
}

/** The last of several turns, as kind of question, name and time. */
function last(...turns: readonly string[]): readonly (string | null)[] {
  let previous: Understood | null = null
  let said: readonly (string | null)[] = []
  for (const turn of turns) {
    const result = understand(turn, LISTENER, previous)
    if (result.kind === 'answerable') previous = result
    said =
      result.kind === 'answerable'
        ? [result.intent, result.ask.payee ?? result.ask.categoryId, result.ask.period.name]
        : [result.kind]
  }
  return said
}

describe('a turn replaces what it names and keeps the rest', () => {
  test.each([
    ['august one', 'spending-merchant', 'Swiggy', 'August'],
    ['zomato ka bhi batao', 'spending-merchant', 'Zomato', 'September'],
    ['over how many orders', 'spending-count', 'Swiggy', 'September'],
    ['list them', 'search', 'Swiggy', 'September'],
    ['ok and in total', 'spending-total', null, 'September'],
    ['what percent is that of what I spent', 'spending-share', 'Swiggy', 'September'],
    ['previous month to that?', 'spending-merchant', 'Swiggy', 'August'],
    ['what drove that', 'change', 'Swiggy', 'September'],
    ['on average per order', 'spending-average', 'Swiggy', 'September'],
    ['dearest month?', 'top-times', 'Swiggy', 'September'],
    ['how many percent of my spending is that', 'spending-share', 'Swiggy', 'September'],
    ['and that cost me?', 'spending-merchant', 'Swiggy', 'September'],
    ['when did we last pay them', 'spending-merchant', 'Swiggy', 'September'],
    ['for what', 'search', 'Swiggy', 'September'],
    ['so each one cost', 'spending-average', 'Swiggy', 'September'],
    ['and the month prior', 'spending-merchant', 'Swiggy', 'August'],
    ['only the second half', 'spending-merchant', 'Swiggy', 'the days from 16 September to 30 September'],
  ])('“%s” after Swiggy in September', (turn, ...expected) => {
    expect(last('swiggy in september', turn)).toEqual(expected)
  })

  test.each([
    ['what subscriptions do I have', 'how much altogether', 'subscriptions'],
    ['what bills are coming up', 'which is the largest', 'bills'],
    ['when is my Netflix due', 'how much', 'bill-when'],
    ['what is my health score', 'why not higher', 'health-why'],
    ['what is my health score', 'what can I do about it', 'health-improve'],
    ['how far am I with my goals', 'when will it be done', 'goals-when'],
    ['will I run out of money', 'when exactly', 'forecast'],
    ['how much was my last salary', 'next one comes when', 'next-salary'],
    ['my balance', 'at the end of September', 'balance'],
    ['my balance', 'and at the end of 2025', 'balance'],
    ['what do I still owe on my loans', 'what was it in June', 'balance'],
    ['when is Netflix due', 'spotify?', 'bill-when'],
    ['when is Netflix due', 'when was it last charged', 'spending-merchant'],
    ['what loans do I have', 'which of them is the smallest', 'loans'],
    ['what is my net worth', 'and at the end of August?', 'net-worth'],
    ['October by category', 'and just the biggest one', 'top-categories'],
    ['which month was the cheapest', 'and the worst?', 'top-times'],
    ['what does Netflix cost a month', 'has it gone up', 'price-rises'],
    ['did Swiggy refund anything', 'how much', 'refunds'],
  ])('“%s”, then “%s”: %s', (first, second, intent) => {
    expect(last(first, second)[0]).toBe(intent)
  })

  test('a question that is offered after an answer stands by itself', () => {
    expect(last('how much at Swiggy in May', 'and at Zomato', 'What were my largest payments?')).toEqual([
      'largest-payments',
      null,
      'October',
    ])
  })

  test('what was asked two turns ago is kept as well', () => {
    expect(last('swiggy in september', 'the biggest one', 'and the smallest?')).toEqual([
      'smallest-payments',
      'Swiggy',
      'September',
    ])
  })
})

describe('a turn stands by itself', () => {
  test.each([
    ['what is my balance', 'balance'],
    ['tell me a joke', 'refused'],
    ['how long is the queue there', 'refused'],
    ['so whats it now', 'spending-merchant'],
    ['what did the blood test show', 'refused'],
    ['what did my brother spend', 'refused'],
  ])('“%s” after Swiggy in September', (turn, kind) => {
    expect(last('swiggy in september', turn)[0]).toBe(kind)
  })

  test('the largest payment of a month that it names is that of all', () => {
    expect(last('swiggy in september', 'largest payment in August')).toEqual(['largest-payments', null, 'August'])
  })
})

describe('a name, a time and a form without a thread', () => {
  test.each([
    ['health this year', 'spending-category', null],
    ['BESCOM, when last', 'spending-merchant', 'BESCOM'],
  ])('“%s”', (question, intent, name) => {
    const [asked, about] = last(question)
    expect(asked).toBe(intent)
    if (name) expect(about).toBe(name)
  })
})

test('what says nothing is no call for help and no small talk', () => {
  expect(last('and now?')).toEqual(['not-understood'])
  expect(last('when is my next instalment', 'and the one before it?')).toEqual(['not-understood'])
})

test.each([
  ['God bless you, dear', 'small-talk'],
  ['much obliged', 'small-talk'],
  ['happy Holi to all of you', 'small-talk'],
  ['thanks, and Swiggy in May?', 'answerable'],
])('“%s” is %s', (question, kind) => {
  expect(understand(question, LISTENER, null).kind).toBe(kind)
})

test('what the customer buys, sends or pays for is nothing that is off topic', () => {
  expect(last('can I get a raincoat for 3k tomorrow')[0]).toBe('afford')
  expect(last('who did I send money to')[0]).toBe('top-merchants')
})

test('whether yes or no is wanted the turn says', () => {
  let previous: Understood | null = null
  const asked = (turn: string) => {
    const result = understand(turn, LISTENER, previous)
    if (result.kind !== 'answerable') throw new Error(result.kind)
    previous = result
    return asksYesOrNo(result.ask.question)
  }
  asked('how much is due on my card?')
  expect(asked('by what date?')).toBe(false)
  asked('did Swiggy charge me in May?')
  expect(asked('and Zomato?')).toBe(true)
})

test('the form of the turn decides what is told, not that of the question before', () => {
  let previous: Understood | null = null
  const asked = (turn: string) => {
    const result = understand(turn, LISTENER, previous)
    if (result.kind !== 'answerable') throw new Error(result.kind)
    previous = result
    return result.ask.question
  }
  asked('when was my last salary')
  expect(asked('what was the amount')).not.toContain('when')
})

test('two sums that a thread has asked for are added over another time', () => {
  expect(last('swiggy in october', 'and zomato?', 'the two together for the year 2026')).toEqual([
    'spending-merchant',
    'Swiggy',
    '2026',
  ])
})

test('a name that nobody has been paid under is looked for, not refused as somebody', () => {
  expect(last('am I paying for Hotstar')[0]).not.toBe('refused')
  expect(last("what is in Priya's account")[0]).toBe('refused')
})

test.each([
  ['did it go up', 'change', 'Swiggy'],
  ['one month earlier', 'spending-merchant', 'Swiggy'],
  ['versus Zomato', 'compare-names', 'Zomato'],
  ['what causes it', 'change', 'Swiggy'],
])('“%s” after Swiggy in September: %s', (turn, intent, name) => {
  expect(last('swiggy in september', turn).slice(0, 2)).toEqual([intent, name])
})

test('a call for help is one in the midst of a thread, and whoever else it speaks of', () => {
  const before = understand('How much did I spend on eating out this month?', LISTENER, null)
  if (before.kind !== 'answerable') throw new Error('not understood')
  const fraud = { kind: 'hand-off', to: 'fraud' }
  expect(understand('There are payments to Swiggy that I did not make', LISTENER, before)).toEqual(fraud)
  expect(understand('somebody else used my card', LISTENER, null)).toEqual(fraud)
  expect(understand('what does somebody else spend on food', LISTENER, null)).toMatchObject({ kind: 'refused' })
})

describe('a time that the thread has settled', () => {
  test('so many months before it', () => {
    expect(last('swiggy in september', 'and the three months before?').at(-1)).toBe('the months from June to August')
    expect(last('swiggy in september', 'just the 25th?').at(-1)).toBe('25 September')
  })

  test('is all times where rows of a name were listed without one', () => {
    expect(last('show my payments to Swiggy', 'how many are there?')).toEqual([
      'spending-count',
      'Swiggy',
      'all your time here',
    ])
  })

  test('stays with what it was set against, when it is asked why', () => {
    const asked = askedLast('swiggy in august', 'and in May?', 'what is the difference', 'kyu kam hua')
    expect([asked?.period.name, asked?.against?.name]).toEqual(['May', 'August'])
    expect(askedLast('swiggy in may', 'and zomato?', 'how does that compare with April')).toMatchObject({
      intent: 'change',
      payee: 'Zomato',
      against: { name: 'April' },
    })
  })
})

test('how much in all after yes or no is of the same, and what compares with another name is both', () => {
  expect(last('did I pay Swiggy in May', 'how much in all?')).toEqual(['spending-merchant', 'Swiggy', 'May'])
  expect(askedLast('swiggy in may', 'how does it compare with Zomato?')).toMatchObject({
    intent: 'compare-names',
    other: { payee: 'Swiggy' },
  })
})
