// 'Yes' or 'No' where it hangs on what is asked of a product's fairness, or of the churn model: 'would it pass the four-fifths
// rule' and 'does it shut anybody out' want opposite words for the same figure.
import { asksWhether } from '../intent/asks-whether'

const SHUTS_OUT =
  /\b(?:unfair\w*|bias\w*|discriminat\w*|disadvantag\w*|fail\w*|breach\w*|break\w*|violat\w*|exclud\w*|shuts? out|below|under)\b/i
const LETS_IN =
  /\b(?:fair\w*|pass\w*|alike|equal\w*|meets?|complies|comply|within|satisf\w*|respects?|okay|ok|in line)\b/i

/** Null where the question does not ask it. `under`: whether a group is let in with less than four fifths of the rate of others. */
export function whetherFair(question: string, under: boolean): boolean | null {
  if (!asksWhether(question)) return null
  if (SHUTS_OUT.test(question.replace(/\bunder the four[- ]fifths rule\b/i, ' '))) return under
  return LETS_IN.test(question) ? !under : null
}

const BY_CHANCE = /\b(?:chance alone|(?<!a )chance(?!s)|guess\w*|coin|luck|random\w*)\b/i
const BY_RECENCY = /\b(?:recency|baseline|simple|naive|days since)\b/i
const BETTER = /\b(?:beats?|better|outperforms?|outdo\w*|ahead of|more than|above|superior|stronger|improves? on)\b/i
const WORSE = /\b(?:worse|behind|weaker|below|inferior|poorer|no better)\b/i
const CHANCE = 0.5

/** The model's order against that of chance or of recency alone, whichever the question names first; null where it asks for neither. */
export function whetherModelBetter(
  question: string,
  { auc, aucOfRecency }: { readonly auc: number; readonly aucOfRecency: number },
): boolean | null {
  const rival = BY_RECENCY.test(question) ? BY_RECENCY : BY_CHANCE.test(question) ? BY_CHANCE : null
  const worse = WORSE.test(question)
  if (!rival || !asksWhether(question) || !(worse || BETTER.test(question))) return null
  const model = question.search(/\b(?:model|churn score|it|we)\b/i)
  const modelFirst = model >= 0 && model < question.search(rival)
  const ahead = auc > (rival === BY_RECENCY ? aucOfRecency : CHANCE)
  return (modelFirst ? ahead : !ahead) !== worse
}
