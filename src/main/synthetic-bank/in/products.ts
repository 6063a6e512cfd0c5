import catalogue from '../../../../seed/products.json'
import type { BankProduct } from '../products'

export const PRODUCTS = catalogue as readonly BankProduct[]
