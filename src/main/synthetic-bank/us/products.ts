import catalogue from '../../../../seed/products.us.json'
import type { BankProduct } from '../products'

export const PRODUCTS = catalogue as readonly BankProduct[]
