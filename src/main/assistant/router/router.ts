// The router of customers' questions; trained from seed/intents.json.
import type { Intent } from '../intents'
import { linearRouter, type RouterWeights } from './linear-router'
import stored from './router-weights.json'

export const CUSTOMER_ROUTER = linearRouter<Intent>(stored as RouterWeights)

/** Every word of the training phrasings: known words are never taken for a misspelt name. */
export const KNOWN_WORDS = CUSTOMER_ROUTER.vocabulary
