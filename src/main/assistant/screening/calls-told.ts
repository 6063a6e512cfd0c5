// Calls for help by what is told: what happened, in words of which each list has to have one. A router that has learnt from
// wordings knows those wordings; these know the parts, whatever the shop, the amount or the order. A question tells nothing.
import type { HandOff } from '../intents'
import { anyWording } from '../words/word-lists'

interface Told {
  readonly to: HandOff
  /** Each has to be in what is told. */
  readonly parts: readonly RegExp[]
}

/** Words and phrases, parted by commas; '*' stands for any ending. */
function oneOf(phrases: string): RegExp {
  const each = phrases
    .trim()
    .split(/\s*,\s*/)
    .map((phrase) => phrase.replaceAll('*', '\\p{L}*').replaceAll("'", "[’']?").replaceAll(' ', '\\s+'))
  return anyWording(each)
}

const NUMBER =
  '(?:[\\d][\\d,.]*k?|(?:two|three|four|five|six|seven|eight|nine|ten|twenty|fifty) (?:hundred|thousand|lakhs?))'
const TWO_AMOUNTS = new RegExp(`${NUMBER}.*\\D.*${NUMBER}`, 'i')

const TAKEN = oneOf(
  'charg*, bill*, debit*, deduct*, took, take, takes, taking, taken, cut, cuts, swiped, booked, entered, keyed, typed, put, rang, emi, renewed, kaat*, kat gaye, kata',
)
const ENTERED = oneOf(
  'added a zero, extra zero, charged, charges, billed, debited, deducted, booked, entered, keyed, typed, put, rang, taken, took, gone, cut, receipt, agreed, quoted, menu, price tag, shows, showed, reads',
)
const UNLIKE = oneOf(
  'and the bank, the bank shows, my account shows, statement shows, yet, but, for a, when, whereas, while, though, although, instead, in place of, rather than, not, only, was, were, supposed, should have',
)
const MACHINE = oneOf('atm, cash machine, cash point, cashpoint, cash dispenser, bank machine')
const GAVE = oneOf(
  'gave, gives, handed, paid out, dispens*, came up, delivered, released, spat out, counted out, nikle, diye',
)
const LACKING = oneOf('but, yet, while, whereas, short, less, only, nothing, no cash, not, says, par')
const TWICE = oneOf('two identical, twice, two times, 2 times, double, doubly, second time, do baar')
const EVERY = oneOf('twice a day, twice a week, twice a month, twice a year, twice every')
const ENDED = oneOf(
  'cancel*, ended, ending, stopped, closed, terminated, quit, unsubscribed, free trial, expired, paid off, left the, opted out',
)
const GOES_ON = oneOf(
  "still, yet, keep, keeps, kept, go on, goes on, going on, went on, continue*, even though, though, although, not stopped, hasn't stopped, haven't stopped, anyway, regardless, nonetheless, nevertheless, just the same",
)
const REFUND = oneOf('refund, refunds, refunded, money back, reimburse*, reimbursement')
const MISSING = oneOf(
  "promised, owe, owes, owed, never, not, hasn't, haven't, didn't, no sign, nowhere, nothing, pending, refuse*, won't, denied, denies, awaited, waiting, weeks, nahi, nahin, stuck, withheld, so far",
)
const BOUGHT = oneOf(
  'paid, pay, charged, fee for, money left, ordered, bought, took my money, purchased, prepaid, sent money',
)
const NOT_GOT = oneOf(
  "never came, never arrived, never delivered, never turned up, never showed, never got, never received, not delivered, not arrived, didn't arrive, did not arrive, hasn't arrived, has not arrived, bankrupt, wrong item, wrong product, broken, damaged, defective, empty box, never took place, never happened, nothing came, nobody delivers, did not get, didn't get, no ticket, no order, not issued, never issued, not as described",
)
const SENT = oneOf('sent, transferred, paid, credited, deposited, remitted, went, meant for, should have')
const WRONG_WAY = oneOf(
  'wrong account, wrong upi, wrong id, wrong person, wrong number, wrong beneficiary, wrong payee, wrong iban, by mistake, mistakenly, to someone else with, to somebody else with, to a stranger, old account, old number, old upi, old landlord*, digit off, wrong digit, digit wrong, mistyped the, mistyped a',
)
const FAILED = oneOf("failed, fail, declined, unsuccessful, timed out, did not go through, didn't go through")
const GONE = oneOf(
  'debited, deducted, cut, left my account, gone, taken, went out, disappeared, kat gaya, kat gaye, kat gayi',
)
const NOT_AS_AGREED = oneOf(
  'than agreed, than was agreed, not what was agreed, keeps my deposit, keep my deposit, kept my deposit, keeps my money, kept my money, keeps the money, keeps the fee, keeps the fare, kept the fare, kept the fee, still held, not released',
)
const TOO_MUCH = oneOf('overcharged, overbilled, over-charged, wrong amount, excess amount, charged extra')

const FAKE = oneOf(
  'fake, lottery, prize money, lucky draw, so-called, posing as, posed as, pretend*, impersonat*, claiming to be, claimed to be, phish*, scammed, scammer*, fraudster*, conman, con man, cheated, tricked, duped, conned, swindl*, digital arrest, a cheat, a fraud, a crook, all a lie, was a lie, a hoax, does not exist, do not exist, never existed, kept me on, made me stay on, would not let me hang up',
)
const LOSS = oneOf(
  'paid, pay, lost, sent, gave, took, taken, transferred, gone, money, account, installed, shared, clicked, called, told, emptied, debited, details, moved, loss',
)
const GAVE_AWAY = oneOf(
  'shared, gave, told, read out, typed, entered, disclosed, revealed, handed over, forwarded, bata*',
)
const SECRET = oneOf('otp, otps, pin, cvv, password, passcode, security code, a code, the code, my code, card details')
const REMOTE = oneOf(
  'anydesk, teamviewer, quicksupport, remote access, screen sharing, shared my screen, see my screen, control of my phone',
)
const NOT_MADE =
  /\b(?:(?<!\bw(?:as|ere) )never|did(?:n[’']?t| not)|neither .{1,40} nor .{1,20}|(?:nobody|no one|none) .{1,30}) (?:make|made|do|did|authori[sz]ed?|approved?|placed?|initiated?|ordered|agreed to)\b(?!.* on time\b)/i
const PAYMENT = oneOf(
  'payment*, debit*, upi, imps, withdrawal*, transaction*, purchase*, transfer, transfers, charge, charges, order, orders, entry, entries',
)
const NOT_ME = oneOf(
  "wasn't me, was not me, weren't me, not by me, not mine, isn't mine, none of us, not one of us, neither of us, nobody here, nobody at home, nobody in this, no one at home, without my knowledge, without my permission, without my consent, without my approval, in my name",
)
const ANY_SUM = /\d|\b(?:money|payments?|debits?|loans?|accounts?|purchases?|cards?|withdrawals?|charges?|cheques?)\b/i
const VANISHED = oneOf(
  "vanished, gone silent, went silent, disappeared with, blocked me, unreachable, absconded, ran away, stopped answering, won't let me withdraw, nor my money, cannot be found, not letting me withdraw, can't withdraw my",
)
const OBJECTS = /\b(?:object to|contest|challenge|dispute) (?:an?|this|the|that|my)\b/i
const WAS_ELSEWHERE = oneOf(
  'while i slept, while we slept, while i was asleep, in my sleep, never been, never left, was at home, were at home, was asleep, is at home, lies at home, in my hand, with me all the time',
)
const STRANGE_DEVICE = oneOf('new device, another device, other device, strange device, unknown device, another phone')
const SIGN_IN = oneOf('login, logins, logged, log in, account, sign-in, sign in, signed in')
const HANDED_OVER = oneOf('paid, advance, sent, transferred, money, invested, deposit, my')

const CANNOT =
  "can ?not|can[’']?t|could ?n[’']?t|unable to|not able to|won[’']?t|will not|no way (?:i|we) can|do(?:n[’']?t| not) know how to|struggl\\w* to|no longer"
const CANNOT_PAY = new RegExp(
  [
    `\\b(?:${CANNOT}) (?:be able to |even |afford to |longer )?(?:pay|repay|make|meet|keep up|manage|afford|cover|clear|cope|service)\\b`,
    '\\b(?:no (?:money|cash|income|means) (?:left )?|nothing left |nothing )(?:for|to (?:pay|live|eat))\\b',
    '\\b(?:too much for|beyond) (?:me|us|my means|our means)\\b|\\bgo on like this\\b|\\bno idea how to\\b|\\bmouths to feed\\b|\\b(?:drowning|going under)\\b|\\bat (?:my|our) door\\b',
    '\\bmissed (?:\\S+ ){0,3}?(?:emis?|instal?l?ments?|payments?)\\b.*\\b(?:help|coming|again|behind)\\b',
    '\\b(?:months?|instal?ments?|emis?|payments?) behind\\b|\\bborrow\\w* .{1,40}\\bto (?:pay|repay|cover)\\b',
    '\\b(?:skip\\w*|selling|sold|pawn\\w*) (?:meals|food|medicines?|jewel\\w*|(?:my|our) (?:gold|jewel\\w*|things))\\b',
    '\\b(?:nahi[n]?|kaise) (?:bhar|de|chuka)\\w*',
  ].join('|'),
  'i',
)
const DEBT = oneOf(
  'emi, emis, owe, owed, owing, instalment*, installment*, repay*, loan, loans, mortgage, card bill, card payment*, card dues, credit card, card, kist, debt, debts, lender, the bank, rent, bills, dues',
)

const EARNS_NO_MORE = oneOf(
  'jobless, unemployed, lost my job, lost our jobs, lost his job, lost her job, lost his work, lost her work, lost my work, laid off, sacked, made redundant, no longer work, no work, out of work, no crop, no customers, no salary, half pay, half wages, half the income, income has halved, let me go, let us go, of us go, retrenched, pink slip, shop flooded, shop burnt, shop closed, business closed, stock is ruined, cut my hours, ran out of cash, out of cash, out of money, paise khatam, paisa khatam, income is gone, earn nothing, bounced, stroke, accident, divorce, widow*, naukri, job gayi, job chali, once a day',
)
const RELIEF = oneOf(
  'relief, lenient, leniency, more time, restructur*, reschedul*, moratorium, payment holiday, extension, waive*, grace',
)

const USED_BY_OTHERS =
  /\b(?:some(?:one|body)(?: else)?|koi|strangers?|thie(?:f|ves)|hackers?|kisi ne|unknown (?:person|people|man|number)|w(?:as|ere) used) .*\b(?:us(?:e|es|ed|ing)|spent|spending|drain\w*|emptied|cleaned|opened|logged|logging|added|cloned|copied|swapped|nikal\w*|khali)\b/i
const MINE = oneOf(
  'my card, my cards, my account, my bank, my savings, my phone, my sim, my upi, me out, mera account, mere account, mere card',
)
const UNEXPLAINED =
  /\b(?:can ?not|can[’']?t|none of us can|nobody can|do(?:n[’']?t| not)|did(?:n[’']?t| not)) (?:explain|recogni[sz]e|place|identify)\b|\bnever heard of\b/i
const DECEIVED = oneOf(
  'sounded like, trusted a caller, believed a caller, turned out to be, looked like the bank, looked like your, made me pay, made me send, deepfake',
)
const ROBBED = oneOf(
  'thief, thieves, robbed, mugged, burgled, burglary, pickpocket*, uda liya, chheen*, chura*, chori, snatched',
)
const CARD = oneOf('card, cards, wallet, purse, handbag')

const PHONE_GONE = oneOf(
  'snatched, stolen, lost my phone, lost my mobile, phone is lost, phone lost, phone got lost, phone is gone, robbed, mugged, pickpocket*, grabbed, sim stopped, sim is dead, sim not working, sim deactivated, sim blocked, chheen*, chori, sim swap*',
)
/** 'Wallet fell into the river', 'my card never came back from the waiter'. */
const CARD_GONE =
  /\b(?:wallet|purse|handbag|(?:debit |credit |atm |bank )?cards?)(?:[’']s| is| are| has| have| had| was| must have| might have| just| been)* (?:fell|fallen|dropped|slipped|flew|washed away|gone|went missing|missing|nowhere|left behind|never (?:came|come|given|returned)|not (?:come|came) back)\b(?!.*\b(?:paid|charged|debited|bought|delivered|posted|mail|for)\b)/i

const ASKED_THE_BANK = oneOf(
  'asked for, asking for, visited, nominee, requested, applied for, request, application, cheque, kyc, cheque book',
)
const UNANSWERED = oneOf(
  'it is now, and nothing, fourth time, third time, umpteenth, since, still, lying, pending, waiting, no reply, no answer, months ago, weeks ago, for weeks, for months, it is october, two months, three weeks, six weeks, nothing happened',
)
const OF_A_BANK = oneOf(
  'nominee, nomination, cheque book, cheque, chequebook, debit card, kyc, passbook, statement, loan application, branch, with you, your bank, the bank, address change',
)
/** What a bank does; what it says may be the assistant's. */
const YOU_DID =
  /\byou(?:[’']ve| have| people| lot)? (?:sent|closed|lost|blocked|kept|ignored?|promised|refused?|forgot|took|froze|put me|raised|changed|cancelled|returned|delayed|rejected)\b/i
const NOBODY =
  /\b(?:nobody|no ?one|none of you)\b.*\b(?:listens?|cares?|takes|bothers?|speaks?|answers?|replies|replied|helps?|responds?|picks)\b/i

const BANK = oneOf(
  "branch, branches, staff, cashier, teller, clerk, manager, officer, executive, customer care, helpline, call centre, call center, hotline, customer service, your app, the app, bank app, banking app, bank's app, net banking, netbanking, internet banking, mobile banking, bank's website, bank website, bank's site, bank's atm, your website, your site, your atm, atm, counter, your people, your service, your chat*, your bot, chat bot, chatbot, passbook, your agent*, your man, your bank, this bank",
)
const BANK_ITSELF = oneOf('bank, branch, helpline, call centre, you, your')
const ILL = oneOf(
  "rude*, shout*, insult*, misbehav*, ignored, ignoring, unhelpful, sent me home, sent me away, was sent home, sent us away, waited, waiting, made me wait, kept me, hung up, hangs up, hang up, lost by, sold an, was sold, broken, not loading, unusable, keeps failing, been dead, is dead, no one bothers, nobody bothers, crash*, freez*, hangs, out of order, not working, doesn't work, does not work, is down, been down, bribe*, sold me, sold my, lost my, lost our, nobody picks, nobody answers, nobody helps, nobody cares, no one picks, no one answers, picks up, never call*, never repl*, never answer*, refus*, terrible, pathetic, useless, humiliat*, unacceptable, worst, logs me out, logged me out, logging me out, on hold, cut the line, threw, would not let me, would not let my, sick of it, nobody listens, does not listen, careless, liar, lied, misinformed, made fun, made to stand, kept standing, furious, disgrac*, disgust*, ashamed, late every, opens late, despite asking, visits, not been updated, no use, a human, yelled, mocked, laughed at, disrespect*, harass*, dirty, closed early",
)
const WRONGED = oneOf(
  'mis-sold, missold, mis sold, made to buy, made me buy, had to buy, forced to buy, compelled to, sold me a policy, forced me, pressured me, pushed me, nobody told me, nobody explained, shared my, passed my, gave my number, advertised, did not want, closed my account, frozen my account, froze my account, keep calling me, keeps calling me, stop calling me, call me every day',
)
const BY_THE_BANK = oneOf("policy, insurance, you, you've, your, the bank, bank, loans, fund, plan")

/** The first that fits; a fraud goes before the payment that came of it, and not being able to pay before who presses for it. */
const CALLS: readonly Told[] = [
  {
    to: 'complaint',
    parts: [
      /\b(?:cheated|tricked|duped|swindled|misled) by (?:the|this|your) (?:branch|bank|staff|manager|officer)|\b(?:cheated|tricked|duped|misled) by you\b/i,
    ],
  },
  // A card that is refused is nobody's fraud.
  {
    to: 'complaint',
    parts: [
      /\bcards?\b.{0,25}\b(?:declined|not accepted|rejected|refused|(?:not|never|stopped) work\w*|does(?:n[’']?t| not) work)\b/i,
      /\b(?:although|though|but|even|despite|whom|who (?:do|can|should)|why|enough|again|keeps?|help)\b/i,
      /^(?!.*\b(?:debited|deducted|stolen|lost|fraud\w*)\b)/i,
    ],
  },
  { to: 'fraud', parts: [FAKE, LOSS] },
  { to: 'fraud', parts: [GAVE_AWAY, SECRET] },
  { to: 'fraud', parts: [REMOTE] },
  { to: 'fraud', parts: [/\bqr\b|\bscann?(?:ed|ing) (?:a|the|his|her|their|some) (?:\w+ )?code\b/i, LOSS] },
  { to: 'fraud', parts: [NOT_MADE, PAYMENT] },
  { to: 'fraud', parts: [NOT_ME, ANY_SUM] },
  { to: 'fraud', parts: [USED_BY_OTHERS, MINE] },
  {
    to: 'fraud',
    parts: [WAS_ELSEWHERE, oneOf('debit*, payment*, transfer*, charge*, purchase*, withdrawal*, withdr*, used, spent')],
  },
  { to: 'fraud', parts: [STRANGE_DEVICE, SIGN_IN] },
  { to: 'fraud', parts: [UNEXPLAINED, PAYMENT] },
  { to: 'fraud', parts: [DECEIVED, LOSS] },
  // Whoever has the phone has what it pays with.
  {
    to: 'fraud',
    parts: [
      /\b(?:phone|mobile|handset|sim)\b/i,
      PHONE_GONE,
      oneOf('gpay, google pay, phonepe, paytm, upi, bank*, wallet, otp, otps, app, apps, money, account'),
    ],
  },
  {
    to: 'fraud',
    parts: [
      /\b(?:asked|told|made|got|persuaded) (?:me|us) (?:to )?(?:pay|send|scan|click|share|install|transfer|download)\b/i,
      /\b(?:gone|vanished|debited|taken|lost|missing|emptied|deducted|disappeared)\b/i,
    ],
  },
  { to: 'lost-card', parts: [CARD_GONE] },
  { to: 'lost-card', parts: [ROBBED, CARD] },
  { to: 'hardship', parts: [CANNOT_PAY, DEBT] },
  { to: 'hardship', parts: [EARNS_NO_MORE, DEBT] },
  { to: 'hardship', parts: [RELIEF, DEBT] },
  { to: 'hardship', parts: [RELIEF, EARNS_NO_MORE] },
  { to: 'dispute', parts: [ENTERED, UNLIKE, TWO_AMOUNTS] },
  { to: 'dispute', parts: [MACHINE, GAVE, LACKING] },
  { to: 'dispute', parts: [/\bcash ?(?:machine|point)\b|\batm\b/i, oneOf('short, shortchanged')] },
  {
    to: 'dispute',
    parts: [MACHINE, /\b(?:ate|swallowed|kept)\b/i, /\b(?:withdrawal|cash(?! machine)|money|notes)\b(?!.*\bcard\b)/i],
  },
  {
    to: 'dispute',
    parts: [
      /\b(?:supposed|meant|said) to be free\b|\bfree trial\b/i,
      /\b(?:left|gone|went|charg\w*|bill\w*|debit\w*|t(?:ook|aken)|cut)\b/i,
      /\b(?:yet|but|still|though|although|on day one|never)\b/i,
    ],
  },
  { to: 'dispute', parts: [TWICE, TAKEN] },
  { to: 'dispute', parts: [ENDED, GOES_ON, TAKEN] },
  { to: 'dispute', parts: [REFUND, MISSING] },
  { to: 'dispute', parts: [BOUGHT, NOT_GOT] },
  { to: 'fraud', parts: [VANISHED, HANDED_OVER] },
  { to: 'dispute', parts: [SENT, WRONG_WAY] },
  { to: 'dispute', parts: [FAILED, GONE] },
  { to: 'dispute', parts: [TOO_MUCH] },
  { to: 'dispute', parts: [NOT_AS_AGREED] },
  { to: 'dispute', parts: [OBJECTS, PAYMENT] },
  { to: 'complaint', parts: [BANK, ILL] },
  { to: 'complaint', parts: [WRONGED, BY_THE_BANK] },
  { to: 'complaint', parts: [ASKED_THE_BANK, OF_A_BANK, UNANSWERED] },
  {
    to: 'complaint',
    parts: [/\byou(?: people)? (?:promised|assured)\b/i, /\b(?:still|been|nothing|never|not|no ?one|nobody)\b/i],
  },
  {
    to: 'complaint',
    parts: [
      /\b(?:demand|insist on|deserve|expect|want) (?:an? |the |some )?(?:written |proper |formal |official )?(?:explanation|apology)\b/i,
    ],
  },
  { to: 'complaint', parts: [YOU_DID, /\b(?:my|our|me|us)\b/i] },
  { to: 'complaint', parts: [NOBODY, BANK_ITSELF] },
]

/** What a text calls for help with by what it tells; null where it asks, or tells nothing of the kind. */
export function callTold(text: string): HandOff | null {
  const told = text.normalize('NFKC')
  if (
    told.split(/\s+/).length < FEWEST_WORDS ||
    [ASKS, WONDERS, ONE_CLAUSE_ASKED, EVERY].some((each) => each.test(told))
  )
    return null
  return CALLS.find(({ parts }) => parts.every((part) => part.test(told)))?.to ?? null
}

/** 'Double debit' may be looked for as well as complained of. */
const FEWEST_WORDS = 4
/** 'Same amount cut two times from Swiggy?' */
const ONE_CLAUSE_ASKED = /^[^,.;:!?–—]*\?\W*$/

/** How a clause begins that asks. What one is to do about it, and what relief there is, is part of a call. */
const ASKING: readonly string[] = [
  'what(?! (?:(?:should|can|do|shall|am) i|can be|now|i |we |the (?:shop|seller)))|which',
  'how (?:much|many|long|often|late|big|high|far|does|did|is|are|was)',
  '(?:why|when|where) (?:is|are|did|does|do|was|were|will)|who (?:paid|charged|took|sent)',
  '(?!do something)(?:did|do|does|was|were|am|have|has|had|is|are|will|would) (?:i|we|my|our|it|the|this|that|they|any\\p{L}*|some\\p{L}*|an?|he|she|you)\\b',
  '(?:is|are|was|were) there (?!any ?(?:relief|help|way|one|body)|some ?(?:relief|help|way|one|body))',
  'did \\p{L}+ |list|show|find|look|search|verify|anything|any (?!more)|compare|add up|count|check (?:if|whether)',
  'tell me|give me (?:the|a) (?:total|sum|list)|kya |kitn|kab |kahin ',
]
const CLAUSE = '(?:^|[,.;:!?–—]|\\b(?:and|but|so|then)\\b)\\W*(?:(?:and|but|so|then|please|hey|hi|ok|well|also)\\W+)*'
/** 'Has Swiggy billed me double'; 'was charged twice' leaves out who was. */
const VERB_FIRST =
  '^\\W*(?:has|have|is|are|was|were|does|do|will) (?!not\\b|been\\b|to\\b|there\\b|\\p{L}+ed\\b)\\p{L}+'
const ASKS = new RegExp(
  `${CLAUSE}(?:${ASKING.join('|')})|${VERB_FIRST}|\\bkya\\W*$|\\bkya (?:mujhe|mera|meri)\\b`,
  'iu',
)
/** What might be is not told. */
const WONDERS = /\b(?:if|whether|suppose|imagine|in case|just (?:curious|asking)|in general|generally)\b/i
