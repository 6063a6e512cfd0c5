// What no bank's books are asked: what no row has and misdeeds; what others keep is in refused-kept.ts, the rest of the world in refused-world.ts.
import { OWN_SPENDING, type Refusal, refusalTable } from './refusal-rules'
import { KEPT_ELSEWHERE } from './refused-kept'
import { WORLD } from './refused-world'

const NO_ROW: readonly Refusal[] = [
  {
    asks: 'what to buy or where to go',
    why: 'off-topic',
    words: [
      '(?<=^\\W*(?:please |pls |kindly |can you |could you |(?:might|would|will) you )?)(?:recommend|suggest) (?:me |us )?(?:an?|some|any|the best|good) (?!.*\\b(?:budgets?|caps?|limits?|products?|cards?|accounts?|deposits?|loans?|plans?|savings?|sav(?:e|ing)|goals?|cuts?|cut|amounts?|tips?|cover|insurance|ways?|steps?|bank|spend\\w*|subscriptions?)\\b).+',
      '(?<=^\\W*)(?:the )?best (?:phone|laptop|tv|bike|car|camera|fridge|headphones?|watch|book|film|movie|restaurant|hotel|school|college|hospital|doctor|gym|shoes) (?:under|below|for|in|near|to)',
      '(?<=^\\W*(?:and |please )?)(?:recommend|suggest) (?:me )?(?:another|one more|something else|others)(?=\\W*$)',
      'which (?:school|college|university|job|phone|laptop|bike|film|movie|restaurant|hotel|doctor|hospital|book|gym|course|city|country) (?:is|are|would be|should|shall|do you|to)',
      '(?:plan|organi[sz]e|design|choose|prepare) (?:my|our|an?|the) (?:\\S+ ){0,2}(?:menu|party|itinerary|wardrobe|route|diet|workout|garden|playlist|outfit)',
      'should i (?:marry|divorce|quit my job|change (?:my )?jobs?|resign|break up|propose|move to)',
    ],
    unless: OWN_SPENDING,
  },
  {
    asks: 'what people of some kind earn or spend',
    why: 'off-topic',
    words: [
      'how much do (?!my|our|i|we|you)\\w+s (?:usually |typically )?(?:make|earn|get paid)(?!.*\\b(?:me|i|my)\\b)',
      '(?:average|typical|normal|most|ordinary) (?:indians?|brit\\w*|americans?|persons?|people|households?(?! (?:expens|cost|spend|bill|budget|outgo))|famil(?:y|ies)|citizens?|students?|folks?)',
    ],
  },
  {
    asks: 'who sells, pays or charges what, whoever the customer is',
    why: 'off-topic',
    words: [
      'which (?:\\w+ )?(?:banks?|insurers?|insurance (?:company|companies)|lenders?|brokers?|airlines?|operators?|networks?|schools?|shops?|stores?|supermarkets?|apps?|sites?) (?:in \\w+ )?(?:pays?|gives?|offers?|charges?|sells?|settles?|delivers?|provides?|(?:has|have|is|are) (?:the )?(?:best|cheapest|highest|lowest|safest|fastest|better|cheaper))',
      'where (?:can|could|should|do) (?:i|we|one|you|people) (?:buy|get|find|rent) (?:an? |the |some )?(?:\\w+ )?(?:cheap\\w*|best|good|better)(?! .*\\b(?:from my|did)\\b)',
      'where (?:is|are) \\w+(?: \\w+)? (?:the )?(?:cheap\\w*|sold|available)',
    ],
    unless: ['my', 'our', 'me', 'us', 'do i', 'did i', 'i (?:use|pay|buy|go|shop)', 'mostly'],
  },
  {
    asks: 'what things cost in general',
    why: 'off-topic',
    words: [
      "what(?:[’']?s| is| was) (?:the|an) (?:average|mean|median|typical|usual) (?:monthly |yearly |annual )?(?:income|salary|rent|wage|pay|price|age|net worth|spend(?:ing)?|fee|fare) (?:in|of|for|at) (?!the |last |this |(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)).+",
      '(?:how much|what) (?:does|do|would|will|might|should|can) (?:an?|the average|the) (?:\\w+ )?(?:wedding|car|house|flat|apartment|lawyer|plumber|electrician|maid|nanny|tutor|doctor|phone|laptop|divorce|degree|baby|child|dog|cat|funeral|visa|passport|operation|surgery|holiday|trip to \\w+|fridge|bike|scooter|tv|ring|dress|haircut|massage)s? (?:cost|charge|take|come to|go for|sell for)',
    ],
    unless: ['my', 'our', 'me', 'us', 'i', 'we'],
  },
  {
    asks: 'what prices and pay will do',
    why: 'off-topic',
    words: [
      'will (?:the )?(?:\\w+ ){0,2}(?:rents?|prices?|fares?|fees|tuition|taxes|wages|salaries|premiums|rates|electricity|fuel|milk|food|flights?|tickets?|property|houses|flats|insurance)(?: (?!to )\\w+){0,4} (?:rise|go (?:up|down)|increase|fall|drop|climb|come down|get (?:cheaper|dearer|costlier)|be (?:cheaper|dearer|costlier|higher|lower|more expensive))',
      '(?:will|does|do|is|are|going to) (?:\\S+ ){1,4}?(?:raise|raising|hike|hiking|increase|lower|cut|put up) (?:its|their) (?:prices?|fees?|rates?|fares?|tariffs?|rents?)',
    ],
    unless: ['my', 'our', 'me', 'us', 'i', 'we', 'have', 'has', 'did', 'raised'],
  },
  {
    asks: 'what is fair to ask, to pay or to be paid',
    why: 'off-topic',
    words: [
      'what (?:salary|pay|wage|rate|fee|price|rent) (?:should|shall|could|can|must|would) (?:i|we|one) (?:ask|charge|quote|demand|expect|want|take)',
      '(?:what|how much) (?:should|shall|could|can) (?:i|we|one) (?:charge|quote|ask (?:for|my)|bill (?:my|the|a))',
      'am i (?:being )?(?:under-?paid|over-?paid|paid (?:fairly|enough|well|badly|too (?:little|much)|less than others))',
      'is (?:rs\\.?|inr|[₹£$€])? ?\\d[\\d,.]*(?: ?(?:k|lakhs?|l|crores?))? (?:an? )?(?:good|fair|decent|low|high|normal|reasonable) (?:salary|rent|pay|wage|income|price|fee)',
      "(?:what(?:[’']s| is| would be)|is there) (?:an?|the) (?:fair|going|normal|usual|market|typical|reasonable|standard) (?:rent|price|rate|salary|wage|fee|pay)",
    ],
    unless: ['(?:do|did|have|that|what|when) i (?:pay|paid)', 'spending', 'budget'],
  },
  {
    asks: 'for measures and looks of things',
    why: 'off-topic',
    words: [
      'in (?:lit(?:re|er)s?|kilomet\\w+|kms?|kilos?|kgs?|calories)',
      'how (?:many|much) (?:km|kms|kilomet\\w+|miles|lit(?:re|er)s?|gallons?|calories|kcal|steps|books|friends|kilos?|kgs?|grams?)',
      ...['what (?:colou?r|flavou?r|brand)', 'how tall (?:is|was|are|were)', 'with whom(?=\\W*$)'],
      "(?:what(?:[’']?s| is| was) on|show me) (?:the|their) menu|(?:the|a) queue|(?:can|could|may|where do) i park|how far is \\w+(?: \\w+)? from",
      '(?:which|what) size (?:were|was|are|is) (?:the|my) (?:\\w+ )?(?:shoes?|shirts?|dress|jeans|clothes)',
      '(?:what|which) (?:\\w+ )?(?:did|have) (?:i|we|he|she|they) (?:eat(?:en)?(?! out| at)|drink|drunk|wear|worn|watch(?:ed)?|talk|read|play(?:ed)?|learn\\w*|dream\\w*)',
      ...[
        'where (?:was|were) (?:i|we)(?! (?:charged|paying|spending))',
        'who (?:was|were|came|went|ate) (?:out )?(?:with|beside) (?:me|us)',
        '(?:who|whom) (?:did|do|have|was|were) (?:i|we) .{0,40}\\bwith(?! (?:money|cash|cards?)\\b)(?: .{0,30})?',
        'did (?:i|we) (?:like|enjoy|love|hate|have (?:a good time|fun))',
        '(?:was|is) (?:it|that|this|the (?!balance|score|budget)\\w+) (?:any good|tasty|nice|delicious|worth it|fun)(?=\\W*$)',
        'what (?:did|do|does) (?:(?:the|my|our|that) )?(?:\\w+ ){0,2}(?:tests?|reports?|scans?|x-?rays?|results?|check-?up|film|movie|show) (?:show|say|find|tell|reveal)\\w*',
        'where (?:did|have) (?:i|we) (?:park|put|leave|lose|lost)',
      ],
      'what did (?:(?!i |we |you )\\S+ ){1,3}(?:say|said|tell|told|think|mean by)',
      '(?:each|every|single) item|(?:receipts?|baskets?|bills?|orders?)\\b.*\\b(?:item by item|itemi[sz]ed)|itemi[sz]ed (?:receipts?|bills?|orders?)|miss(?:ed)? out on',
    ],
  },
  {
    asks: 'to convert money',
    why: 'off-topic',
    words: [
      'convert\\w*.{0,60} (?:dirhams?|euros?|dollars?|pounds?|yen|yuan|rupees|riyals?|usd|eur|aed|gbp|inr|bitcoins?)',
      '(?:exchange|forex|conversion) rates?',
    ],
  },
  {
    asks: 'what somebody else will do',
    why: 'off-topic',
    words: [
      'will (?:my|our|the) (?:landlord|landlady|employer|boss|company|tenant|clients?|government|bank) (?:raise|increase|cut|lower|reduce|fire|sack|lay|stop|sell|promote|close|merge)',
    ],
  },
  {
    asks: 'what somebody will give',
    why: 'off-topic',
    words: [
      '(?:what|how much|how big|which)(?: \\w+){0,2} (?:bonus|raise|increment|hike|appraisal|promotion)(?: .{1,40})? (?:will|shall|is going to|are going to|would)',
      '(?:will|shall|would) (?:i|we|they|he|she|my (?:boss|employer|company)|\\S+(?: \\S+)?) (?:get|receive|give|pay|offer|announce)(?: me| us)? (?:an? |any |my |the )?(?:\\w+ )?(?:bonus|raise|increment|hike|appraisal|promotion)',
    ],
  },
  {
    asks: 'about creatures and their health',
    why: 'off-topic',
    words: [
      "(?:my|our|the) (?:dog|cat|puppy|kitten|pet|parrot|cow|baby|child|kid|son|daughter|mother|father|mom|mum|dad|wife|husband)(?:[’']?s)? (?:is|has|was|does|isn[’']?t|won[’']?t|not|keeps) (?:not |been )?(?:eat\\w*|sleep\\w*|well|sick|ill|unwell|fever\\w*|vomit\\w*|cry\\w*|limp\\w*|cough\\w*|bleed\\w*|a fever|a cold|pain)",
    ],
    unless: OWN_SPENDING,
  },
  {
    asks: 'whether a firm is sound',
    why: 'off-topic',
    words: [
      "(?:is|are|will|was|isn[’']t) .{2,60}? (?:solvent|insolvent|bankrupt|profitable|trustworthy|hiring|(?:be |about to )?go(?:ing|ne)? (?:under|bust|bankrupt|out of business|broke)|in (?:financial )?(?:trouble|difficult(?:y|ies))|financially (?:sound|stable|strong))",
    ],
    unless: ['i', 'we', '(?:my|our) (?:account|accounts|balance|money|savings|budgets?|finances|forecast)'],
  },
]

const MISDEEDS: readonly Refusal[] = [
  {
    asks: 'how to do what nobody should be helped with',
    why: 'off-topic',
    words: [
      '(?:how (?:do|can|could|to|would)|ways? to|teach me|help me|kaise).{0,25} (?:hack|crack|steal|clone|forge|fake|cheat|evade|launder|dodge|bribe|scam|defraud|hide (?:my |the )?(?:income|money|cash))',
      '(?:hack|crack|steal|clone).{0,20} (?:kar\\w*|kaise)',
      '(?<=^\\W*(?:please )?)(?:hack|crack|steal|forge|launder|clone) (?:the|my|his|her|a|an|into)',
    ],
  },
]

export const REFUSED_ELSEWHERE = refusalTable([...KEPT_ELSEWHERE, ...NO_ROW, ...MISDEEDS, ...WORLD])
