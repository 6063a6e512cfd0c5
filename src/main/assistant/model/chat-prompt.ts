// How a general model is asked: for the same plain sentence as our own model, with named places in braces. Neither a figure nor
// a name nor a word of the customer is in it, so there is nothing that it could leak or be talked into.

/** The same for every question, so that its place in the context is kept. */
export const CHAT_SYSTEM = `You reword sentences for a bank's customer. You get one plain sentence. In it, values are names in braces, such as {money}; the application puts the real value in its place later.
Rules:
- Say the same in one short, friendly sentence of your own.
- Put in every name in braces exactly once, exactly as given, and no other.
- Keep what it claims: more stays more, less stays less, short stays short.
- Never write a digit, an amount, a date, a number in words, or a name of your own.
- No greeting, no advice, no lists, nothing about yourself.
Example
Sentence: You spent {money} on {category} in {time}.
Answer: In {time}, {category} came to {money}.`

const TONES: Readonly<Record<string, string>> = {
  again: 'It follows a question before it.',
  good: 'It is good news: begin with a word of encouragement.',
  bad: 'It is bad news: begin with a word of caution.',
}

/** `prompt`: as our own model gets it, the style in the first line and the sentence in the second. */
export function chatPrompt(prompt: string): string {
  const [style = '', sentence = ''] = prompt.split('\n')
  const tone = TONES[style]
  return `${tone ? `${tone}\n` : ''}Sentence: ${sentence}\nAnswer:`
}
