// A number of customers as a share, where the question asks for a share: of all customers, of a segment, or of those who buy.
import { type Fact, said } from '../../../assistant/facts'
import { isHidden, valueFact } from '../cells'
import { wantsShare } from '../intent/limit-asked'
import type { BankAnswerable } from '../intents'
import type { BankAsk, BankFindings, BankScope, BankTool } from '../scope'

/** What a number of customers is set against. */
interface Whole {
  readonly customers: number
  readonly called: 'of customers' | 'of the segment' | 'of buyers'
}

/**
 * The findings of a tool, begun with its headline as a share where the question asks for one and the headline is a number of
 * customers. Both are published cells; nothing is said of a hidden one. Unchanged where nothing is to be divided.
 */
export async function inUnitAsked(
  scope: BankScope,
  intent: BankAnswerable,
  ask: BankAsk,
  tool: BankTool,
): Promise<BankFindings> {
  const findings = await tool(scope, ask)
  if (!wantsShare(ask)) return findings
  const headline = findings.facts.find(({ slot }) => slot === findings.headline)
  if (headline?.kind !== 'count' || isHidden(headline) || headline.about === 'all') return findings
  const name = findings.facts.find(
    (fact) => fact.kind === 'name' && fact.slot !== 'place' && fact.about === headline.about,
  )
  const whole = name && (await wholeOf(scope, intent, ask))
  if (!name || !whole || whole.customers <= 0 || Number(headline.value) > whole.customers) return findings
  const share = valueFact(
    scope,
    'part',
    Number(headline.value) / whole.customers,
    'share',
    { page: findings.page, customers: whole.customers },
    said(whole.called, { about: headline.about }),
  )
  return {
    ...findings,
    facts: [...findings.facts, share],
    wording: [`${namesOf(findings.facts, headline, name)}: {part} ${whole.called}.`, ...findings.wording],
    headline: 'part',
  }
}

/** 'Planners in Cash users'; a band or a name by itself. */
function namesOf(facts: readonly Fact[], { about }: Fact, name: Fact): string {
  const own = facts.filter((fact) => fact.kind === 'name' && fact.slot !== 'place' && fact.about === about)
  const segment = own.find(({ slot }) => slot === 'segment')
  const group = own.find((fact) => fact !== segment)
  if (name.label.includes('health band')) return `The health band {${name.slot}}`
  return segment && group ? `{${group.slot}} in {segment}` : `{${name.slot}}`
}

const OF_ALL: readonly BankAnswerable[] = [
  ...(['customers', 'health', 'alerts', 'churn', 'segment-biggest', 'segment-one', 'assistant-use'] as const),
  ...(['product-funnel', 'interest', 'product-opportunity', 'dense-groups'] as const),
]
const OF_SEGMENT: readonly BankAnswerable[] = ['churn-segments', 'segment-loans', 'view-age', 'view-style', 'view-need']
const OF_THE_BASE =
  /\bof (all |the |our |all our |all the )?(entire |whole |total )?(customers|clients|base|customer base|bank|book|people|everyone|everybody)\b/i

async function wholeOf(scope: BankScope, intent: BankAnswerable, ask: BankAsk): Promise<Whole | null> {
  if (intent === 'rfm') {
    const { customers } = await scope.page('admin.rfm', {})
    return 'suppressed' in customers ? null : { customers: customers.value, called: 'of buyers' }
  }
  if (OF_SEGMENT.includes(intent) && !(OF_THE_BASE.test(ask.question) && ask.segments.length === 0)) {
    const run = await scope.page('admin.segments', {})
    const cell = run.segments.find(({ name }) => name === ask.segments[0])?.customers
    return !cell || 'suppressed' in cell ? null : { customers: cell.value, called: 'of the segment' }
  }
  if (!OF_ALL.includes(intent)) return null
  const { customers } = await scope.page('admin.overview', {})
  return 'suppressed' in customers ? null : { customers: customers.value, called: 'of customers' }
}
