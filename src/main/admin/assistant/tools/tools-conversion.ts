// What part of those who took one step towards a product takes another.
import type { Cell } from '../../../../shared/cell'
import type { FunnelStep, ProductOfInterest } from '../../../../shared/product-interest'
import { type Fact, said } from '../../../assistant/facts'
import { cellFact, found, isHidden, lineOf, nothing, rowsOf, valueFact } from '../cells'
import { askedUnit } from '../intent/asked-unit'
import type { BankFindings, BankScope, BankTool } from '../scope'
import { AFTER_PRODUCTS, aboutProduct, DID, PRODUCTS_PAGE, productFact, STEPS } from './product-facts'
import { inOrder, placeFact } from './ranked'

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

export function conversionOf(
  scope: BankScope,
  product: ProductOfInterest,
  reached: ProductOfInterest['reached'],
  { from, to, lost }: Conversion,
  place: readonly Fact[],
): BankFindings {
  const about = aboutProduct(product.productId)
  const [before, after] = [
    cellFact(scope, PRODUCTS_PAGE, from, reached[from], 'count', DID[from], { about }),
    cellFact(scope, PRODUCTS_PAGE, to, reached[to], 'count', DID[to], { about }),
  ]
  const name = productFact(scope, 'product', product)
  const where = place.length > 0 ? ' in {segment}' : ''
  if (isHidden(before) || isHidden(after) || Number(before.value) === 0) {
    const hidden = isHidden(before) ? before : after
    const step = isHidden(before) ? from : to
    return found({
      page: PRODUCTS_PAGE,
      facts: [name, hidden, ...place],
      wording: [
        lineOf(hidden, `{${step}} customers ${DID[step]} at {product}.`, `How many${where} ${DID[step]} of {product}`),
      ],
      headline: hidden.slot,
      suggestions: AFTER_PRODUCTS,
    })
  }
  const part = Number(after.value) / Number(before.value)
  const share = valueFact(
    scope,
    'share',
    Math.max(0, lost ? 1 - part : part),
    'share',
    { page: PRODUCTS_PAGE, customers: Number(before.value) },
    said(`of those who ${DID_ALONE[from]}`, { about }),
  )
  return found({
    page: PRODUCTS_PAGE,
    facts: [name, share, before, after, ...place],
    wording: [
      lost
        ? `For {product}${where}, {share} of those who ${DID_ALONE[from]} went no farther.`
        : `For {product}${where}, {share} of those who ${DID_ALONE[from]} ${DID_ALONE[to]}.`,
      `For {product}${where}, {${from}} customers ${DID[from]}, and {${to}} customers ${DID[to]}.`,
    ],
    headline: 'share',
    suggestions: AFTER_PRODUCTS,
  })
}

/** Words that no step is called by, so that a share is never taken for a number of one. */
const DID_ALONE: Readonly<Record<FunnelStep, string>> = {
  view: 'came to see it',
  click: 'went into it',
  application: 'asked for it',
  uptake: 'had it',
}

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
  if (!chosen) return nothing(PRODUCTS_PAGE, 'Not that many products are shown with it.', AFTER_PRODUCTS)
  const about = aboutProduct(chosen.product.productId)
  const share = cellFact(scope, PRODUCTS_PAGE, 'share', chosen.cell, 'share', `of those who ${DID_ALONE[from]}`, {
    about,
  })
  return found({
    page: PRODUCTS_PAGE,
    facts: [
      productFact(scope, 'product', chosen.product),
      placeFact(scope, order, about, ['highest', 'lowest']),
      share,
    ],
    wording: [`The {place} conversion is that of {product}: {share} of those who ${DID_ALONE[from]} ${DID_ALONE[to]}.`],
    headline: 'share',
    rows: rowsOf(
      inOrder(entries, order)
        .slice(0, 8)
        .map(({ product, cell }, at) => ({
          label: product.name,
          fact: cellFact(scope, PRODUCTS_PAGE, `row${at}`, cell, 'share', 'product'),
        })),
    ),
    suggestions: AFTER_PRODUCTS,
  })
}

function partOf(before: Cell, after: Cell): Cell {
  if ('suppressed' in before || 'suppressed' in after || before.value === 0) return { suppressed: true }
  return { value: after.value / before.value, customers: before.customers }
}
