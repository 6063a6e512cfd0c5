// Whole questions that ask what a golden question asks, in frames of their own, made from what its right answer is.
import { categoryName } from '../src/main/assistant/names/category-words'
import type { CategoryId } from '../src/shared/domain'
import type { GoldenQuestion } from './golden-questions'

type Form = 'amount' | 'count' | 'last day' | 'largest'

/** Of what is asked, and when. */
export const FRAMES: Readonly<Record<Form, readonly string[]>> = {
  amount: [
    'what was my spending on {it} {time}?',
    'total spent on {it} {time}',
    '{it} spend {time}',
    '{it} kharcha kitna {time}',
    '{it} total amount {time}',
    '{time} how much money went to {it}?',
    'how much have I spent on {it} {time}',
    '{it} pe kitna kharcha hua {time}',
    'my outgoings for {it} {time}',
    'add up {it} {time} for me',
    '{it} bill for me {time} total',
  ],
  count: [
    'how many times did I pay {it} {time}?',
    'number of payments to {it} {time}',
    'how many payments have I made to {it} {time}',
    '{it} {time} how many times',
    'times {it} was paid {time}',
    '{time}, how often did I pay {it}',
  ],
  'last day': [
    'date of the last payment to {it}',
    'last {it} payment when',
    'when was my last payment to {it}?',
    '{it} last paid on?',
    'when was {it} paid last',
    'most recent {it} payment date?',
    '{it} ko last payment kab kiya',
  ],
  largest: [
    'what was my biggest payment to {it} {time}?',
    'largest {it} payment {time}',
    'highest single spend on {it} {time}?',
    'most I paid for {it} at once {time}',
    'costliest {it} payment {time}?',
    '{it} sabse bada payment {time}',
    '{time} max single {it} payment',
  ],
}

/** The frames of the question's form, filled in; none where more is asked of than one payee or category in one usual span of time. */
export function framesOf({ turns, expect: { kind, sql = '' } }: GoldenQuestion): readonly string[] {
  const name = onlyNameIn(sql)
  const form = formOf(sql)
  if (kind !== 'figure' || turns.length > 1 || !name || !form) return []
  const span = /booked_on between '(\S+)' and '(\S+)'/.exec(sql)
  const time = span ? timeOf(span[1] as string, span[2] as string) : ''
  if (time === null || (form !== 'last day') !== (span !== null)) return []
  return FRAMES[form].map((frame) =>
    frame
      .replace('{it}', () => name)
      .replace('{time}', time)
      .replace(/ (?=\?|$)/g, '')
      .trim(),
  )
}

/** What spending is added up, counted, or looked for in `s`, the rows that are spending. */
const FORMS: readonly (readonly [RegExp, Form])[] = [
  [/^(?:coalesce\()?-(?:coalesce\()?sum\(amount_minor\)(?:,0\))*\/100\.0 from s/, 'amount'],
  [/^count\(\*\) from s/, 'count'],
  [/^max\(booked_on\) from s/, 'last day'],
  [/^max\(-amount_minor\)\/100\.0 from s/, 'largest'],
]

function formOf(sql: string): Form | null {
  const asked = sql.replace(/^select \(?(?:select )?/, '')
  const plain = asked
    .replace(/ from s where /, ' from s ')
    .replace(
      /(?:and )?(?:(?:payee|category_id)(?:=| in \()'(?:[^']|'')*'\)?|booked_on between '\S+' and '\S+'|amount_minor<0) ?/g,
      '',
    )
  const rest = plain.replace(/[\s)]+$/, '')
  if (!/ from s$/.test(rest)) return null
  return FORMS.find(([pattern]) => pattern.test(rest))?.[1] ?? null
}

function onlyNameIn(sql: string): string | null {
  const names = [...sql.matchAll(/\b(payee|category_id)(?:=| in \()'((?:[^']|'')*)'/g)]
  const [name] = names
  if (!name || names.length > 1) return null
  const text = (name[2] as string).replaceAll("''", "'")
  return name[1] === 'payee' ? text : categoryName(text as CategoryId)
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** A month or a year of the golden bank, whose books end on 2026-10-31; null for another span. */
function timeOf(from: string, to: string): string | null {
  if (from === '2026-01-01' && to === '2026-10-31') return 'this year'
  if (from === '2025-01-01' && to === '2025-12-31') return 'in 2025'
  const whole = from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7) && Number(to.slice(8)) >= 28
  return whole ? `in ${MONTHS[Number(from.slice(5, 7)) - 1]}${from.startsWith('2025') ? ' 2025' : ''}` : null
}
