// Other people's money: by what they are to the customer, by what they are called in general, by their number.
import { type Refusal, refusalTable } from './refusal-rules'

const OF_THEIRS = '(?:balance|account|khata|salary|paise|paisa|kharcha|kamai|kitn[aei])'

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
      '(?<!\\bmy (?:\\w+ )?)(?:account|a/c|card) (?:number |no\\.? |ending (?:in |with )?|#)[x*]*\\d{3,}',
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
      'other (?:parents|families|folks|students|tenants|members|savers|clients)(?:.{0,40} (?:pay\\w*|spend\\w*|earn\\w*|save|saving|owe|owing))(?!.*\\b(?:me|us|my|our)\\b)',
      '(?:ceo|chairman|director|president|staff|employees?|cashier) (?:of|at|in) (?:this|the|your|my) (?:bank|branch)',
      '(?:ceo|cfo|chairman|managing director|founder|head) of (?!my|our|the (?:family|house))\\S+',
      'how many (?:people|persons|families|users|men|women|indians)(?! (?:do|did|have|am) (?:i|we))(?!.*\\b(?:me|us|my|our|i|we)\\b)',
      '(?:pay|pays|paying|charge|charges|charging|gives?|giving) (?:the )?others?(?! (?:month|week|day|half|account|card|bill|one))(?!.*\\b(?:me|us|my|our|i|we)\\b)',
    ],
  },
  {
    asks: 'about who was there before or comes after',
    why: 'other-people',
    words: [
      "(?:previous|former|earlier|old|next|new) (?:owner|occupant|occupier|resident|account holder)s?(?:[’']s?)?",
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
    asks: 'what somebody known by a part has',
    why: 'other-people',
    words: [
      '(?:landlords?|landladys?|boss(?:es)?|tenants?|maids?|neighbou?rs?|friends?|teachers?|colleagues?) (?:bank )?(?:balance|salary|income|savings)',
    ],
  },
  {
    asks: 'what somebody has, in Hindi',
    why: 'other-people',
    words: [
      `(?:unka|unke|unki|uska|uske(?! (?:pehle|baad|saath|liye|alawa))|uski|inka|iska|sabka|logon ka).{0,20} ${OF_THEIRS}`,
    ],
  },
  {
    asks: 'how others’ business goes',
    why: 'other-people',
    words: [
      '(?:sales|turnover|revenue|profits?|takings|income|customers|business|prices) of (?:my|our|the|an?|other) (?:\\w+ )?(?:competitors?|rivals?|shops?|traders?)',
      "(?:competitor|rival)s?[’']?s? (?:sales|turnover|revenue|profits?|takings|income|customers|earnings?|prices)",
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
