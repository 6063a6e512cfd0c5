import dictionary from '../../../../seed/merchants.json'
import { type BankMerchant, merchantDictionary } from '../merchants'

/** Shops without a door: their card lines carry the city of their office. */
const ONLINE: readonly string[] = ['quick-groceries', 'delivery', 'online-shopping', 'trips', 'games', 'courses']

const OFFICES = ['MUMBAI', 'BENGALURU', 'GURGAON']

export const MERCHANTS = merchantDictionary(
  (dictionary as unknown as readonly BankMerchant[]).map((merchant) =>
    ONLINE.includes(merchant.group) ? { ...merchant, office: officeOf(merchant) } : merchant,
  ),
)

function officeOf({ patterns }: BankMerchant): string {
  return OFFICES[(patterns[0] as string).length % OFFICES.length] as string
}
