// Where more could be sold, and how interest in products develops.
import type { Cell } from '../../../../shared/cell'
import type { FunnelStep, ProductInterest, ProductOfInterest } from '../../../../shared/product-interest'
import { said } from '../../../assistant/facts'
import { monthName, monthPeriod } from '../../../assistant/periods/periods'
import { cellFact, found, lineOf, nothing, rowsOf, valueFact } from '../cells'
import { askedUnit } from '../intent/asked-unit'
import type { BankAsk, BankFindings, BankScope, BankTool } from '../scope'
import { aboutProduct, DID, productFact } from './product-facts'
import { inOrder, placeFact } from './ranked'
import { stepIn } from './tools-products'

const PAGE = '/products'

export const productOpportunity: BankTool = async (scope, ask) => {
  const { products } = await scope.page('admin.products', {})
  const known = products.flatMap((product) =>
    product.opportunity ? [{ product, ...product.opportunity, cell: product.opportunity.open }] : [],
  )
  const asked = products.find(({ productId }) => productId === ask.products[0]?.id)
  const named = known.find(({ product }) => product.productId === ask.products[0]?.id)
  const chosen = asked ? named : inOrder(known, ask)[ask.rank - 1]
  if (!chosen)
    return nothing(PAGE, 'The books do not tell who would gain from it without having it.', [
      'Which product gets most interest?',
    ])
  const about = aboutProduct(chosen.product.productId)
  const open = cellFact(scope, PAGE, 'open', chosen.open, 'count', 'customers', { about })
  const needing = cellFact(scope, PAGE, 'needing', chosen.shareNeeding, 'share', 'would gain', { about })
  const served = cellFact(scope, PAGE, 'served', chosen.shareServed, 'share', 'have it', { about })
  const ofNeed = lineOf(
    needing,
    'Of the whole base, {needing} would gain from {product}.',
    'How many could profit from {product}',
  )
  const ofServed = lineOf(
    served,
    'Of those whom {product} would serve, {served} have it.',
    'How many have {product} of those whom it would serve',
  )
  const first =
    named && askedUnit(ask.question) === 'share'
      ? /\b(already|has|have|had|served|own|hold|holding|covered)\b(?! (a |the )?need)/i.test(ask.question) &&
        !/\b(without|lack\w*|don[’']?t have|do not have)\b/i.test(ask.question)
        ? 'served'
        : 'needing'
      : 'open'
  return found({
    page: PAGE,
    facts: [
      productFact(scope, 'product', chosen.product),
      open,
      needing,
      served,
      ...(named ? [] : [placeFact(scope, ask, about, ['widest', 'narrowest'])]),
    ],
    wording: [
      ...(first === 'open' ? [] : [first === 'needing' ? ofNeed : ofServed]),
      named
        ? lineOf(
            open,
            'Without {product}, though it would serve them, are {open} customers.',
            'The number of customers who could profit from {product}',
          )
        : 'The {place} opening is {product}: {open} customers could profit from it.',
      ...(first === 'needing' ? [] : [ofNeed]),
    ],
    headline: first,
    rows: rowsOf(
      inOrder(known, { least: false }).map(({ product, cell }, at) => ({
        label: product.name,
        fact: cellFact(scope, PAGE, `row${at}`, cell, 'count', 'product'),
      })),
    ),
    suggestions: ['What do the segments need?', 'Which segments would take a 5 % cashback card?'],
  })
}

const HOW_MANY = /\b(how many|number|count|total)\b/i

export const productTrend: BankTool = async (scope, ask) => {
  const interest = await scope.page('admin.products', {})
  const step = stepIn(ask.question) ?? 'view'
  const product = interest.products.find(({ productId }) => productId === ask.products[0]?.id)
  return trendOf(scope, interest, product, step, ask)
}

function trendOf(
  scope: BankScope,
  { months, trend }: ProductInterest,
  product: ProductOfInterest | undefined,
  step: FunnelStep,
  { period: asked, question }: BankAsk,
): BankFindings {
  const cells: readonly Cell[] = (product?.trend ?? trend).map((each) => each[step])
  const place = asked && asked.from.slice(0, 7) === asked.to.slice(0, 7) ? months.indexOf(asked.to.slice(0, 7)) : -1
  const at = place < 0 ? months.length - 1 : place
  const [month, before, now] = [months[at], cells[at - 1], cells[at]]
  const about = product ? aboutProduct(product.productId) : 'all'
  if (!month || !now || !before || 'suppressed' in now || 'suppressed' in before) {
    return nothing(PAGE, 'That cannot be told: too few customers stand behind a month.', [
      'Which product gets most interest?',
    ])
  }
  const period = monthPeriod(month, scope.asOf)
  const change = now.value - before.value
  const trendWord = change > 0 ? 'up' : change < 0 ? 'down' : 'flat'
  const evidence = { page: PAGE, customers: now.customers } as const
  const came = cellFact(scope, PAGE, 'came', now, 'count', DID[step], { about, period })
  const moved = valueFact(
    scope,
    'moved',
    Math.abs(change),
    'count',
    evidence,
    said('change', { about, period, trend: trendWord }),
  )
  const name = product ? [productFact(scope, 'product', product)] : []
  const did = step === 'application' ? 'applied' : step === 'uptake' ? 'took it' : DID[step]
  const verb = change > 0 ? 'rose' : change < 0 ? 'fell' : 'is steady'
  const told = product ? `For {product}, {came} customers ${did} in {period}.` : `In {period}, {came} customers ${did}.`
  return found({
    page: PAGE,
    facts: [came, moved, ...name, scope.write.period('period', period)],
    wording: [
      ...(HOW_MANY.test(question) ? [told] : []),
      `Interest${product ? ' in {product}' : ''} ${verb} in {period}, with a change of {moved} customers in a month.`,
      ...(HOW_MANY.test(question) ? [] : [told]),
    ],
    headline: 'came',
    rows: rowsOf(
      months.slice(-6).map((each, place) => ({
        label: monthName(each, scope.asOf),
        fact: cellFact(
          scope,
          PAGE,
          `row${place}`,
          cells[months.length - Math.min(6, months.length) + place] ?? { suppressed: true },
          'count',
          'month',
        ),
      })),
    ),
    suggestions: ['Which product gets most interest?', 'Which products should we sell more of?'],
  })
}
