// Words for people, and for what is theirs.

/** Relatives, without 'my' as well. */
export const KIN = anyOf(`
  wife wives husbands? hubby spouse mother father mom mum mummy dad daddy papa parents brothers? sisters? cousins? uncles? aunts? aunty aunties
  nephews? nieces? grandmother grandfather grandma grandpa grandparents (?:mother|father|brother|sister)s?-in-law in-laws? girlfriends? boyfriends?
  fianc[eé]e? bhai behen biwi pati padosi`)

/** Whom only 'my' or 'the' makes somebody: 'bro' and 'boss' are also what people call an assistant. */
export const OTHERS = anyOf(`
  partners? gf bf ex ex-wife ex-husband parent bro sis siblings? grandson granddaughter (?:best_)?fr(?:ie|ei)nds? frend budd(?:y|ies) mates? flat-?mates?
  room-?_?mates? roomies? housemates? hostel_?mates? class-?mates? batch-?mates? neighbou?rs? colleagues? co-?workers? boss bosses managers?
  teachers? bhaiya didi dost yaar maa pitaji chacha
  (?:people|couple|family|man|woman|lady|guy|person|chap|folks)_(?:next_door|upstairs|downstairs|opposite)`)

/** Whose upkeep is the parents' own. */
export const CHILDREN = anyOf('sons? daughters? kids? child children')

/** Without a name and without 'my'. */
export const ANYBODY = anyOf(`
  (?:some|any)(?:one|body)_else (?:an)?other_(?:customer|client|person|account_holder|user|member)s?
  the_(?:rich|poor|old|young|wealthi|larg|bigg)est_(?:customer|client|person|man|woman|user|depositor)
  (?:the|an?)_(?:average|typical|normal|ordinary)_(?:customer|client|person|user|account_holder) (?:people|customers|others|those|folks)_like_(?:me|us|myself)`)

/** What people have: named right after them, it is theirs. */
export const HELD = anyOf(`
  balances? (?:bank_|savings_|current_)?accounts? khat[ae] salary salaries wages incomes? earnings pension savings net_worth wealth debts? loans? emis? dues
  statements? transactions credit_score health_score portfolio investments? expenses? expenditure spending spends kharch[ae]? budgets? purchases`)

/** What is done for somebody at the cost of whoever asks. */
export const DONE_FOR_THEM = anyOf(`
  fees? tuitions? class(?:es)? coaching birthdays? wedding marriage gifts? presents? allowance pocket_money education school\\w* college medicines? medical
  treatment hospital clothes shoes toys books transfers? share contribution cheque funeral anniversary`)

/** Whom a customer pays or is paid by for work or a home. */
export const DEALT_WITH = anyOf(`
  landlord landlady tenants? maids? drivers? cooks? nann(?:y|ies) tutors? gardeners? plumbers? electricians? doctors? lawyers? clients? employers? malik`)

/** What passes between the two. */
export const DEALINGS = anyOf(`
  rents? salary wages pay payments? fees? deposits? advance bonus charges? bills? money cheque share transfers? dues invoices? number name`)

/** The words of a list as one pattern; '_' stands for a space. */
function anyOf(list: string): string {
  return `(?:${list.trim().split(/\s+/).join('|').replaceAll('_', ' ')})`
}
