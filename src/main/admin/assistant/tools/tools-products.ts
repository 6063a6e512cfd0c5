// What customers were interested in: how many came to each product, step by step, and which products there are.
import type { FunnelStep, ProductOfInterest } from '../../../../shared/product-interest'
import { displayName, type Fact, said } from '../../../assistant/facts'
import { cellFact, found, isHidden, lineOf, nothing, rowsOf, valueFact } from '../cells'
import type { BankAsk, BankFindings, BankScope, BankTool } from '../scope'
import { AFTER_PRODUCTS, aboutProduct, DID, PRODUCTS_PAGE, productFact, STEPS } from './product-facts'
import { inOrder, placeFact } from './ranked'
import { conversionIn, conversionOf } from './tools-conversion'

const ROW: Readonly<Record<FunnelStep, string>> = {
  view: 'Looked at it',
  click: 'Opened it',
  application: 'Applied',
  uptake: 'Took it up',
}

/** The step that a question is about; looking when it does not say. */
export function stepIn(question: string): FunnelStep | null {
  if (/\b(appl(y|ied|ies|ications?|icants?))\b/i.test(question)) return 'application'
  if (
    /\b(uptakes?|took|taken|takes?|taking|takers|adopt\w*|bought|buy|sold|sells?|selling|sellers?|conver\w+|signed up|have it|(end|ends|ended) up with|got it)\b/i.test(
      question,
    )
  )
    return 'uptake'
  if (/\b(click\w*|open(ed|s)?)\b/i.test(question)) return 'click'
  if (/\b(view\w*|look\w*|saw|seen|see|visit\w*|interest\w*|popular\w*|attention)\b/i.test(question)) return 'view'
  return null
}

const MADE_UP = 'These events are invented, as in a demo bank.'

export const productInterest: BankTool = async (scope, ask) => {
  const interest = await scope.page('admin.products', {})
  const step = stepIn(ask.question) ?? 'view'
  const asksWhence = /\b(real|made[- ]up|invented|synthetic|fake|demo|genuine|actual)\b/i.test(ask.question)
  const entries = interest.products.map((each) => ({ product: each, cell: each.reached[step] }))
  const chosen = inOrder(entries, ask)[ask.rank - 1]
  if (!chosen) return nothing(PRODUCTS_PAGE, 'Not that many products are shown with it.', AFTER_PRODUCTS)
  const about = aboutProduct(chosen.product.productId)
  const customers = cellFact(scope, PRODUCTS_PAGE, 'customers', chosen.cell, 'count', 'customers', { about })
  return found({
    page: PRODUCTS_PAGE,
    facts: [
      productFact(scope, 'product', chosen.product),
      placeFact(scope, ask, about, ['widest', 'narrowest']),
      customers,
    ],
    wording: [
      ...(interest.synthetic && asksWhence ? [MADE_UP] : []),
      `The {place} interest is in {product}: {customers} customers ${step === 'view' ? 'looked at it' : step === 'click' ? 'opened it' : step === 'application' ? 'applied for it' : 'took it'}.`,
      ...(interest.synthetic && !asksWhence ? [MADE_UP] : []),
    ],
    headline: 'customers',
    rows: rowsOf(
      inOrder(entries, { least: ask.least })
        .slice(0, 8)
        .map(({ product, cell }, at) => ({
          label: product.name,
          fact: cellFact(scope, PRODUCTS_PAGE, `row${at}`, cell, 'count', 'product'),
        })),
    ),
    suggestions: AFTER_PRODUCTS,
  })
}

export const productFunnel: BankTool = async (scope, ask) => {
  const interest = await scope.page('admin.products', {})
  const product = interest.products.find(({ productId }) => productId === ask.products[0]?.id)
  if (product && ask.segments.length === 0 && BY_SEGMENT.test(ask.question)) return segmentsOf(scope, ask, product)
  if (!product)
    return nothing(PRODUCTS_PAGE, 'No product of that name is in the catalogue.', ['Which product gets most interest?'])
  return funnelOf(scope, ask, product)
}

const BY_SEGMENT =
  /\b(which|what|by|per|across) (\w+ )?(segments?|clusters?|groups?)\b|\bwho('s| is| are)?\b.*\b(most|keen\w*|least|segments?|clusters?)\b/i

/** In which segment most, or fewest, came as far as the question says. */
function segmentsOf(scope: BankScope, ask: BankAsk, product: ProductOfInterest): BankFindings {
  const step = stepIn(ask.question) ?? 'view'
  const entries = product.segments.map((each) => ({ segment: each.segment, cell: each.reached[step] }))
  const chosen = inOrder(entries, ask)[ask.rank - 1]
  const name = productFact(scope, 'product', product)
  if (!chosen) return nothing(PRODUCTS_PAGE, 'In no segment may it be shown.', AFTER_PRODUCTS)
  const about = `${name.about}/segment:${chosen.segment}`
  const customers = cellFact(scope, PRODUCTS_PAGE, step, chosen.cell, 'count', DID[step], { about })
  return found({
    page: PRODUCTS_PAGE,
    facts: [
      { ...name, about },
      scope.write.word('segment', chosen.segment, displayName(chosen.segment), { about }),
      customers,
      placeFact(scope, ask, about, ['widest', 'narrowest']),
    ],
    wording: [
      `The {place} interest in {product} is in {segment}: {${step}} customers ${DID[step]}${step === 'view' ? ' at it' : step === 'click' ? ' it' : ''}.`,
    ],
    headline: step,
    rows: rowsOf(
      entries.map(({ segment, cell }, at) => ({
        label: segment,
        fact: cellFact(scope, PRODUCTS_PAGE, `row${at}`, cell, 'count', 'segment'),
      })),
    ),
    suggestions: AFTER_PRODUCTS,
  })
}

function funnelOf(scope: BankScope, ask: BankAsk, product: ProductOfInterest): BankFindings {
  const inSegment = product.segments.find(({ segment }) => segment === ask.segments[0])
  const reached = inSegment?.reached ?? product.reached
  const about = aboutProduct(product.productId)
  const facts = STEPS.map((step) => cellFact(scope, PRODUCTS_PAGE, step, reached[step], 'count', DID[step], { about }))
  const place = inSegment
    ? [scope.write.word('segment', inSegment.segment, displayName(inSegment.segment), { about })]
    : []
  const where = inSegment ? ' in {segment}' : ''
  const lines: Readonly<Record<FunnelStep, string>> = {
    view: `{view} customers${where} looked at {product}.`,
    click: `{click} customers${where} opened {product}.`,
    application: `{application} customers${where} applied for {product}.`,
    uptake: `For {product}, {uptake} customers${where} took it.`,
  }
  const converted = conversionIn(ask.question)
  if (converted) return conversionOf(scope, product, reached, converted, place)
  const first = stepIn(ask.turn) ?? stepIn(ask.question) ?? 'view'
  const order = [first, ...[...STEPS].reverse().filter((step) => step !== first)]
  return found({
    page: PRODUCTS_PAGE,
    facts: [productFact(scope, 'product', product), ...place, ...facts],
    wording: order.map((step) =>
      lineOf(facts[STEPS.indexOf(step)] as Fact, lines[step], `How many${where} ${DID[step]} of {product}`),
    ),
    headline: first,
    rows: rowsOf(STEPS.map((step, at) => ({ label: ROW[step], fact: facts[at] as Fact }))),
    suggestions: ['Which product gets most interest?', 'Which products should we sell more of?'],
  })
}

/** How many products there are, in all or of a kind. */
export const productCatalogue: BankTool = async (scope, ask) => {
  const interest = await scope.page('admin.products', {})
  const kind = KINDS.find(({ asked }) => asked.test(ask.question))
  const listed = kind ? interest.products.filter((each) => each.kind === kind.kind) : interest.products
  const count = valueFact(
    scope,
    'count',
    listed.length,
    'count',
    { page: PRODUCTS_PAGE, customers: null },
    said('products'),
  )
  return found({
    page: PRODUCTS_PAGE,
    facts: [count],
    wording: [kind ? `The catalogue has {count} products for ${kind.name}.` : 'The catalogue has {count} products.'],
    headline: 'count',
    rows: listed.map(({ name }) => ({ label: name, text: 'In the catalogue', bar: null })),
    suggestions: AFTER_PRODUCTS,
  })
}

const KINDS = [
  { kind: 'loan', asked: /\b(loans?|credits?)\b/i, name: 'borrowing' },
  { kind: 'card', asked: /\bcards?\b/i, name: 'paying by card' },
  { kind: 'deposit', asked: /\bdeposits?\b/i, name: 'fixed saving' },
  { kind: 'account', asked: /\baccounts?\b/i, name: 'accounts' },
  { kind: 'insurance', asked: /\b(insurances?|covers?)\b/i, name: 'cover' },
  { kind: 'investment', asked: /\b(invest\w*|funds?)\b/i, name: 'investing' },
] as const

export const productsCompared: BankTool = async (scope, ask) => {
  const interest = await scope.page('admin.products', {})
  const step = stepIn(ask.turn) ?? stepIn(ask.question) ?? 'uptake'
  const named = ask.products.flatMap(({ id }) => interest.products.find(({ productId }) => productId === id) ?? [])
  const most = inOrder(
    interest.products.map((each) => ({ product: each, cell: each.reached[step] })),
    { least: false },
  ).map(({ product }) => product)
  const [one, other] = [...named, ...most.filter((each) => !named.includes(each))]
  if (!one || !other) return nothing(PRODUCTS_PAGE, 'There are not enough products to compare.', AFTER_PRODUCTS)
  const factsOf = (product: ProductOfInterest, suffix: string) => {
    const about = aboutProduct(product.productId)
    return [
      productFact(scope, `product${suffix}`, product),
      ...STEPS.map((each) =>
        cellFact(scope, PRODUCTS_PAGE, `${each}${suffix}`, product.reached[each], 'count', DID[each], { about }),
      ),
    ]
  }
  const [a, b] = [factsOf(one, 'A'), factsOf(other, 'B')]
  const shown = (each: FunnelStep) => ![...a, ...b].some((fact) => fact.slot.startsWith(each) && isHidden(fact))
  const order = [step, ...STEPS.filter((each) => each !== step)].filter(shown)
  return found({
    page: PRODUCTS_PAGE,
    facts: [...a, ...b],
    wording:
      order.length > 0
        ? order
            .slice(0, 2)
            .map(
              (each) =>
                `For {productA}, {${each}A} customers ${DID[each]}; for {productB}, {${each}B} customers ${DID[each]}.`,
            )
        : ['What can be compared of {productA} and {productB} is in the table.'],
    headline: null,
    rows: STEPS.flatMap((each, at) =>
      rowsOf([
        { label: `${ROW[each]}, ${one.name}`, fact: a[at + 1] as Fact },
        { label: `${ROW[each]}, ${other.name}`, fact: b[at + 1] as Fact },
      ]),
    ),
    suggestions: AFTER_PRODUCTS,
  })
}
