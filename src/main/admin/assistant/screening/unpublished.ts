// What no page of the bank's workspace has a figure of, whatever the question's other words: other banks, places, gender and the
// like, the bank's own accounts, opinions, later years, single merchants. Only words that no published figure is called by.

import type { ProfileId } from '../../../../shared/profiles'
import { knownMerchants } from '../../../assistant/names/known-merchants'
import type { BankRefused } from '../intents'
import { leastIncomeAsked } from '../names/least-income'

/** Null where nothing of the kind is asked. `masked`: the question without the names of segments, products and times. */
export function unpublishedIn(question: string, masked: string, country: ProfileId): BankRefused | null {
  if (OPINION.test(masked)) return 'off-topic'
  if (LATER.test(question) || NEVER.some((pattern) => pattern.test(masked))) return 'not-published'
  if (PROFIT.test(masked) && !OF_A_PRODUCT.test(masked)) return 'not-published'
  if (PEOPLE.test(masked) && !OF_FAIRNESS.test(masked)) return 'not-published'
  const byAmount = OF_AN_AMOUNT.test(masked) && !OF_FAIRNESS.test(masked) && !PRODUCT.test(masked)
  if (byAmount && leastIncomeAsked(question) === null) return 'not-published'
  const words = ` ${masked.toLowerCase().replace(/[^\p{L}\d]+/gu, ' ')} `
  return knownMerchants(country).some((name) => words.includes(` ${name.toLowerCase()} `)) ? 'not-published' : null
}

const OPINION =
  /^\W*(?:please |can you |could you )?translate\b|^\W*(?:please |can you |could you )?(?:recommend|suggest)(?: me| us)? (?:an?|some|any) (?!products?|cards?|segments?|action|accounts?|deposits?|fee|rate)|\bdo you (like|prefer|love|hate|enjoy|think|believe|feel|reckon)\b|\byour (own )?(favou?rite|opinion|view on|feelings?|hunch|guess)\b|\bwhat do you (think|reckon|make) of (the|our) (ceo|boss|government|weather|board)\b|\bif you were (me|us|a|the)\b|\bis it (legal|ethical|moral|wise|ok|okay|right) to\b|\bshould (i|we) (fire|hire|invest|buy|sue|merge|quit|marry)\b|\b(talk|speak) to an? (human|person|agent|colleague|expert)\b/i

const NEVER: readonly RegExp[] = [
  /\b(sbi|state bank of india|hdfc|icici|axis bank|kotak|pnb|punjab national|bank of baroda|canara bank|yes bank|idfc|barclays|hsbc|lloyds|natwest|santander|monzo|revolut|nationwide|jp ?morgan|wells fargo|citi(bank)?|bank of america|capital one|paytm|phonepe)\b/i,
  /\b(other|another|rival|competing|competitor|neighbouring) (banks?|lenders?|institutions?)\b|\b(competitors?|competition|rivals?|industry (averages?|benchmarks?|norms?|standards?)|market (share|leaders?)|national averages?|sector averages?)\b/i,
  /\b(branch(es)?(?! (meeting|network|report|review|call))|branch[- ]wise|cit(y|ies)|city[- ]wise|towns?|villages?|districts?|pin ?codes?|post ?codes?|zip ?codes?|rural|urban|metros?|suburbs?|geograph\w*|nris?|(which|what|by|per|each|every|our) (states?|regions?|countr(y|ies)|zones?|areas?)|(state|region|country|zone)[- ]wise|living (in|near|abroad)|lives? (in|near|abroad)|located)\b/i,
  /\b(mumbai|delhi|bengaluru|bangalore|chennai|kolkata|hyderabad|pune|ahmedabad|jaipur|lucknow|kochi|surat|nagpur|indore|mysuru|goa|kerala|gujarat|punjab|maharashtra|karnataka|tamil nadu|london|manchester|birmingham|leeds|glasgow|edinburgh|liverpool|bristol|cardiff|belfast|scotland|wales|new york|chicago|boston|texas|california|florida|seattle|(north|south|east|west)(ern)? (india|zone|region|customers))\b/i,
  /\b((our|net|gross|operating|annual|quarterly|pre-?tax|after-?tax|the bank[’']?s?) (profits?|losses|revenues?|turnover|earnings)|profits? (this|last|before|after|margins?|and loss|of the bank|did (we|the bank))|ebitda|npas?|non[- ]?performing|(in|loan) default|defaulted|defaulters?|defaulting|default rates?|in arrears|delinquen\w*|write[- ]?offs?|written off|capital adequacy|solvency|cost[- ]to[- ]income|return on (equity|assets)|dividends?|shareholders?|(share|stock) ?prices?|market cap\w*|ipo|credit (scores?|ratings?|bureau)|cibil|fico|ceo|cfo|board of directors|directors|headquarters|head office|taken? ?over|merger|acquir\w+ (us|our)|nps|net promoter|marketing (budget|spend)|acquisition costs?|call ?cent(re|er)s?|app (downloads?|store|ratings?)|promo codes?|newsletter|website visit\w*|fraud\w*|scam\w*|stolen|money laundering|tickets? (open|closed)|how many (employees|staff|atms|branches)|number of (employees|staff|atms|branches)|employees? (do|are|work|have|salar\w*)|our employees|staff (salar\w*|members?|turnover|numbers?|costs?)|salary bill of the bank|complaints?|complain(ed|ing)?)\b/i,
  /\b(?:average|mean|median|typical|largest|biggest|smallest) (?:\w+ )?(?:transaction|payment|purchase)(?: (?:amount|size|value))?\b|\b(?:median|average|mean|typical) (?:\w+ )?age\b(?! (?:profile|mix|split|structure|groups?|bands?))|\bhow old is (?:the|our|an?) (?:average|typical|usual)\b|\b(?:median|mode|variance|standard deviation of|quartile|percentile) (?:of )?(?:the )?(?:inflows?|outflows?|balances?|deposits?|spend\w*)\b/i,
  /\b(?:gain|gained|acquire|acquired|won|onboard(?:ed)?|sign(?:ed)? up|join(?:ed)?|add|added) (?:\w+ )?(?:customers|clients|people)\b(?!.*\b(?:rfm|segments?|clusters?|champions?|loyal)\b)|\b(?:customers|clients|people) (?:have |has )?(?:joined|signed up|came to us|were (?:won|gained|acquired|onboarded|added))\b|\b(?:customer|client) (?:growth|acquisition|additions)\b|\b(?:growth|rise|increase|fall|drop|change) (?:in|of) (?:the )?(?:number of )?(?:customers|clients|customer (?:base|count|numbers))\b/i,
  /\b(?:by|per|which) (?:payment )?channels?\b|\b(?:upi|atm|net ?banking|contactless|cheque) (?:payments?|usage|users|transactions?|volume)\b|\bpayments? (?:are |were )?(?:made |done )?(?:by|via|with|through) (?:card|upi|cash|cheque)\b|\bby channel\b/i,
  /\b(products|accounts|cards|loans) (per|for each|for every) (customer|client|head)\b|\b(average|mean|usual) (number|count) of (products|accounts|cards|loans)\b/i,
  // Segments have names.
  /^(?!.*\b(?:fair\w*|card|deposit|account|product|simulat\w*)\b).*\bthe (young|elderly|aged|old)\b(?! (and|age|saver|borrower|customer)\w*\b)/i,
  /\b(segments?|clusters?) (no\.? ?|number |#)?(\d+|xamountx)\b/i,
  /\b(balance sheet|(?:what|how much) should we (?:charge|price|pay|offer|ask)|repo rate|inflation|gdp|interest rate decision|exchange rate|gold price|(?:which|what|one) family)\b/i,
]

/** Read in the whole question: years are masked, and a household is a category. */
const LATER =
  /\bnext (year|quarter|financial year|decade)\b|\bin (five|ten|two|three|\d{1,2}) years\b|\b(by|in|for|until) 20(2[7-9]|[3-9]\d)\b|\b(five|ten|two|three|\d{1,2}) years from now\b|\b(which|what|one|per|each|every|how many) households?\b/i
const PROFIT = /\bprofit\w*\b/i
/** 'Would a card be profitable' is for the lab, 'would profit from it' is a need. */
const OF_A_PRODUCT =
  /\b(cards?|accounts?|deposits?|products?|plans?|launch\w*|simulat\w*|lab|it|xproductx|would|from)\b/i

/** Customers by what they hold, earn or spend: 'how many have over 1 lakh'. */
const OF_AN_AMOUNT =
  /\b(?:how many|number of|share of|percent\w* of|proportion of|any|do) (?:of )?(?:the |our )?(?:customers|clients|people)\b.*\b(?:h[eo]ld\w*|hav(?:e|ing)|ha[sd]|earn\w*|spen[dt]\w*|sav(?:e|ed|ing)|with|ow(?:e|es|ing)|mak(?:e|ing)|pa(?:y|id))\b.*\bxamountx\b/i
const PRODUCT = /\b(?:cards?|cashback|fee|launch\w*|simulat\w*|lab|take|product)\b/i

const PEOPLE =
  /\b(genders?|sex|m[ae]n|wom[ae]n|males?|females?|ladies|girls?|boys?|married|marital|unmarried|divorc\w*|widow\w*|religio\w*|hindus?|muslims?|christians?|sikhs?|caste|ethnic\w*|nationalit\w*|occupations?|profession(s|als)?|job titles?|doctors?|lawyers?|engineers?|farmers?|teachers?|self[- ]employed|children|kids|parents|pets?|smokers?|vegetarians?|political|zodiac|(own|owns|owning|bought|buy|drive|driving) (a|an|their) (\w+ )?(car|house|flat|bike|scooter|phone|home)|android|iphones?|heights?|weights?)\b/i
/** Fairness of a product is told by gender, too. */
const OF_FAIRNESS =
  /\b(fair\w*|unfair\w*|bias\w*|discriminat\w*|equal\w*|alike|four[- ]fifths|treat\w*|dispar\w*|parity|disadvantag\w*|simulat\w*|lab)\b/i
