// What people say around a question: greetings, sighs, the story that led to it.

/** The question without greetings and small words before it; as it is where nothing much would be left. */
export function withoutCourtesies(question: string): string {
  const rest = question.replace(BEFORE, '')
  return rest !== question && rest.split(' ').length >= LEAST_WORDS ? rest : question
}

/** The one sentence of several that asks; null where the question is one sentence, or none or more of them ask. */
export function askingSentence(question: string): string | null {
  const sentences = question.split(/(?<=[.?!])\s+(?=\S)/)
  const asking = sentences.filter((sentence) => /\?\W*$/.test(sentence))
  return sentences.length > 1 && asking.length === 1 ? (asking[0] as string) : null
}

const LEAST_WORDS = 3
const BEFORE =
  /^\W*(?:(?:good (?:morning|afternoon|evening|day)|namaste|namaskar|lol|haha+|hmm+|bro|bhai|dude|yaar|kindly|(?:would|could) you (?:kindly|be so kind as to)|(?:ok |okay )?(?:dumb|silly|stupid|quick) question)\b[\s,.!:…–-]*)+/i
