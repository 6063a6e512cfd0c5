// Questions that want to hear where a market goes, or what to buy there: nobody's books know.
import { plainWords } from '../guide/guide-words'

/** Whether the question asks for a prediction, a price or a pick of a market. What the customer holds, pays or paid is in the books. */
export function asksOfMarkets(asked: string): boolean {
  const question = asked.replace(/[’']ll\b/gi, ' will')
  if (GROWS_BY_ITSELF.test(question)) return true
  const words = plainWords(question)
  const has = (set: ReadonlySet<string>) => words.some((word) => set.has(word))
  const isTraded = has(TRADED) || FUNDS.test(question)
  if (!isTraded && !has(PRICED) && !RATES.test(question)) return false
  if (GENERAL.test(question) || (OF_THE_BOOKS.test(question) && !SHALL_I.test(question))) return false
  if (
    has(TO_COME) ||
    GOING_TO.test(question) ||
    SHALL_I.test(question) ||
    GOOD_BUY.test(question) ||
    QUOTED_AT.test(question)
  )
    return true
  return (isTraded && has(PICKS)) || (has(QUOTED) && has(NOW))
}

const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** What is bought to be sold again. */
const TRADED = wordSet(`
  stock stocks share shares scrip scrips equity equities nifty sensex bse nse ftse nasdaq crypto cryptocurrency bitcoin bitcoins btc
  ethereum dogecoin ipo ipos etf etfs sip sips futures derivatives forex nft smallcap midcap intraday`)
const FUNDS = /\b(?:mutual|index|hedge|equity|debt|elss|which|what|best|top|good|any) funds?\b/i
/** What has a price that everybody pays. */
const PRICED = wordSet(`
  gold silver oil crude petrol diesel rupee dollar dollars euro euros market markets property properties bonds repo inflation recession
  economy rbi`)
const RATES =
  /\b(?:interest|mortgage|home loan|fd|deposit|savings) rates?\b|\b(?:house|property|land|flat|fuel|oil) prices?\b/i
const TO_COME = wordSet(`
  will predict prediction forecast headed heading tomorrow rise fall crash boom double doubles triple recover rebound hoga jayega jaega
  badhega girega kal`)
const GOING_TO =
  /\b(?:going to|gonna|likely to|expected to|set to|about to|bound to)\b.*\b(?:be|get|go|rise|fall|drop|climb|increase|come|do)\b|\b(?:mehng[aei]|sast[aei]) ho(?:ga|gi|ge|ne)\b/i
const QUOTED = wordSet('nifty sensex bse ftse nasdaq bitcoin btc ethereum dogecoin crypto gold silver')
const NOW = wordSet('now today abhi at price rate')
const PICKS = wordSet(`
  best top safest hottest recommend suggest tip tips pick picks which kaunsa kaunse name buy sell lena loon kharidu kharidna vangalama hot`)

const OF_THE_BOOKS =
  /\b(?:my|our|mera|meri|mere|maine|mine|(?<!(?:tell|give|show|suggest|name|recommend|for) )me)\b|\b(?:i|we) (?:\w+ )?(?:own|hold|have|had|bought|sold|spen[dt]|paid|pay|put|invested|save|saved|afford)\b|\b(?:did|do|have|has|am|are|can|could) (?:i|we)\b|\b(?:instal?lments?|payments?|debits?) (?:to|of|for)\b|\b(?:went out|was paid|debited)\b|\b(?:balance|fee|fees|expenses?)\b/i
/** 'Should I buy Tesla', 'is it time to sell', also of what is held. */
const SHALL_I =
  /\b(?:should|shall|ought|must) (?:i|we) (?:to )?(?:buy|sell|invest|hold|dump|exit|enter|short|trade|pick|put)\b|\b(?:time|moment|day|idea) to (?:buy|sell|invest|exit|enter|trade)\b|\bbuy or (?:not|sell|wait)\b|\bnow or wait\b/i
const GOOD_BUY = /\b(?:a|an) (?:\w+ )?(?:buy|sell|bet|investment)\b|\bworth buying\b/i
const QUOTED_AT =
  /\b(?:price|rate|value|bhav|daam) (?:of|for) (?:a |one |the )?(?:\w+ )?(?:shares?|stock|gold|silver|oil|crude|petrol|diesel|rupee|dollar|euro|property)s?\b|\b(?:share|stock|gold|silver|oil|petrol|diesel|dollar|rupee|euro) (?:ka |ki |ke )?(?:price|rate|bhav|daam)s?\b/i
/** What a thing is, and how it works, the guide says. */
const GENERAL =
  /^\W*(?:what (?:is|are|does|do)|how (?:do|does|is|are)|why|explain|define) (?:an? |the )?(?!price|best|top)\w+(?: \w+){0,3}\W*$|\b(?:mean|means|meaning|matlab|difference|differ|work|works)\b|\bshould (?:one|people|somebody)\b/i

/** Money that is to grow by itself. */
const GROWS_BY_ITSELF =
  /\bwill (?:that|this|the|my) (?:\w+ )?(?:funds?|stocks?|shares?|scheme) (?:go|rise|fall|grow|climb|drop|do)\b|\b(?:doubles?|triples?|multipl(?:y|ies)) (?:my|our) (?:money|savings|investment|cash|amount)\b|\bguarantee\w*\b.{0,30}\breturns?\b|\breturns?\b.{0,20}\bguarantee\w*|\b(?:get|become|be|getting) (?:very |really )?(?:rich|wealthy|an? (?:millionaire|crorepati))\b|\b(?:lottery|lotto|betting|matka|satta)\b.{0,20}\b(?:numbers?|tips?|odds)\b|\bmake me (?:rich|a millionaire)\b/i
