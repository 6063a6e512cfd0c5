import type { FunnelStep, ProductOfInterest } from '../../../shared/product-interest'
import { displayName, type Fact } from '../../assistant/facts'
import { cellFact, found, isHidden, lineOf, nothing, rowsOf } from './cells'
import { inOrder, placeFact } from './ranked'
import type { BankAsk, BankFindings, BankScope, BankTool } from './scope'

const PAGE = '/products'
const NEXT = ['Which products should we sell more of?', 'Is interest in products growing?']

/** As customers did it: 'looked at it'. */
export const DID: Readonly<Record<FunnelStep, string>> = {
  view: 'looked',
  click: 'opened',
  application: 'applied',
  uptake: 'took it',
}
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
    /\b(uptakes?|took|taken|takes?|taking|takers|adopt\w*|bought|buy|sold|sells?|selling|sellers?|conver\w+|signed up|have it)\b/i.test(
      question,
    )
  )
    return 'uptake'
  if (/\b(click\w*|open(ed|s)?)\b/i.test(question)) return 'click'
  if (/\b(view\w*|look\w*|saw|seen|see|visit\w*|interest\w*|popular\w*|attention)\b/i.test(question)) return 'view'
  return null
}

export function productFact({ write }: BankScope, slot: string, { productId, name }: ProductOfInterest): Fact {
  return write.word(slot, productId, displayName(name), { about: aboutProduct(productId) })
}

export function aboutProduct(productId: string): string {
  return `product:${productId}`
}

const MADE_UP = 'These events are invented, as in a demo bank.'

export const productInterest: BankTool = async (scope, ask) => {
  const interest = await scope.page('admin.products', {})
  const step = stepIn(ask.question) ?? 'view'
  const entries = interest.products.map((each) => ({ product: each, cell: each.reached[step] }))
  const chosen = inOrder(entries, ask)[ask.rank - 1]
  if (!chosen) return nothing(PAGE, 'Not that many products are shown with it.', NEXT)
  const about = aboutProduct(chosen.product.productId)
  const customers = cellFact(scope, PAGE, 'customers', chosen.cell, 'count', 'customers', { about })
  return found({
    page: PAGE,
    facts: [
      productFact(scope, 'product', chosen.product),
      placeFact(scope, ask, about, ['widest', 'narrowest']),
      customers,
    ],
    wording: [
      `The {place} interest is in {product}: {customers} customers ${step === 'view' ? 'looked at it' : step === 'click' ? 'opened it' : step === 'application' ? 'applied for it' : 'took it'}.`,
      ...(interest.synthetic ? [MADE_UP] : []),
    ],
    headline: 'customers',
    rows: rowsOf(
      inOrder(entries, { least: ask.least })
        .slice(0, 8)
        .map(({ product, cell }, at) => ({
          label: product.name,
          fact: cellFact(scope, PAGE, `row${at}`, cell, 'count', 'product'),
        })),
    ),
    suggestions: NEXT,
  })
}

const STEPS: readonly FunnelStep[] = ['view', 'click', 'application', 'uptake']

export const productFunnel: BankTool = async (scope, ask) => {
  const interest = await scope.page('admin.products', {})
  const product = interest.products.find(({ productId }) => productId === ask.products[0]?.id)
  if (!product)
    return nothing(PAGE, 'No product of that name is in the catalogue.', ['Which product gets most interest?'])
  return funnelOf(scope, ask, product)
}

function funnelOf(scope: BankScope, ask: BankAsk, product: ProductOfInterest): BankFindings {
  const inSegment = product.segments.find(({ segment }) => segment === ask.segments[0])
  const reached = inSegment?.reached ?? product.reached
  const about = aboutProduct(product.productId)
  const facts = STEPS.map((step) => cellFact(scope, PAGE, step, reached[step], 'count', DID[step], { about }))
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
  const first = stepIn(ask.question) ?? 'view'
  const order = [first, ...[...STEPS].reverse().filter((step) => step !== first)]
  return found({
    page: PAGE,
    facts: [productFact(scope, 'product', product), ...place, ...facts],
    wording: order.map((step) =>
      lineOf(facts[STEPS.indexOf(step)] as Fact, lines[step], `How many${where} ${DID[step]} of {product}`),
    ),
    headline: first,
    rows: rowsOf(STEPS.map((step, at) => ({ label: ROW[step], fact: facts[at] as Fact }))),
    suggestions: ['Which product gets most interest?', 'Which products should we sell more of?'],
  })
}

export const productsCompared: BankTool = async (scope, ask) => {
  const interest = await scope.page('admin.products', {})
  const step = stepIn(ask.question) ?? 'uptake'
  const named = ask.products.flatMap(({ id }) => interest.products.find(({ productId }) => productId === id) ?? [])
  const most = inOrder(
    interest.products.map((each) => ({ product: each, cell: each.reached[step] })),
    { least: false },
  ).map(({ product }) => product)
  const [one, other] = [...named, ...most.filter((each) => !named.includes(each))]
  if (!one || !other) return nothing(PAGE, 'There are not enough products to compare.', NEXT)
  const factsOf = (product: ProductOfInterest, suffix: string) => {
    const about = aboutProduct(product.productId)
    return [
      productFact(scope, `product${suffix}`, product),
      ...STEPS.map((each) =>
        cellFact(scope, PAGE, `${each}${suffix}`, product.reached[each], 'count', DID[each], { about }),
      ),
    ]
  }
  const [a, b] = [factsOf(one, 'A'), factsOf(other, 'B')]
  const shown = (each: FunnelStep) => ![...a, ...b].some((fact) => fact.slot.startsWith(each) && isHidden(fact))
  const order = [step, ...STEPS.filter((each) => each !== step)].filter(shown)
  return found({
    page: PAGE,
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
    suggestions: NEXT,
  })
}
