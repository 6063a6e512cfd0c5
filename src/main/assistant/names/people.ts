// Which payees are people, as far as a name tells.
import type { ProfileId } from '../../../shared/profiles'
import { plainName } from '../words/question-words'
import { wordsIn } from '../words/word-lists'
import { merchantsOf } from './known-merchants'

/** What shops, offices and the bank itself put into their names. */
export const FIRM_WORDS = wordsIn(`
  store stores mart market supermarket kirana provision general bazaar shop shops stall traders enterprises agency agencies emporium fancy
  chai tea coffee cafe bar juice corner mess darshini bhavan bhawan tiffin room snacks sweets bakery cakes iyengar restaurant hotel dhaba kitchen foods food pizza grill
  fruit fruits fresh veg vegetable vegetables fish meat chicken dairy milk parlour parlor
  medical medicals pharma pharmacy chemist chemists hall clinic hospital hospitals lab labs diagnostics dental optical health care
  saloon salon hair style beauty spa gym fitness yoga
  auto autos cabs cab taxi taxis travels travel tours transport metro rail bus petrol pump fuel fuels parking toll garage motors
  electricals electricity electronics hardware mobile mobiles world xerox stationery books book house textiles silks fashion jewellers jewellery furniture
  school college academy institute classes tuition vidyalaya university
  bank loan emi interest charges charge fee fees tax income gst department government municipal corporation board water gas power energy council
  insurance life mutual fund funds mf sip securities finance capital credit card bill rent salary pension deposit savings cash withdrawal transfer
  association society trust foundation temple devasthanam mandir church charity residents
  services service systems solutions technologies technology retail industries company co ltd limited pvt inc llc plc group india online`)

/** Two or three words without figures that no shop, office or statement uses. Names of the country's merchants are none. */
export function isPerson(payee: string, country: ProfileId | undefined): boolean {
  const words = plainName(payee).split(' ')
  if (words.length < 2 || words.length > 3 || !/^[\p{L}\p{M}.’' -]+$/u.test(payee)) return false
  if (words.some((word) => FIRM_WORDS.has(word))) return false
  return !country || !merchantsOf(country).some(({ name }) => plainName(name) === plainName(payee))
}
