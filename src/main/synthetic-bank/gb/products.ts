import catalogue from '../../../../seed/products.gb.json'
import type { BankProduct } from '../products'

export const PRODUCTS = catalogue as readonly BankProduct[]
