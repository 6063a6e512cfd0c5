// The router of administrators' questions; trained from seed/admin-intents.json.
import { linearRouter, type RouterWeights } from '../../../assistant/router/linear-router'
import type { BankIntent } from '../intents'
import { bankFeatures } from './bank-features'
import stored from './router-weights.json'

export const BANK_ROUTER = linearRouter<BankIntent>(stored as RouterWeights, bankFeatures)
