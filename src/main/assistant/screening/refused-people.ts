// Other people's money: by what they are to the customer, by what they are called in general, by their number.
import { type Refusal, refusalTable } from './refusal-rules'

const RELATION = `(?:${[
  ...['wife', 'husband', 'hubby', 'spouse', 'partner', 'fianc[eé]e?', 'girlfriend', 'boyfriend', 'gf', 'bf', 'ex'],
  ...[
    'ex-wife',
    'ex-husband',
    'mother',
    'father',
    'mom',
    'mum',
    'dad',
    'papa',
    'mummy',
    'parents?',
    'brother',
    'sister',
  ],
  ...['siblings?', 'son', 'daughter', 'kids?', 'children', 'cousin', 'uncle', 'aunt', 'aunty', 'nephew', 'niece'],
  ...['grandmother', 'grandfather', 'grandma', 'grandpa', '(?:mother-|father-|brother-|sister-)?in-laws?'],
  ...['fr(?:ie|ei)nd', 'best friend', 'buddy', 'mate', 'flatmate', 'roommate', 'roomie', 'housemate', 'room mate'],
  ...['hostel mate', 'classmate', 'batchmate', 'neighbou?r', 'colleague', 'co-?worker', 'boss', 'manager', 'teacher'],
  ...['landlord', 'landlady', 'tenant', 'maid', 'driver', 'bhai', 'behen', 'dost', 'padosi', 'biwi', 'pati', 'malik'],
].join('|')})`
/** Who pays for things of their own; a landlord or an employer is paid, or pays the customer. */
const FAMILY =
  '(?:wife|husband|partner|mother|father|mom|mum|dad|parents|brothers?|sisters?|son|daughter|kids|friends?|in-laws|cousins?|uncle|aunt|neighbou?rs?|colleagues?|flatmates?|roommates?)'
const MINE = '(?:my|our|mer[aei]|hamar[aei]|apn[aei]) (?:\\w+ )?'
const THEIR_MONEY =
  '(?:balance|account|salary|salery|pension|wages|earnings|bonus|income|spend|spent|earns?|transactions|statement|money|loans?|debts?|savings|net worth|credit score)'
const THEIR_DOING =
  '(?:spend|spent|earn|earned|earning|save|saved|saving|owe|owes|make|makes|invest|invested|buy|bought|worth|have|got|hold|bank)'
const THEIR_STATE =
  '(?:overdrawn|broke|rich|richer|poor|poorer|wealthy|in debt|in the red|solvent|bankrupt|(?:better|worse|well) off|short of money|saving)'
const OF_THEIRS = '(?:balance|account|khata|salary|paise|paisa|kharcha|kamai|kitn[aei])'
const NOT_TO_ME = '(?!.*\\b(?:me|us|my|mine|i|we)\\b)'

const PEOPLE: readonly Refusal[] = [
  {
    asks: 'for people in a list',
    why: 'other-people',
    words: [
      '(?:list|show|name|find|give)(?: me)? (?:everyone|everybody|all (?:those|people|the people)|people|persons)(?!.*\\b(?:me|us|i)\\b)',
    ],
  },
  {
    asks: 'about the bank’s customers',
    why: 'other-people',
    words: [
      "(?:(?<!\\bfrom (?:the |my |all |any )?)(?:other|another)|the bank[’']?s|your) clients?",
      'clients? (?:of|at|in) (?:the|this|your) bank',
      "(?:all|every|each|other|another|which|any|list|the bank[’']?s) (?:of the )?(?:other )?(?:customers?|users?|account holders?|people[’']?s)(?!.*\\b(?:me|my|mine|i)\\b)",
      'customer ?(?:id|number|no\\.?|#)? ?[:#]? ?c?\\d+',
      '(?:segment|cluster|branch) ?(?:no\\.?|number|#)? ?\\d+',
    ],
    unless: ['(?:can|do|could) you (?:\\w+ )?(?:see|look|read|access)'],
  },
  {
    asks: 'what somebody has, without a name',
    why: 'other-people',
    words: [
      'how much (?:has|have|does|do|did) (?:he|she|they) (?:got|have|hold|earn|own|save|spend|make)',
      "(?:someone|somebody|anyone|anybody|everyone|everybody)(?: else)?[’']?s? (?:else(?! (?:see|read|look|know))|balance|account|spending|salary|transactions|money)",
      '(?:who|what|which|anybody|anyone|somebody|someone) else.{0,20}? (?:paid|pays|paying|spent|spends|bought|banks|owns|has|have|had)',
      'whose accounts?',
      '(?:his|her|their) (?:balance|account|salary|income|spending|transactions|statement|bank|emis?|loans?|debts?|savings|net worth|sips?|portfolio)',
      'how much .{0,40}(?:has|have|keeps?|holds?) in (?:its|his|her|their) (?:own )?(?:bank )?accounts?',
      'other (?:parents|families|folks|students|tenants|members|savers|clients)(?:.{0,20} (?:pay\\w*|spend\\w*|earn\\w*|save|saving|owe|owing))(?!.*\\b(?:me|us|my|our)\\b)',
      '(?:ceo|chairman|director|president|staff|employees?|cashier) (?:of|at|in) (?:this|the|your|my) (?:bank|branch)',
      '(?:ceo|cfo|chairman|managing director|founder|head) of (?!my|our|the (?:family|house))\\S+',
      'how many (?:people|persons|families|users|men|women|indians)(?! (?:do|did|have|am) (?:i|we))(?!.*\\b(?:me|us|my|our|i|we)\\b)',
      '(?:pay|pays|paying|charge|charges|charging|gives?|giving) (?:the )?others?(?! (?:month|week|day|half|account|card|bill|one))(?!.*\\b(?:me|us|my|our|i|we)\\b)',
    ],
  },
  {
    asks: 'about those who live near by',
    why: 'other-people',
    words: [
      '(?:couple|people|folks?|family|chap|guy|man|woman|lady|neighbou?rs?|person|bloke|lot) (?:next door|upstairs|downstairs|opposite|across the (?:road|street|hall)|over the road)',
      '(?:does|do|did|is|are) (?:the|that) (?:\\w+ ){1,3}(?:next door|upstairs|opposite|across the road) (?:make|earn|have|owe|spend|save)',
    ],
  },
  {
    asks: 'what a relation or a friend has or does',
    why: 'other-people',
    words: [
      `${MINE}${RELATION}(?:[’']?s|es|[’'])?(?![a-z]| (?:account|fund|pot|goal|gift|present))(?:(?!\\bi\\b).){0,30} ${THEIR_MONEY}`,
      `(?:did|does|has|will|is|are|do|have) ${MINE}${RELATION}s?(?: [A-Z]\\w+)* (?:\\w+ )?${THEIR_DOING}${NOT_TO_ME}`,
      `(?:balance|account|salary|income|earnings|pension|statement|net worth|loans?|debts?|credit score|transactions) of ${MINE}${RELATION}\\b`,
      `(?:is|are|was|were|isn[’']t) ${MINE}${RELATION}s? (?:\\w+ )?${THEIR_STATE}`,
      `(?:can|could|will|would|should) ${MINE}${RELATION}s? (?:\\w+ )?(?:afford|buy|retire|save|invest|live on|manage on)${NOT_TO_ME}`,
      `(?:do|does|did) ${MINE}${FAMILY} (?:pay|spend|give) (?:for|on)${NOT_TO_ME}`,
      `(?:mer[aei]|hamar[aei]) (?:\\w+ )?${RELATION} k[aei] .{0,12}?${OF_THEIRS}`,
      `(?:unka|unke|unki|uska|uske(?! (?:pehle|baad|saath|liye|alawa))|uski|inka|iska|sabka|logon ka|padosi|dost|biwi|pati|behen).{0,20} ${OF_THEIRS}`,
    ],
  },
  {
    asks: 'what others earn',
    why: 'other-people',
    words: [
      "(?:what|how much)(?:[’']s| is| are| does| do| did)? (?:the|an?|your) (?:\\w+ ){0,2}(?!(?:deposits?|fds?|accounts?|savings|money|funds?|investments?|sips?|plan|goal|card|loan) )\\w+ (?:earn|earning|make|making|draw|drawing|get paid|take home)(?! (?:me|us|for))",
    ],
    unless: ['my', 'our', 'i', 'we', 'deposit', 'account', 'fund', 'savings'],
  },
]

export const REFUSED_PEOPLE = refusalTable(PEOPLE)
