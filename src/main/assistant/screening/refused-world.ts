// What is refused because it is about the world: weather, public life, the law, medicine, writing, an encyclopedia.
import { OWN_SPENDING, type Refusal } from './refusal-rules'

export const WORLD: readonly Refusal[] = [
  {
    asks: 'about the weather',
    why: 'off-topic',
    words: [
      '(?:did|will|does|is|was|has) it (?:rain\\w*|snow\\w*|be (?:hot|cold|sunny)|hot|cold|sunny|cloudy|windy)',
      ...['rain(?:ed|ing)?', 'rainy(?! day)', 'weather', 'temperature', 'monsoon (?:begin|start|arrive|come|set in)s?'],
    ],
    unless: ['insurance', 'premium', 'cover'],
  },
  {
    asks: 'about public life and sport',
    why: 'off-topic',
    words: [
      ...['prime minister', 'president', 'chief minister', 'election\\w*', 'by-election', 'minister', 'parliament'],
      ...['modi', 'trump', 'putin', 'politic\\w*', 'bjp', 'congress', 'vot(?:e|ed|ing)', 'which party', 'government'],
      ...["(?:the|a|today[’']?s|last|next|tonight[’']?s|cricket|football) match", 'match (?:score|result)s?', 'ipl'],
      ...[
        'world cup',
        'cricket\\w*',
        'who (?:won|will win)',
        'movie star',
        'actor',
        'actress',
        'horoscope',
        'astrolog\\w*',
      ],
    ],
    unless: [...OWN_SPENDING, 'salary', 'deposits?', 'bonds?', 'saved?', 'received'],
  },
  {
    asks: 'about the law',
    why: 'off-topic',
    words: [
      ...[
        "(?:what does |what[’']s |what is )?the law",
        '(?:il)?legal(?:ly)?',
        'sue',
        'lawsuit',
        'evict\\w*',
        'tenan(?:t|cy) rights',
      ],
      ...[
        'my rights',
        'to court',
        'gst (?:rate|number|input|apply|applies)',
        '(?:what|which) gst',
        'input credit',
        'notice period',
      ],
      ...['divorce', 'when i die', 'inherit\\w*', 'my last will'],
    ],
    unless: OWN_SPENDING.filter((word) => !word.startsWith('how')),
  },
  {
    asks: 'whether something is lawful',
    why: 'off-topic',
    words: [
      '(?:is|was|would) (?:it|that|this) (?:il)?legal',
      '(?:am|are) (?:i|we) allowed (?:by law|to (?:deduct|claim|pay .* in cash))',
    ],
  },
  {
    asks: 'what somebody may do by the law',
    why: 'off-topic',
    words: [
      '(?:is|are|was) (?:my|the|an?|our) (?:employer|landlord|landlady|boss|company|tenant|neighbou?r|police|bank) (?:allowed|permitted|entitled|supposed)',
      '(?:can|may|could) (?:my|the|an|a|our) (?:employer|landlord|landlady|boss|company|tenant|neighbou?r|police|court) \\w+',
    ],
    unless: ['afford', 'see', 'pay'],
  },
  {
    asks: 'about health and medicines',
    why: 'off-topic',
    words: [
      '(?:good|best|cure|remedy|dose|treatment) for (?:\\S+ ){0,2}(?:pain|fever|cold|cough|headache|diabetes|acne|back|knee)',
      ...[
        'dose',
        'dosage',
        'acid reflux',
        'symptoms?',
        'side effects?',
        'diagnos\\w+',
        'blood pressure',
        'headaches?',
        'paracetamol',
      ],
      '(?:tablets?|medicines?|pills?) (?:should|shall|helps?|against|for|to take|do i take|can i take)',
      '(?:my|our|his|her) (?:\\w+ )?(?:chest|back|head|stomach|tooth|knee|throat|leg|ear|eye)s? (?:pains?|aches?|hurts?|swollen)',
    ],
    unless: OWN_SPENDING,
  },
  {
    asks: 'for what others write',
    why: 'off-topic',
    words: [
      ...[
        'recipe',
        'poem',
        'haiku',
        'limerick',
        'jokes?',
        'riddle',
        'chutkul\\w+',
        'homework',
        'assignment',
        'essay',
        'lyrics',
        'translat\\w+',
      ],
      '(?:draft|write|compose|prepare|draw up|do|finish) (?:me |us )?(?:a|an|my|our|the|some)(?: .{0,30})? (?:will|letter|email|mail|contract|agreement|invoice|essay|homework|assignment|thesis|poem|story|song|code|program|application|cv|resume)',
      'tell (?:me|us) (?:a|another|some) (?:joke|story|poem|secret)',
    ],
    unless: OWN_SPENDING,
  },
  {
    asks: 'to be entertained, whatever about',
    why: 'off-topic',
    words: ['haikus?', 'limericks?', 'stor(?:y|ies) about', '(?<=^\\W*)(?:rap|sing)\\b.*', 'bedtime story'],
  },
  {
    asks: 'what stands in an encyclopedia',
    why: 'off-topic',
    words: [
      'who (?:invented|discovered|wrote|painted|founded|is the (?:ceo|king|queen|founder|richest))',
      ...['capital (?:city )?of', 'population of', 'meaning of life', 'what time is it', 'distance (?:from|between)'],
      '(?:tallest|longest|deepest) (?:building|mountain|river)',
      'how many (?:planets|countries|states)',
    ],
    unless: OWN_SPENDING,
  },
]
