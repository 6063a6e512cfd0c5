import { expect, test } from 'vitest'
import { askedLast } from '../asked.fixture'
import { asLeavingOut } from '../names/left-out'
import { asksYesOrNo } from '../words/asks-yes-or-no'

const SPENT = 'how much did I spend on groceries in May'
const AT_UBER = 'how much did I spend at Uber in May'

test('a name that is taken out leaves the rest of the sum', () => {
  expect(asLeavingOut('ok now take out Uber')).toBe('without Uber')
  expect(asLeavingOut('and take Uber out')).toBe('without Uber')
  expect(asLeavingOut('less than Uber')).toBe('less than Uber')
  expect(askedLast('how much did I spend in May', 'take away Uber')).toMatchObject({
    period: { from: '2026-05-01' },
    without: [{ payee: 'Uber', categoryId: null }],
  })
})

test('a name that is added joins the sum', () => {
  expect(askedLast(AT_UBER, 'add Netflix')).toMatchObject({
    intent: 'spending-merchant',
    payee: 'Uber',
    together: [{ payee: 'Netflix', categoryId: null }],
  })
})

test('another time is set against the one before, in either direction', () => {
  const may = { period: { from: '2026-05-01' }, against: { from: '2026-06-01' } }
  expect(askedLast(SPENT, 'was June bigger?')).toMatchObject({
    intent: 'change',
    categoryId: 'groceries',
    period: may.against,
    against: may.period,
  })
  expect(askedLast(SPENT, 'was it smaller than in June?')).toMatchObject({ intent: 'change', ...may })
})

test('the same in another time, and how often, keep the name', () => {
  expect(askedLast(AT_UBER, 'did they charge in June as well?')).toMatchObject({
    intent: 'spending-merchant',
    payee: 'Uber',
    period: { from: '2026-06-01' },
  })
  expect(askedLast(AT_UBER, 'number of rides?')).toMatchObject({
    intent: 'spending-count',
    payee: 'Uber',
    period: { from: '2026-05-01' },
  })
})

test('a limit after a sum is one of that sum', () => {
  expect(askedLast(SPENT, 'below 4,000?')).toMatchObject({
    intent: 'spending-category',
    categoryId: 'groceries',
    amountMinor: 400_000,
    period: { from: '2026-05-01' },
  })
})

test('a payee in all is one of all times', () => {
  expect(askedLast('what have I paid to Uber in all')?.period.name).toBe('all your time here')
  expect(askedLast('what have I paid to Uber in all in May')?.period.name).toBe('May')
})

test.each(['rent gone in May?', 'below 4,000 na?', 'did it cross 4,000 or nah', 'cheaper than in June was it'])(
  '“%s” wants yes or no',
  (question) => {
    expect(asksYesOrNo(question)).toBe(true)
  },
)

test.each(['how much is it', 'what was it', 'which was paid?', 'how many were paid in May?'])(
  '“%s” does not',
  (question) => {
    expect(asksYesOrNo(question)).toBe(false)
  },
)

test('a payment by its place in time, and what a sum was made of', () => {
  expect(askedLast('how much at Uber this year', 'last payment')?.question).toContain('the last payment')
  expect(askedLast('when was my last order at Uber', 'usse pehle wala')?.question).toContain('before that')
  expect(askedLast(SPENT, 'and what was it?')).toMatchObject({ intent: 'search', categoryId: 'groceries' })
})

test('the month in which most was saved is one of what was kept', () => {
  expect(askedLast('how much did I save this year', 'in which month the most')).toMatchObject({ intent: 'top-times' })
})

test('“sept se zyada?” sets against that month', () => {
  expect(askedLast('how much on groceries in June', 'May se zyada?')).toMatchObject({
    intent: 'change',
    period: { from: '2026-06-01' },
    against: { from: '2026-05-01' },
  })
})

test('what a category went on is told by its shops, and a name that stands apart is left out', () => {
  expect(askedLast(SPENT, 'on what exactly')).toMatchObject({ intent: 'top-merchants', categoryId: 'groceries' })
  expect(askedLast('how much did I spend in May', 'and Uber apart')?.without).toEqual([
    { payee: 'Uber', categoryId: null },
  ])
})

test('a day that is named before the one of the thread is that day', () => {
  expect(askedLast('what did I spend on 30 October', 'and on saturday before that')?.period.from).toBe('2026-10-24')
})

test('the month of the least income is asked for in Hindi as well', () => {
  expect(askedLast('how much did I earn this year', 'kis mahine sabse kam')).toMatchObject({
    intent: 'income',
    question: expect.stringContaining('which month the least'),
  })
  expect(askedLast(AT_UBER, 'share of income')).toMatchObject({ intent: 'spending-share', payee: 'Uber' })
})
