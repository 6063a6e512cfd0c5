// How a general model is asked: the same facts as our own model gets, as named places in braces. Neither a figure nor a name
// nor a word of the customer is in it, so there is nothing that it could leak or be talked into.
import type { Draft } from './told'

/** The same for every question, so that its place in the context is kept. */
export const CHAT_SYSTEM = `You word answers for a bank's customer. You get a question and facts. Each fact is a name in braces, such as {total_amount}; the application puts the real value in its place later.
Rules:
- Write one to three short, plain sentences that answer the question.
- Put facts in by their names in braces, exactly as given, each at most once. Use every fact marked as needed.
- Never write a digit, an amount, a date, a number in words, or a name of your own.
- No greeting, no advice, no lists, nothing about yourself.
Example
Question: How much did I spend on groceries?
Needed: {category_amount} {category}
Also there: {period} {category_txns}
Answer: In {period}, you spent {category_amount} on {category}. That was {category_txns}.`

/** Question (one of our own), facts and direction of a draft. */
export function chatPrompt(draft: Draft): string {
  const braced = (slots: readonly string[]) => slots.map((slot) => `{${slot}}`).join(' ')
  return [
    `Question: ${draft.question.replace(/[{}<>|]/g, ' ')}`,
    `Needed: ${braced(draft.key)}`,
    ...(draft.optional.length > 0 ? [`Also there: ${braced(draft.optional)}`] : []),
    ...(draft.flag ? [`Direction: ${draft.flag.replace(/[_=-]/g, ' ')}`] : []),
    'Answer:',
  ].join('\n')
}
