import type { Cell } from '../../../../shared/cell'
import type { FunnelStep, ProductOfInterest } from '../../../../shared/product-interest'
import { displayName, type Fact, said } from '../../../assistant/facts'
import { cellFact, found, isHidden, lineOf, nothing, rowsOf, valueFact } from '../cells'
import { askedUnit } from '../intent/asked-unit'
import type { BankAsk, BankFindings, BankScope, BankTool } from '../scope'
import { inOrder, placeFact } from './ranked'

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
    /\b(uptakes?|took|taken|takes?|taking|takers|adopt\w*|bought|buy|sold|sells?|selling|sellers?|conver\w+|signed up|have it|(end|ends|ended) up with|got it)\b/i.test(
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
  const asksWhence = /\b(real|made[- ]up|invented|synthetic|fake|demo|genuine|actual)\b/i.test(ask.question)
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
  if (product && ask.segments.length === 0 && BY_SEGMENT.test(ask.question)) return segmentsOf(scope, ask, product)
  if (!product)
    return nothing(PAGE, 'No product of that name is in the catalogue.', ['Which product gets most interest?'])
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
  if (!chosen) return nothing(PAGE, 'In no segment may it be shown.', NEXT)
  const about = `${name.about}/segment:${chosen.segment}`
  const customers = cellFact(scope, PAGE, step, chosen.cell, 'count', DID[step], { about })
  return found({
    page: PAGE,
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
        fact: cellFact(scope, PAGE, `row${at}`, cell, 'count', 'segment'),
      })),
    ),
    suggestions: NEXT,
  })
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
  const converted = conversionIn(ask.question)
  if (converted) return conversionOf(scope, product, reached, converted, place)
  const first = stepIn(ask.turn) ?? stepIn(ask.question) ?? 'view'
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

interface Conversion {
  readonly from: FunnelStep
  readonly to: FunnelStep
  /** Those who went no further. */
  readonly lost: boolean
}

/** 'From application to uptake', 'of those who opened it how many applied', 'conversion'; null for numbers of customers. */
export function conversionIn(question: string): Conversion | null {
  const asksShare = askedUnit(question) === 'share'
  const lost =
    /\b(drop(s|ped|ping)?([- ]?(off|out))?|los[et]\w*|fall (off|away)|abandon\w*|give up|gave up|bounce\w*)\b/i.test(
      question,
    )
  const asked = asksShare || lost || /\b(conver\w+|go on to|went on to|end up|ended up)\b/i.test(question)
  if (!asked) return null
  const named = STEPS.filter((step) => STEP_WORDS[step].test(question))
  const last = named.at(-1)
  if (named.length >= 2 && last) return { from: named[0] as FunnelStep, to: last, lost }
  if (/\bconver\w+\b/i.test(question)) return { from: 'view', to: last && last !== 'view' ? last : 'uptake', lost }
  // 'What share of applicants' names where it starts; of customers alone it is another share.
  return null
}

const STEP_WORDS: Readonly<Record<FunnelStep, RegExp>> = {
  view: /\b(view\w*|look(ed|s|ing|ers?)?( at)?|saw|seen|see|visit\w*|interest(ed)?|impressions?)\b/i,
  click: /\b(click\w*|open(ed|s|ing|ers)?)\b/i,
  application: /\b(appl(y|ied|ies|ying|ications?|icants?))\b/i,
  uptake:
    /\b(uptakes?|took|taken|takes?( up| it)|taking|takers|adopt\w*|bought|buy(ing|ers)?|sold|sales|sign(ed|s|ing)? up|purchas\w*|approv\w*|got it|get it)\b/i,
}

function conversionOf(
  scope: BankScope,
  product: ProductOfInterest,
  reached: ProductOfInterest['reached'],
  { from, to, lost }: Conversion,
  place: readonly Fact[],
): BankFindings {
  const about = aboutProduct(product.productId)
  const [before, after] = [
    cellFact(scope, PAGE, from, reached[from], 'count', DID[from], { about }),
    cellFact(scope, PAGE, to, reached[to], 'count', DID[to], { about }),
  ]
  const name = productFact(scope, 'product', product)
  const where = place.length > 0 ? ' in {segment}' : ''
  if (isHidden(before) || isHidden(after) || Number(before.value) === 0) {
    const hidden = isHidden(before) ? before : after
    const step = isHidden(before) ? from : to
    return found({
      page: PAGE,
      facts: [name, hidden, ...place],
      wording: [
        lineOf(hidden, `{${step}} customers ${DID[step]} at {product}.`, `How many${where} ${DID[step]} of {product}`),
      ],
      headline: hidden.slot,
      suggestions: NEXT,
    })
  }
  const part = Number(after.value) / Number(before.value)
  const share = valueFact(
    scope,
    'share',
    Math.max(0, lost ? 1 - part : part),
    'share',
    { page: PAGE, customers: Number(before.value) },
    said(`of those who ${DID_ALONE[from]}`, { about }),
  )
  return found({
    page: PAGE,
    facts: [name, share, before, after, ...place],
    wording: [
      lost
        ? `For {product}${where}, {share} of those who ${DID_ALONE[from]} went no farther.`
        : `For {product}${where}, {share} of those who ${DID_ALONE[from]} ${DID_THEN[to]}.`,
      `For {product}${where}, {${from}} customers ${DID[from]}, and {${to}} customers ${DID[to]}.`,
    ],
    headline: 'share',
    suggestions: NEXT,
  })
}

/** Words that no step is called by, so that a share is never taken for a number of one. */
const DID_ALONE: Readonly<Record<FunnelStep, string>> = {
  view: 'came to see it',
  click: 'went into it',
  application: 'asked for it',
  uptake: 'had it',
}
const DID_THEN = DID_ALONE

/** The product with the most, or the least, of those who looked at it in the end taking it. */
export const productConversion: BankTool = async (scope, ask) => {
  const interest = await scope.page('admin.products', {})
  const { from, to, lost } = conversionIn(`conversion ${ask.question}`) ?? { from: 'view', to: 'uptake', lost: false }
  const entries = interest.products.map((each) => ({
    product: each,
    cell: partOf(each.reached[from], each.reached[to]),
  }))
  const named = ask.products[0]
  const one = named && interest.products.find(({ productId }) => productId === named.id)
  if (one) return conversionOf(scope, one, one.reached, { from, to, lost }, [])
  // Where most are lost, fewest go on.
  const order = { ...ask, least: ask.least !== lost }
  const chosen = inOrder(entries, order)[order.rank - 1]
  if (!chosen) return nothing(PAGE, 'Not that many products are shown with it.', NEXT)
  const about = aboutProduct(chosen.product.productId)
  const share = cellFact(scope, PAGE, 'share', chosen.cell, 'share', `of those who ${DID_ALONE[from]}`, { about })
  return found({
    page: PAGE,
    facts: [
      productFact(scope, 'product', chosen.product),
      placeFact(scope, order, about, ['highest', 'lowest']),
      share,
    ],
    wording: [`The {place} conversion is that of {product}: {share} of those who ${DID_ALONE[from]} ${DID_THEN[to]}.`],
    headline: 'share',
    rows: rowsOf(
      inOrder(entries, order)
        .slice(0, 8)
        .map(({ product, cell }, at) => ({
          label: product.name,
          fact: cellFact(scope, PAGE, `row${at}`, cell, 'share', 'product'),
        })),
    ),
    suggestions: NEXT,
  })
}

function partOf(before: Cell, after: Cell): Cell {
  if ('suppressed' in before || 'suppressed' in after || before.value === 0) return { suppressed: true }
  return { value: after.value / before.value, customers: before.customers }
}

/** How many products there are, in all or of a kind. */
export const productCatalogue: BankTool = async (scope, ask) => {
  const interest = await scope.page('admin.products', {})
  const kind = KINDS.find(({ asked }) => asked.test(ask.question))
  const listed = kind ? interest.products.filter((each) => each.kind === kind.kind) : interest.products
  const count = valueFact(scope, 'count', listed.length, 'count', { page: PAGE, customers: null }, said('products'))
  return found({
    page: PAGE,
    facts: [count],
    wording: [kind ? `The catalogue has {count} products for ${kind.name}.` : 'The catalogue has {count} products.'],
    headline: 'count',
    rows: listed.map(({ name }) => ({ label: name, text: 'In the catalogue', bar: null })),
    suggestions: NEXT,
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
