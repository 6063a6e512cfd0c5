// Words that say the same in questions about money: English of India and Britain, slang, and Hindi in Latin letters.

/** Each line: what is meant, then the words for it. A word may mean two things. */
const CONCEPTS = `
spend: spend spends spent spending expense expenses expenditure outgo outgoing outgoings outflow outlay kharcha kharch kharche kharchi splurge splurged blow blown blew splash splashed shell burn burned burnt swiped udaye laga lag lage udaya uda udi nikla nikli nikle kharcho spends outlays parted fork forked shelled sunk tab damage toll hisaab
pay: pay pays paid paying payment payments debit debited debits bhugtan
cost: cost costs price prices priced charge charged charges pricey daam rate
much: much kitna kitni kitne amount amt total sum tot kul kitno tally figure rupees rupaye rupay paise paisa
many: many often count number times baar frequently dafa no occasions tally
when: when kab date day tareekh tarikh din
why: why kyun kyu kyon reason reasons explain cause causes because
where: where kahan kaha kidhar
which: which kaunsa kaunse kaunsi kis kisko
show: show list display dikhao batao tell give view find search pull look recent itemise rank ranking
big: biggest largest highest top most max maximum priciest costliest costly heaviest bada badi sabse mehenga expensive
small: smallest lowest least minimum min tiniest cheapest chhota littlest
average: average avg mean typical typically usual usually normal normally ausat
share: share percent percentage proportion fraction ratio portion slice hissa part fraction weight piece chunk part
trend: trend trends develop developed development history monthwise creeping evolving evolved
month: month months monthly mahine mahina mahiney
week: week weekly hafte hafta
day: day daily days din roz
year: year yearly annual annually saal
change: change changed changes difference different jump moved
compare: compare compared comparison versus vs against than tulna gap minus between outweigh outweighs apart or ya
up: up rise rose rising increase increased increasing higher more grew growing hike hiked badha badh badhi zyada raise raised climbed soared jump
down: down fall fell falling decrease decreased lower less dropped kam ghata reduced
over: over above exceed exceeded exceeding beyond past upar bigger overspent overspending overspend busted blown broke crossed cross crosses zyada exceeds upwards north beat hit within inside
income: income bring brought made make earn earned earnings earning inflow kamai credited credits credit received incoming aaya byaaj kamaya kamaye kama arrived inflows interest
salary: salary salaries pay wage wages paycheque payday pension stipend tankha tankhwah tankhwa packet paycheck packet tankhwaah payslip payday
raise: raise hike increment bump appraisal badhi rise
next: next corner lined upcoming coming agla agli agle soon future ahead expected expect will
last: last latest previous recent pichle pichla pichli
save: save saved saving savings bachat bachaya bachana bachau bacha bachta surplus aside put stayed pocket kept keep leftover
left: left remaining remain remains leftover bacha bachega baaki baki
balance: balance bal balances
account: account accounts acct khata khate bank khaton funds
all: all every together combined overall across everything sab altogether
card: card cards plastic visa mastercard
loan: loan loans mortgage karz debt borrowed borrow borrowing emi repay repaid
emi: emi emis instalment instalments installment installments kist repayment repayments
owe: owe owed owing outstanding dues due baaki liabilities
worth: worth wealth wealthy assets asset own rich net sampatti
invest: invest invested investment investments portfolio sip sips fund funds shares stocks demat isa returns gain profit fd deposits deposit
forecast: forecast predict projected projection predicted outlook projected estimate estimated
short: short dry shortfall crunch broke overdraft overdrawn negative minus shortage khatam tight dry red zero danger risk
end: end aakhir ant eom month-end
afford: afford affordable manage room enough manage doable stretch reach sakti sakoon
buy: buy bought buying purchase purchases purchased khareedu kharida khareed phone laptop tv bike car fridge holiday trip
bill: bill bills utilities
due: due owed bharna dena payable deadline
free: free safely safe spare disposable wiggle freely pocket
subscription: subscription subscriptions subs membership memberships recurring mandate mandates streaming autopay ott renew renews renewal subscribed signed memberships renewing
dear: costlier dearer mehenga pricier hike hiked expensive cheaper cheap sasta
lapse: lapsed lapse stopped missed miss skipped inactive band overdue failed
budget: budget budgets limit limits
suggest: suggest recommend recommended recommendation propose advise advice sensible sujhav offer offers suit suits
goal: goal goals target targets pot kitty jar
reach: reach reached hit achieve poora complete completion there
progress: progress far track status close doing
need: need needed require required must should
health: health healthy score fitness wellness shape
improve: improve better raise boost lift increase badhaye fix higher
fund: emergency rainy buffer cushion reserve safety
product: product products card deposit fd offer scheme
eligible: eligible eligibility qualify approved denied
insight: insight insights alert alerts notification notifications news new naya highlights updates noticed
urgent: urgent pressing handle attention warning warnings critical serious zaroori priority immediately important
strange: unusual strange suspicious weird odd anomaly anomalies fishy abnormal ajeeb gadbad irregular unexpected off surprising
twice: twice double doubled duplicate duplicates duplicated repeated again dobara
fee: fee fees charges penalty penalties interest levy gst
refund: refund refunds refunded reversal reversals cashback returned wapas
cash: cash atm withdraw withdrew withdrawn withdrawal withdrawals nikala cashpoint nakad notes
if: if suppose imagine agar simulate would happens impact effect
cut: cut reduce reducing trim halve economise cutting stop stopped gave
group: group segment cluster persona profile type classified category
asof: updated update date until fresh current asof
category: category categories wise breakdown breakup split head
merchant: merchant merchants shop shops store stores vendor vendors payee payees company dukaan restaurants seller
me: my mine mera meri mere i
can: can could able sakta sakte sakti
help: help madad assist
dispute: dispute contest chargeback wrong overcharged never arrived dispensed undelivered reverse claim refund undo cancelled agreed twice
fraud: fraud scam scammed hacked stole stolen unauthorised unauthorized authorised recognise otp phishing cloned vanished stranger chori recognize unknown tricked copied cloned duped skimmed swapped phished
lost: lost missing stolen snatched gone kho gum replacement block freeze hotlist mislaid gum handbag swallowed dropped purse misplaced nicked pinched
hardship: struggling difficulty hardship job unable cannot moratorium postpone bankrupt drowning choking naukri repay laid pause restructure moratorium arrears redundant
complain: complaint complain grievance shikayat escalate ombudsman rude manager unhappy agent human person terrible manager speak talk connect unacceptable
whether: did is was were have has had am are do does any anything ever kya koi
who: who kaun robot human ai machine real chatbot bot person
private: private privacy safe stored data leak confidential secret
hello: hello hi hey hiya namaste namaskar pranam morning evening afternoon greetings vanakkam
bye: bye goodbye thanks thank cheers ta great perfect alright shukriya dhanyavaad ok okay
world: weather rain sunny cricket movie film song music recipe cook poem story joke president minister capital planet calories gold bitcoin crypto train score match election biryani dal novel
`

const BY_WORD = meaningsOf(CONCEPTS)

/** Lines 'what is meant: words for it', by word. */
export function meaningsOf(lines: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const line of lines.trim().split('\n')) {
    const [concept, words] = line.split(': ') as [string, string]
    for (const word of words.split(' ')) found.set(word, [...(found.get(word) ?? []), concept])
  }
  return found
}

/** What a word means among these; none for most words. `word`: in lower case. */
export function conceptsOf(word: string): readonly string[] {
  return BY_WORD.get(word) ?? []
}

/** Every word that means something in questions about money. */
export const WORDS_WITH_MEANING: readonly string[] = [...BY_WORD.keys()]
