// A question as the bank's router sees it.
import { questionFeatures } from '../../../assistant/router/question-features'
import { bankConceptsOf } from './concept-words'

/** The buckets of a masked question; concepts are those of questions about a bank's customers. */
export function bankFeatures(masked: string): readonly number[] {
  return questionFeatures(masked, bankConceptsOf)
}
