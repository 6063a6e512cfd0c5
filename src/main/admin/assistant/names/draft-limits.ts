// What the product lab's form does not let anybody type: a rate or an amount below zero, a rate above the whole.

/** A sign belongs to the number behind it; a dash between two numbers ('18-25', '5 – 10 %') is none. */
const BELOW_ZERO =
  /(?:\b(?:minus|negative(?: \p{L}+){0,3})|(?<![^\s(])(?<!\d\s)[-−–])\s?(?:[₹£$€]|rs\.?|inr)?\s?\d|\bbelow zero\b/iu
const PERCENT = /(\d[\d,.]*)\s*(?:%|per ?cent|pct)/giu

/** Whether the words give a product a number that the lab does not take. */
export function outsideTheLab(turn: string): boolean {
  if (BELOW_ZERO.test(turn)) return true
  return [...turn.matchAll(PERCENT)].some(([, number = '']) => Number(number.replaceAll(',', '')) > 100)
}
