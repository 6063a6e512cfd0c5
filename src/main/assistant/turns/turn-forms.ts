// What a turn of a thread can ask of what the thread is about, in its words.
import { anyWording } from '../words/word-lists'

export type Form =
  | 'why'
  | 'judge'
  | 'lasting'
  | 'help'
  | 'when'
  | 'since'
  | 'last'
  | 'count'
  | 'share'
  | 'times'
  | 'trend'
  | 'list'
  | 'shops'
  | 'categories'
  | 'largest'
  | 'smallest'
  | 'compare'
  | 'left'
  | 'needed'
  | 'next'
  | 'year'
  | 'average'
  | 'total'
  | 'amount'

interface FormWords {
  readonly form: Form
  readonly words: RegExp
}

export const BEST_OR_WORST =
  '(?:most|least) expensive|worst|best|dearest|highest|lowest|costliest|cheapest|priciest|biggest|smallest|heaviest|lightest|peak'
const TIMES =
  '(?:times|trips|rides|orders|visits|payments|withdrawals|transactions|purchases|bookings|meals|pay-?outs|baar|dafa)'
const OF_THEM = '(?: of (?:them|those|these))?'

/** The wordings of each form; where a turn has several, the first one that its topic knows counts. */
const WORDINGS: readonly (readonly [Form, ...string[]])[] = [
  [
    'why',
    'why(?: (?:so|only|that|was it|is it|were they|such an? \\w+))*(?: (?:much|many|little|few|more|less|high|higher|low|lower))?',
    ...['how come', 'how so', 'because of what', 'for what reason', 'reasons?', 'explain', 'kyun', 'kyon', 'kyu'],
    ...['kyunki', 'drag\\w*', 'pull\\w*'],
    "who(?:[’']s| is| was)? to blame|(?:who|what) made (?:the|that|this) difference",
    'what (?:caused|causes|is causing|drove|pushed|made|happened|explains|is behind|was behind|pulls?|drags?)',
  ],
  [
    'help',
    'what (?:can|could|should) (?:i|we) do(?: about)?',
    'what would (?:lift|help|raise|improve)',
    ...[
      'how (?:can|could|do) (?:i|we)',
      'lift',
      'raise',
      'improve',
      '(?<!\\bwhich .*)better(?! than| or)',
      'boost',
      'fix',
    ],
  ],
  [
    'judge',
    "(?:is|was|isn[’']t|wasn[’']t|are|were|does) (?:that|it|this|they|those)(?: w+)?(?: too| so| very| really)? (?:a lot|much|many|high|low|normal|unusual|usual|typical|ok(?:ay)?|fine|good|bad|reasonable|too (?:much|high|low)|little|excessive)(?: (?:for me|of me|money|or not|then|more|less))?",
    '(?:is|was) (?:that|it|this) (?:more|less|higher|lower) than (?:usual|normal|average|i usually \\w+)',
    '(?:am i|are we)(?: (?:still|doing))* (?:ok(?:ay)?|fine|alright|all right|good)',
    '(?:too|so) much',
    'zyada hai kya',
  ],
  [
    'lasting',
    '(?:will|would|does|can) (?:it|that|this|they)(?: all)? (?:last|do|suffice|be enough|get me (?:there|through))',
    '(?:is|will) (?:it|that|this)(?: be)? enough',
    'how long (?:will|would|does|can) (?:it|that|this|they) last',
    'till when',
    'until when',
  ],
  [
    'since',
    '(?:since|from) when(?: on)?',
    'starting when',
    'how long(?: (?:have|has|already|now|for))?',
    '(?:the )?(?:very )?first (?:time|one|payment)',
  ],
  ['next', '(?:the )?(?:next|coming|following|agl[aie]|due)(?: (?:due|one|ones|payment|time|instalment))?'],
  [
    'last',
    'when (?:did|was|were|have)(?: (?:i|we|it|that|they|he|she|this))? ?(?:the )?(?:latest|last|most recent|newest)?',
    '(?:the |my )?(?:latest|last|most recent|newest)(?! (?:\\d|two|three|four|five|six|ten))(?: (?:one|visit|order|payment|purchase|time|bill|ride))?',
  ],
  [
    'when',
    "when(?:[’']?s)?(?: (?:exactly|next))?",
    '(?:(?:on|by|from|till|until) )?(?:what|which) (?:day|date)',
    ...['(?:the )?date(?: of)?', 'by when', 'kab(?: (?:tak|se))?', 'how soon'],
  ],
  [
    'share',
    `how many (?:percent|per cent|%)(?: of)?`,
    '(?:(?:percent(?:age)?|per cent|share|proportion|fraction)|(?:what|which) (?:part|portion|slice|chunk))(?: (?:of )?(?:everything|the total|total|all|it all|the whole|what (?:i|we) sp[ea]nd\\w*|my spending|spending|all spending))?',
    '%',
  ],
  [
    'count',
    `(?:how many|number of|no\\.? of|kitn[iea]) (?:${TIMES}|occasions|of (?:them|those|these))`,
    ...[
      '(?:number|no\\.?) of(?= x)',
      '(?:in|over|across|from|through|is that|was that) how many [a-z]+(?=\\W*$)',
      'how many',
      'how often',
      'how frequently',
      'count',
      'kitni (?:baar|dafa)',
      'number of (?:times|them)',
    ],
  ],
  [
    'times',
    `(?:which|what|kis|kaunsa|kaunse) (?:single )?(?:month|day|mahin[ae]|din)(?: (?:was|is|of (?:them|those|these)))?(?: (?:the|it))?(?: (?:${BEST_OR_WORST}|most|least|max|min))?`,
    `(?:${BEST_OR_WORST}) (?:month|day)`,
  ],
  [
    'trend',
    ...['(?:month|week) (?:by|on|to|after) (?:month|week)', '(?:month|week) ?wise', 'trend', 'over the months'],
    ...['monthly (?:break ?down|split|view|figures?)', '(?:by|for each|split by|for every) month'],
    'each month separately',
  ],
  [
    'list',
    'show(?: me)?(?: (?:them|those|these|that|it|all|each))?',
    'list(?: (?:them|those|these|it|all))?',
    '(?:can i |let me )?see (?:the |them|those|these)?(?: ?(?:rows|list|payments|transactions|entries))?',
    ...[
      'kab kab',
      'all (?:the )?dates',
      'name (?:them|those)',
      '(?:last|latest|first) (?:\\d{1,2}|two|three|four|five|six|ten)(?! (?:days?|weeks?|months?|weekends?))',
    ],
    'who (?:are|were) (?:they|those)(?: to| from)?',
    '(?:which|what) (?:payments|transactions|rows|entries)',
    '(?:is |are )?(?:that|it|this|those|they) (?:made (?:up )?of|made (?:up )?from)',
    ...['itemi[sz]ed?', 'one by one', 'individual(?:ly)?', 'rows', 'entries', 'line by line', 'dikhao', 'details?'],
    '(?:on )?(?:what|which) (?:days|dates)',
    ...['for what', 'what (?:was|were) (?:it|that|they|those) for'],
    "what(?:[’']s| is| was| are) in (?:it|there|that)(?: exactly)?",
    'what (?:all )?(?:did|do|have) (?:i|we) (?:buy|bought|purchased?|pay for|paid for)',
    '(?:what|which) (?:is|does) (?:it|that) (?:made up of|consist of|contain|include)',
  ],
  [
    'shops',
    '(?:(?:in|at|from|to) )?(?:which|what) (?:shops?|merchants?|places?|stores?|payees?|restaurants?|people|companies|outlets?|pumps?|hospitals?|doctors?|cafes?|hotels?|apps?|airlines?|schools?|vendors?|clients?|payers?|sources?)',
    '(?:(?:split|break|broken)(?: \\S+){0,2} )?by (?:shop|merchant|payee|store|place|source|payer|client)',
    ...[
      'shop ?wise',
      'mostly (?:what|where|who)',
      '(?:which|what) ones',
      'who all',
      '(?:to )?whom(?: (?:did )?(?:the )?most(?: of (?:it|that|this))?)?',
      ...['top (?:shops|places|merchants|payees|stores)', 'kahan', 'kaha kaha', 'kis(?: kis)? se', 'kis(?: kis)? ?ne'],
    ],
    'where(?: (?:did|does|was|is) (?:(?:most|much) of )?(?:it|that|this|all that)(?: (?:all )?(?:go|from|at|spent))?)?',
    'who(?: (?:got|gets|took|takes|received) (?:it|that|them|most|the most)(?: of (?:it|that|them))?| (?:is|was) (?:it|that) from)?',
  ],
  [
    'categories',
    '(?:which|what) (?:categor(?:y|ies)|areas?|heads?|things?)',
    '(?:split |broken down |break down )?by (?:category|head|type|area)',
    ...['categor(?:y|ies)', 'on what'],
  ],
  [
    'largest',
    `(?:(?:which|what) (?:one |part )?${OF_THEM} ?(?:is|was|were|are) (?:the )?)?(?:single )?(?:biggest|largest|highest|top|most expensive|priciest|costliest|dearest|maximum|max|big|large|weakest|worst|costs? (?:me )?(?:the )?most|at (?:the )?most|sabse (?:bad[ai]|mehng[ai]))(?: (?:single |individual )?(?:payment|bill|order|purchase|debit|item|one|ones|part|ride|expense|subscription)s?)?`,
  ],
  [
    'smallest',
    `(?:(?:which|what) (?:one |part )?${OF_THEM} ?(?:is|was|were|are) (?:the )?)?(?:smallest|lowest|cheapest|least expensive|least|minimum|min|sabse (?:chhot[ai]|sast[ai]))(?: (?:payment|bill|order|purchase|one|part|ride)s?)?`,
  ],
  [
    'compare',
    `(?:(?:by how much|(?:better|worse) (?:than|or)|by what amount|by which amount|compare[ds]?(?: (?:to|with))?|comparison|difference|diff|gap|minus|versus|vs|against|chang(?:e|ed)|more or less|less or more|up or down|down or up|higher or lower|fark|higher|lower|dearer|cheaper|costlier|(?:go|goes|going|went|gone) (?:up|down)|r[io]sen?|grow[ns]?|grew|badh[aieo]|ghat[aie]|fall(?:en)?|fell|(?:in|de)creased?|drop(?:ped)?|rise|shr[aiu]nk|(?:more|less|up|down)(?= (?:than|on|from)))|how much (?:more|less|higher|lower|up|down))(?: or (?:more|less))?(?: than)?(?: (?:usual|normal|average|before))?`,
  ],
  [
    'needed',
    '(?:what|how much) (?:must|should|do|need) (?:i|we)(?: (?:need|have))?(?: to)? (?:put|save|set)(?: in| aside| away)?',
    '(?:what|how much) (?:is|would be) needed',
    '(?:what|how (?:big|large|high|much)) (?:should|must|ought) (?:it|that|this)(?: to)? (?:be|have)',
  ],
  [
    'left',
    ...['left', 'remain\\w*', 'missing', 'to go', 'short', 'still', 'more to (?:save|go)', 'bacha', 'baki', 'baaki'],
  ],
  [
    'year',
    '(?:per|a|each|in a|over a|for a|in one|every|for the|in the|over the|about the) (?:whole |full |entire )?year(?! (?:before|after|earlier|prior))',
    ...[
      '(?:ek )?saal (?:mein|me|ka|ki|bhar)',
      'yearly',
      'annual(?:ly)?',
      'per annum',
      '(?:times|into|x) (?:12|twelve)',
    ],
    '(?:over|for|in) (?:12|twelve) months',
  ],
  [
    'average',
    ...[
      'on average',
      'average(?: each)?',
      'each one',
      'apiece',
      'avg',
      '(?<!\\bi )mean',
      'typical(?:ly)?',
      'usual(?:ly)?',
      'normal(?:ly)?',
    ],
    ...['ausat(?:an)?', 'monthly', 'weekly', 'daily'],
    '(?:per|each|every|a|one|for (?:one|a)) (?:month|week|day|order|ride|trip|visit|payment|time|go|session|lesson|class|meal|cup|delivery|purchase|bill|refill|film|movie|ticket)(?: (?:there|then|typically|usually))?(?: (?:costs?|comes? to|sets? me back))?',
    'what (?:does|did|do) (?:each|one|a single|an?) \\w+ (?:there )?(?:cost|come to)',
  ],
  [
    'total',
    ...['(?:all )?in (?:total|all)', 'altogether', 'all (?:told|together)', 'overall', 'everything', 'grand total'],
    '(?:sab |kul )?mila ?k(?:e|ar)',
    ...['total', 'as a whole', '(?:the )?whole lot', 'sum', 'add(?:ed)? up', 'kul', 'sab'],
  ],
  [
    'amount',
    '(?<=^\\W*)(?:the )?(?:cost|price|value)(?=\\W*$)',
    ...['(?:by )?how (?:much|big|low|high|far|deep)', 'by (?:what|which) (?:amount|margin)', 'to what extent'],
    'what (?:did|do|have|had) (?:i|we) (?:pay|paid|spen[dt]|give|given)',
    ...['(?:what|which) amount', '(?:the )?amount', 'kitn[aie](?: ka)?', '(?:that |it |they )?cost (?:me|us|you)'],
  ],
]

export const FORMS: readonly FormWords[] = WORDINGS.map(([form, ...wordings]) => ({
  form,
  words: anyWording(wordings, 'g'),
}))

/** The forms that a turn asks in, in the order of the table. */
export function formsIn(text: string): readonly FormWords[] {
  return FORMS.filter(({ words }) => text.search(words) >= 0)
}

/** A text without the words of these forms. */
export function withoutForms(text: string, forms: readonly FormWords[]): string {
  return forms.reduce((left, { words }) => left.replace(words, ' '), text)
}
