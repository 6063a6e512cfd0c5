// What a turn of a thread can ask of what the thread is about, in its words.
export type Form =
  | 'why'
  | 'help'
  | 'when'
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

/** The words of each form; where a turn has several, the first one that its topic knows counts. */
export const FORMS: readonly { readonly form: Form; readonly words: RegExp }[] = [
  {
    form: 'why',
    words:
      /\b(?:why|how come|how so|because of what|for what reason|reasons?|what (?:caused|causes|is causing|drove|pushed|made|happened|explains|is behind|was behind|pulls?|drags?)|drag\w*|pull\w*|explain|kyun|kyon|kyu|kyunki)\b/i,
  },
  {
    form: 'help',
    words:
      /\b(?:what (?:can|could|should) (?:i|we) do(?: about)?|how (?:can|could|do) (?:i|we)|lift|raise|improve|better|boost|fix)\b/i,
  },
  {
    form: 'next',
    words: /\b(?:the )?(?:next|coming|following|agl[aie]|due)(?: (?:due|one|ones|payment|time|instalment))?\b/i,
  },
  {
    form: 'when',
    words:
      /\b(?:when(?:['’]?s)?(?: (?:exactly|next))?|(?:what|which) (?:day|date)|on (?:which|what) (?:day|date)|(?:the |my )?(?:latest|last|most recent|newest)(?: (?:one|visit|order|payment|purchase|time|bill|ride))?|(?:the )?date(?: of)?|till when|until when|kab(?: tak)?|how soon)\b/i,
  },
  {
    form: 'count',
    words:
      /\b(?:(?:how many|number of|no\.? of|kitn[iea]) (?:times|trips|rides|orders|visits|payments|withdrawals|transactions|purchases|bookings|meals|baar|dafa|occasions|of (?:them|those|these))|how many|how often|how frequently|count|kitni (?:baar|dafa)|number of (?:times|them))\b/i,
  },
  {
    form: 'share',
    words:
      /(?:\b(?:percent(?:age)?|per cent|share|proportion|fraction|(?:what|which) (?:part|portion|slice|chunk))\b|%)(?: (?:of )?(?:everything|the total|total|all|it all|the whole|what (?:i|we) sp[ea]nd\w*|my spending|spending|all spending))?/i,
  },
  {
    form: 'times',
    words:
      /\b(?:which|what|kis|kaunsa|kaunse) (?:single )?(?:month|day|mahin[ae]|din)(?: (?:was|is|of (?:them|those|these)))?(?: (?:the|it))?(?: (?:most expensive|least expensive|worst|best|dearest|highest|lowest|costliest|cheapest|priciest|biggest|smallest|heaviest|lightest|peak|most|least|max|min))?\b|\b(?:most expensive|least expensive|worst|best|dearest|highest|lowest|costliest|cheapest|priciest|biggest|smallest|heaviest|lightest|peak) (?:month|day)\b/i,
  },
  {
    form: 'trend',
    words:
      /\b(?:(?:month|week) (?:by|on|to|after) (?:month|week)|(?:month|week) ?wise|monthly (?:break ?down|split|view|figures?)|(?:by|for each|split by|for every) month|trend|over the months|each month separately)\b/i,
  },
  {
    form: 'list',
    words:
      /\b(?:show(?: me)?(?: (?:them|those|these|that|it|all|each))?|list(?: (?:them|those|these|it|all))?|(?:can i |let me )?see (?:the |them|those|these)?(?: ?(?:rows|list|payments|transactions|entries))?|itemi[sz]ed?|one by one|individual(?:ly)?|rows|entries|line by line|dikhao|details?)\b/i,
  },
  {
    form: 'shops',
    words:
      /\b(?:(?:in|at|from|to)? ?(?:which|what) (?:shops?|merchants?|places?|stores?|payees?|restaurants?|people|companies|outlets?)|(?:(?:split|break|broken)(?: \S+){0,2} )?by (?:shop|merchant|payee|store|place)|shop ?wise|where(?: (?:did|does|was|is) (?:it|that|this|all that)(?: (?:all )?(?:go|from|at|spent))?)?|who(?: (?:got|gets|took|takes|received) (?:it|that|them|most|the most)(?: of (?:it|that|them))?)?|whom|to whom|kahan|mostly (?:what|where|who)|(?:which|what) ones|who all)\b/i,
  },
  {
    form: 'categories',
    words:
      /\b(?:(?:which|what) (?:categor(?:y|ies)|areas?|heads?|things?)|(?:split |broken down |break down )?by (?:category|head|type|area)|categor(?:y|ies)|on what)\b/i,
  },
  {
    form: 'largest',
    words:
      /\b(?:(?:which|what) (?:one |of (?:them|those|these) )?(?:is|was|were|are) the )?(?:single )?(?:biggest|largest|highest|top|most expensive|priciest|costliest|dearest|maximum|max|big|large|weakest|worst|costs? (?:me )?(?:the )?most|sabse (?:bad[ai]|mehng[ai]))(?: (?:single |individual )?(?:payment|bill|order|purchase|debit|item|one|ones|part|ride|expense|subscription)s?)?\b/i,
  },
  {
    form: 'smallest',
    words:
      /\b(?:(?:which|what) (?:one |of (?:them|those|these) )?(?:is|was) the )?(?:smallest|lowest|cheapest|least expensive|minimum|min|sabse (?:chhot[ai]|sast[ai]))(?: (?:payment|bill|order|purchase|one|part|ride)s?)?\b/i,
  },
  {
    form: 'compare',
    words:
      /\b(?:by (?:how much|what amount|which amount)|compare[ds]?(?: (?:to|with))?|comparison|difference|gap|minus|versus|vs|against|chang(?:e|ed)|more or less|less or more|up or down|down or up|higher or lower|fark|higher|lower|dearer|cheaper|costlier|(?:go|goes|going|went|gone) (?:up|down)|r[io]sen?|fall(?:en)?|fell|increased?|dropped|(?:more|less|up|down)(?= (?:than|on|from)))(?: than)?(?: (?:usual|normal|average|before))?\b/i,
  },
  {
    form: 'needed',
    words:
      /\b(?:(?:what|how much) (?:must|should|do|need) (?:i|we)(?: (?:need|have))?(?: to)? (?:put|save|set)(?: in| aside| away)?|(?:what|how much) (?:is|would be) needed)\b/i,
  },
  { form: 'left', words: /\b(?:left|remain\w*|missing|to go|short|still|more to (?:save|go)|bacha|baki|baaki)\b/i },
  {
    form: 'year',
    words:
      /\b(?:(?:per|a|each|in a|over a|for a|in one|every) (?:whole |full |entire )?year|(?:ek )?saal (?:mein|me|ka|ki|bhar)|yearly|annual(?:ly)?|per annum)\b/i,
  },
  {
    form: 'average',
    words:
      /\b(?:on average|average|avg|(?<!\bi )mean|typical(?:ly)?|usual(?:ly)?|normal(?:ly)?|ausat(?:an)?|(?:(?:per|each|every|a) )(?:month|week|day|order|ride|trip|visit|payment|time|go)|monthly|weekly|daily)\b/i,
  },
  {
    form: 'total',
    words:
      /\b(?:(?:all )?in (?:total|all)|altogether|all (?:told|together)|overall|everything|grand total|total|as a whole|(?:the )?whole lot|sum|add(?:ed)? up|kul|sab)\b/i,
  },
  {
    form: 'amount',
    words:
      /^\W*(?:the )?(?:cost|price|value)\W*$|\b(?:(?:by )?how (?:much|big|low|high|far|deep)|by (?:what|which) (?:amount|margin)|to what extent|(?:what|which) amount|(?:the )?amount|kitn[aie](?: ka)?)\b/i,
  },
]
