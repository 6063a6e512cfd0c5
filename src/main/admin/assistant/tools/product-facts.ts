// Products and the steps towards them as facts.
import type { FunnelStep, ProductOfInterest } from '../../../../shared/product-interest'
import { displayName, type Fact } from '../../../assistant/facts'
import type { BankScope } from '../scope'

export const PRODUCTS_PAGE = '/products'
export const AFTER_PRODUCTS = ['Which products should we sell more of?', 'Is interest in products growing?']

/** As customers did it: 'looked at it'. */
export const DID: Readonly<Record<FunnelStep, string>> = {
  view: 'looked',
  click: 'opened',
  application: 'applied',
  uptake: 'took it',
}

export function productFact({ write }: BankScope, slot: string, { productId, name }: ProductOfInterest): Fact {
  return write.word(slot, productId, displayName(name), { about: aboutProduct(productId) })
}

export function aboutProduct(productId: string): string {
  return `product:${productId}`
}

export const STEPS: readonly FunnelStep[] = ['view', 'click', 'application', 'uptake']
