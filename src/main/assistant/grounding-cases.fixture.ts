// For the attack on the number check: one ask of every kind, and sentences as a model may phrase the facts.
import type { IsoDate } from '../../shared/domain'
import { findPeriods } from './find-periods'
import type { Ask } from './findings'
import type { Answerable } from './intents'
import type { Period } from './periods'

export interface GroundingCase {
  readonly intent: Answerable
  readonly ask: Ask
  readonly templates: readonly string[]
}

export function answerableAsk(asOf: IsoDate): readonly GroundingCase[] {
  const period = (text: string) => findPeriods(text, asOf)[0]?.period as Period
  const ask = (parts: Partial<Ask>): Ask => ({
    categoryId: null,
    payee: null,
    period: period('this month'),
    periodGiven: 'period' in parts,
    against: null,
    hintedCategoryId: null,
    other: null,
    together: [],
    without: [],
    amountMinor: null,
    share: null,
    ahead: null,
    question: '',
    ...parts,
  })
  /** Tools that the model does not phrase. */
  const plainly = (asked: readonly (readonly [Answerable, Partial<Ask>])[]): readonly GroundingCase[] =>
    asked.map(([intent, parts]) => ({ intent, ask: ask(parts), templates: [] }))
  const category = [
    'You spent {category_amount} on {category} in {period}.',
    'In {period}, {category} came to {category_amount}.',
    '{category} cost you {category_amount} in {period}.',
    'Your {category} spending comes to {category_amount}.',
    'So far, {category_amount} has gone to {category}.',
    'That is {category_share} of everything you spent.',
    'It makes up {category_share} of your outgoings.',
    'The total covers {category_txns}.',
    'For comparison, the previous figure was {category_prev}.',
  ]
  return [
    { intent: 'spending-category', ask: ask({ categoryId: 'eating-out' }), templates: category },
    {
      intent: 'spending-category',
      ask: ask({ categoryId: 'groceries', period: period('last month') }),
      templates: category,
    },
    {
      intent: 'spending-category',
      ask: ask({ categoryId: 'shopping', period: period('this year') }),
      templates: category,
    },
    { intent: 'spending-category', ask: ask({ categoryId: 'investment' }), templates: [] },
    { intent: 'spending-merchant', ask: ask({ payee: 'Swiggy' }), templates: category.slice(0, 5) },
    {
      intent: 'top-merchants',
      ask: ask({}),
      templates: [
        'In {period}, {top_merchant} is your biggest merchant, with {merchant_amount}.',
        'You spent the most at {top_merchant}: {merchant_amount} in {period}.',
        '{second_merchant} follows at {second_merchant_amount}.',
        'After that is {second_merchant}, with {second_merchant_amount}.',
        'You spent the most at {top_merchant}: {merchant_amount}; {second_merchant} follows with {second_merchant_amount}.',
      ],
    },
    {
      intent: 'top-categories',
      ask: ask({}),
      templates: [
        'In {period}, your spending came to {total_spend}, led by {top_category} at {top_amount}.',
        'Your total spending was {total_spend}; the largest part was {top_category}, at {top_amount}.',
        'You have spent {total_spend} in {period}, mostly on {top_category} with {top_amount}.',
        '{top_category} leads your list, with {top_amount}.',
        'Most of your money went to {top_category}, with {top_amount} in {period}.',
        'In second place comes {second_category}, at {second_amount}.',
        'Altogether, you spent {total_spend}.',
        '{top_category} is your biggest category, at {top_amount}, and {second_category} comes next with {second_amount}.',
      ],
    },
    { intent: 'spending-total', ask: ask({ period: period('the last 3 months') }), templates: [] },
    {
      intent: 'change',
      ask: ask({}),
      templates: [
        'Your spending rose from {last_total} to {this_total}, a rise of {change_pct}.',
        'You spent {this_total} this month, up from {last_total} last month.',
        'You have spent {this_total} this month, more than {last_total} last month.',
        'Spending is up by {change_pct} this month: {this_total} against {last_total} last month.',
        'That is an increase of {change_amount}.',
        'In relative terms, that is {change_pct} more.',
      ],
    },
    { intent: 'change', ask: ask({ categoryId: 'groceries' }), templates: [] },
    ...plainly([
      ['change', { payee: 'Swiggy', question: 'did I spend more at Swiggy' }],
      ['change', { question: 'did I spend less than last month' }],
      ['spending-trend', { categoryId: 'groceries' }],
      ['spending-account', { question: 'from my savings account' }],
      ['spending-average', { categoryId: 'groceries' }],
      ['spending-average', { payee: 'Swiggy', question: 'average order' }],
      ['spending-count', { payee: 'Swiggy' }],
      ['spending-count', { question: 'how many transactions' }],
      ['spending-share', { categoryId: 'transport' }],
      ['spending-share', { hintedCategoryId: 'home', question: 'share of my income for rent' }],
      ['compare-names', { categoryId: 'groceries', other: { categoryId: 'eating-out', payee: null } }],
      [
        'compare-names',
        {
          payee: 'Swiggy',
          other: { categoryId: 'groceries', payee: null },
          question: 'is Swiggy more than groceries',
          period: period('this year'),
        },
      ],
      ['smallest-payments', {}],
      ['search', { amountMinor: 500_000, question: 'payments over 5,000', period: period('September') }],
      ['search', { amountMinor: 20_000, question: 'transactions under 200' }],
      ['cash', {}],
      ['fees', {}],
      ['refunds', {}],
      ['unusual', {}],
      ['duplicates', { question: 'was I charged twice' }],
      ['insights', {}],
      ['insights-urgent', { question: 'is there anything urgent' }],
      ['salary', { question: 'when did my salary come' }],
      ['salary', { question: 'has my salary come' }],
      ['salary', { question: 'salary', period: period('the last 3 months') }],
      ['salary-raise', { question: 'did I get a raise' }],
      ['next-salary', {}],
      ['saved', {}],
      ['saved', { question: 'did I save anything', period: period('the last 3 months') }],
      ['savings-rate', { question: 'what is my savings rate' }],
      ['balance-all', {}],
      ['net-worth', {}],
      ['investments', {}],
      ['loans', {}],
      ['instalments', {}],
      ['card-due', {}],
      ['balance-ahead', {}],
      ['balance-ahead', { ahead: '2026-11-15' }],
      ['afford', { amountMinor: 100_000, question: 'can I afford 1,000' }],
      ['afford', { amountMinor: 6_000_000, question: 'can I afford 60,000' }],
      ['bills', { question: 'how much are my bills' }],
      ['bill-when', { hintedCategoryId: 'home', question: 'when is my rent due' }],
      ['bill-when', { payee: 'Netflix', question: 'when is Netflix due' }],
      ['free-to-spend', {}],
      ['subscriptions', { question: 'yearly cost of my subscriptions' }],
      ['subscriptions', { payee: 'Spotify', question: 'do I have Spotify' }],
      ['price-rises', { question: 'did any subscription get dearer' }],
      ['lapsed', {}],
      ['budgets-left', {}],
      ['budgets-left', { categoryId: 'groceries' }],
      ['budgets-over', { question: 'am I over any budget' }],
      ['budget-suggest', {}],
      ['budget-suggest', { categoryId: 'groceries' }],
      ['goals-progress', {}],
      ['goals-progress', { question: 'am I on track for the holiday' }],
      ['goals-needed', {}],
      ['goals-needed', { question: 'how much a month for the bike' }],
      ['goals-when', {}],
      ['health-score', {}],
      ['health-why', {}],
      ['health-improve', {}],
      ['emergency-fund', { question: 'is my emergency fund big enough' }],
      ['recommendations', {}],
      ['product-why', {}],
      ['product-why-not', {}],
      ['what-if-saving', { amountMinor: 500_000, question: 'what if I save 5,000 a month' }],
      ['what-if-purchase', { amountMinor: 6_000_000, question: 'what if I buy a phone for 60,000' }],
      ['what-if-cut', { categoryId: 'eating-out', share: 0.2, question: 'what if I cut eating out by 20 %' }],
      ['segment', {}],
      ['as-of', {}],
    ]),
    {
      intent: 'forecast',
      ask: ask({ question: 'what would avoid it' }),
      templates: [
        'Your balance is projected to fall to {forecast_balance} by {forecast_date}.',
        'The gap would be {shortfall_amount} around {shortfall_date}.',
        'A shortfall of {shortfall_amount} is likely on {shortfall_date}.',
      ],
    },
    {
      intent: 'bills',
      ask: ask({}),
      templates: [
        'Your next bill is {next_bill}: {next_bill_amount}, due on {next_bill_date}.',
        '{next_bill} is next, with {next_bill_amount} due by {next_bill_date}.',
        'Next up is {next_bill}, {next_bill_amount} on {next_bill_date}.',
        'You owe {next_bill_amount} for {next_bill} by {next_bill_date}.',
        'In total, {bill_count} are due for {bills_total}.',
        'All upcoming bills add up to {bills_total}.',
      ],
    },
    {
      intent: 'subscriptions',
      ask: ask({}),
      templates: [
        'You have {sub_count} costing {sub_total} a month.',
        '{sub_total} goes out every month on {sub_count}.',
        'Over a full year, that makes {sub_yearly}.',
      ],
    },
    { intent: 'largest-payments', ask: ask({}), templates: [] },
    { intent: 'largest-payments', ask: ask({ categoryId: 'eating-out' }), templates: [] },
    {
      intent: 'balance',
      ask: ask({}),
      templates: [
        'Your {account} balance is {balance}.',
        'You currently have {balance} in {account}.',
        '{account} shows {balance} right now.',
      ],
    },
    { intent: 'income', ask: ask({}), templates: [] },
    { intent: 'income', ask: ask({ period: period('the last 3 months') }), templates: [] },
    {
      intent: 'tip',
      ask: ask({}),
      templates: [
        'Trimming {tip_category} a little could save you {tip_saving} a month.',
        'Try spending less on {tip_category}: you could save {tip_saving} each month.',
        '{tip_category} is the best place to save: you could keep {tip_saving} more per month.',
        'You currently spend {tip_amount} on it.',
        'That would be {tip_saving_year} a year.',
      ],
    },
  ]
}
