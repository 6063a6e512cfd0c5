// Where the router does not know or hesitates, a model that was taught to call tools may choose: among the readings that the
// router thinks possible, never among refusals, and never whose books.
import type { CategoryId } from '../../../shared/domain'
import { type Answerable, traitsOf } from '../intents'
import type { OfferedTool, PhrasingModel, ToolCall } from '../model/model'
import { CATEGORY_PHRASES, categoryName } from '../names/category-words'
import { type Parameters, readParameters } from '../names/parameters'
import { findPeriods } from '../periods/find-periods'
import type { Listener, Understanding } from '../understood'
import { plainName } from '../words/question-words'
import { askOf } from './question-ask'
import { likelyIntents } from './readings'

/** Less likely readings are noise; a model would only be led astray by them. */
const LEAST_LIKELY = 0.04
const MOST_OFFERED = 6

const CATEGORIES: ReadonlyMap<string, CategoryId> = new Map(
  CATEGORY_PHRASES.map(({ categoryId }) => [categoryName(categoryId), categoryId]),
)

/**
 * The understanding after a capable model was asked; unchanged when the router was sure, the model cannot choose, chooses
 * none, or fails. What the question itself names wins over what the model fills in.
 */
export async function chosenByModel(
  question: string,
  listener: Listener,
  routed: Understanding,
  model: PhrasingModel | null,
  signal: AbortSignal,
): Promise<Understanding> {
  if (!model?.choose || (routed.kind !== 'clarify' && routed.kind !== 'not-understood')) return routed
  const named = readParameters(question, listener.payees, listener.asOf, listener.country)
  const possible = likelyIntents(question, named, LEAST_LIKELY).slice(0, MOST_OFFERED)
  if (possible.length === 0) return routed
  const call = await model.choose(question, possible.map(offeredTool), signal).catch(() => null)
  const intent = possible.find((each) => toolName(each) === call?.name)
  if (!call || !intent) return routed
  return { kind: 'answerable', intent, ask: askOf(question, filledIn(named, call, listener), listener, null) }
}

export function offeredTool(intent: Answerable): OfferedTool {
  const { example, period, names } = traitsOf(intent)
  const aboutNames = names || intent.startsWith('spending-')
  return {
    name: toolName(intent),
    description: `Answers questions such as: ${example}`,
    parameters: {
      ...(aboutNames && {
        category: { description: 'A category of spending, if one is named.', oneOf: [...CATEGORIES.keys()] },
        merchant: { description: 'The shop or payee, if one is named.' },
      }),
      ...(period && { period: { description: 'The time asked about in words, such as last month.' } }),
    },
  }
}

function toolName(intent: Answerable): string {
  return intent.replaceAll('-', '_')
}

/** Only what the books know: a category of ours, one of the customer's own payees, a time that can be read. */
function filledIn(named: Parameters, { given }: ToolCall, { payees, asOf, country }: Listener): Parameters {
  const categoryId = CATEGORIES.get(given.category ?? '') ?? null
  const merchant = plainName(given.merchant ?? '')
  const payee = merchant === '' ? null : (payees.find((each) => plainName(each) === merchant) ?? null)
  const hasNames = named.categoryId !== null || named.payee !== null
  return {
    ...named,
    ...(!hasNames && { categoryId: payee ? null : categoryId, payee }),
    period: named.period ?? findPeriods(given.period ?? '', asOf, country)[0]?.period ?? null,
  }
}
