// Quicken's dates: "1/ 5'26" is the fifth day of 2026 or the first of May, by the country of the program.
import { type DateOrder, inferDateOrder } from './written-dates'

/** As other statements write it: "1/ 5'26" → '1/5/26'. */
export function plainQifDate(written: string): string {
  const short = written.slice(0, 60)
  const mark = /[-/.]/.exec(short)?.[0] ?? '/'
  return short.replace(/\s*'\s*/, mark).replace(/([-/.])\s+/g, '$1')
}

/**
 * The order that fits the dates of a file. Where two do and neither gives a sequence, Quicken's apostrophe and amounts in
 * US dollars speak for month-first.
 */
export function qifDateOrder(
  written: readonly string[],
  currency: string | null,
): { readonly order: DateOrder; readonly certain: boolean } {
  const american = currency === 'USD' || written.some((date) => date.includes("'"))
  return inferDateOrder(written.map(plainQifDate), american ? 'month-first' : 'day-first')
}
