import dictionary from '../../../../seed/merchants.us.json'
import { type BankMerchant, merchantDictionary } from '../merchants'

export const MERCHANTS = merchantDictionary(dictionary as unknown as readonly BankMerchant[])
