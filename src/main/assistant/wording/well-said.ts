// Whether a restated sentence reads as people write: no word a second time, 'an increase' and not 'a increase', '1 budget is'.

/** Words that may come as often as they like; of the others only those of four letters and more are looked at. */
const LITTLE =
  /^(that|this|these|those|they|them|their|your|have|with|from|which|were|what|when|than|into|over|each|there|customers|would)$/
const NOT_OF_ONE =
  /(?<![\d.,])1 (?!is\b|was\b)[a-z]*[^\Ws]s\b|(?<![\d.,])1 ([a-z]+ )?(are|were|have)\b|\b(are|were) 1\b(?![.,]?\d)|\b(across|among|between) 1 (?=[a-z])/g
/** 'An estimated about 20 customers'. */
const ESTIMATED_TWICE = /\bestimated? (?:of )?about\b/i
const WRONG_ARTICLE = /\ba (?=[aeio])(?!one)|\ban (?=[^aeiouh\W])/

/** What is wrong with `said`; null when nothing is found. What `asked` says twice may be said twice. Both have kinds for slots. */
export function wordingProblem(said: string, asked: string): string | null {
  if (WRONG_ARTICLE.test(said.toLowerCase())) return 'a wrong article'
  if (/[,;:][^\s]/.test(said)) return 'a space is missing'
  const [words, given] = [wordsOf(said), wordsOf(asked)]
  const twice = words.find((word) => {
    const times = words.filter((other) => isSame(word, other)).length
    return times > 1 && times > given.filter((other) => isSame(word, other)).length
  })
  return twice === undefined ? null : `“${twice}” is said twice`
}

/** '1 budgets', '1 budget are', 'across 1 credit', 'an estimated about 20': sentences filled with facts. What `asked` has may be said. */
export function agreementProblem(said: string, asked: string): string | null {
  if (ESTIMATED_TWICE.test(said)) return 'an estimate is said twice'
  const found = said.match(NOT_OF_ONE)?.find((each) => !asked.includes(each))
  return found === undefined ? null : `“${found}” is said of one`
}

/** 'month' and 'monthly'. */
export function isSame(one: string, other: string): boolean {
  return one === other || (one.length > 4 && other.startsWith(one)) || (other.length > 4 && one.startsWith(other))
}

function wordsOf(text: string): readonly string[] {
  const words =
    text
      .replaceAll(/\{\w+\}/g, ' ')
      .toLowerCase()
      .match(/[a-z’'-]+/g) ?? []
  return words.filter((word) => word.length >= 4 && !LITTLE.test(word))
}
