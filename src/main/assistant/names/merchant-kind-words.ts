// What kinds of payee are called, and by what their payees are known.
import type { ProfileId } from '../../../shared/profiles'

export interface Kind {
  /** Ways to say it, in lower case. */
  readonly words: string
  /** Groups of the dictionary of merchants. */
  readonly groups: readonly string[]
  /** Payees that are in no dictionary and say by their name what they are. */
  readonly names?: RegExp
  /** 'A SIP' is one in general. */
  readonly notOne?: true
}

export const EVERYWHERE: readonly Kind[] = [
  {
    words: 'electricity|electric|power bill|light bill|current bill|bijli',
    groups: ['electricity'],
    names: /electricity/i,
  },
  { words: 'water|water bill|water charges|water board|paani', groups: ['water'], names: /\bwater\b|\bjal\b/i },
  { words: 'broadband|wifi|wi-fi|internet', groups: ['broadband'], names: /broadband|fibernet|fiber\b/i },
  {
    words:
      'mobile bill|phone bill|telephone bill|telephone|mobile recharge|phone recharge|cell phone|recharge|mobile|phone',
    groups: ['mobile'],
  },
  {
    words:
      'petrol|diesel|fuel|petrol pump|petrol pumps|petrol stations|filling stations|fuel stations|fuel pumps|gasoline|fill up|fill ups|fill-up|fill-ups|filled up|fuel up|tankful|full tank|one tank|refuel|refuelling|refuelled',
    groups: ['fuel'],
    names: /petrol|fuel/i,
  },
  {
    words: 'cab|cabs|taxi|taxis|cab apps|cab companies|cab services|taxi apps|taxi companies|ride apps',
    groups: ['ride'],
    names: /\bcabs?\b|\btaxis?\b/i,
  },
  {
    words: 'flight|flights|air ticket|air tickets|airline|airlines|plane ticket|plane tickets',
    groups: [],
    names: /\bindigo\b|\bair india\b|vistara|spicejet|akasa|airways|airlines|\bjet2?\b/i,
  },
  { words: 'autos|auto|auto rickshaw|auto rickshaws|rickshaw|rickshaws', groups: [], names: /\bautos?\b/i },
  { words: 'metro', groups: [], names: /\bmetro\b(?!water)/i },
  { words: 'train|trains|train tickets', groups: ['rail'] },
  {
    words:
      'medicine|medicines|meds|chemist|chemists|pharmacy|pharmacies|medical shops|medical stores|drugstores|dawai|dawa',
    groups: ['pharmacy'],
    names: /pharma|medical/i,
  },
  { words: 'gym|gyms', groups: ['fitness'], names: /\bgym\b/i },
  { words: 'school fee|school fees|school|schools', groups: ['school', 'nursery'], names: /\bschool\b|vidyalaya/i },
  {
    words: 'hospital|hospitals|doctor|doctors|doctor bills|clinic|clinics',
    groups: ['clinic'],
    names: /hospital|nursing home|\bclinic\b|\bdr\b/i,
  },
  {
    words: 'labs|diagnostic centres|diagnostic labs|test labs',
    groups: [],
    names: /\bpathlabs?\b|\blabs?\b|diagnostic|thyrocare/i,
  },
  {
    words: 'chai|tea|tea stall|tea stalls|tea shops|tea places|chai stalls|chai shops|chaiwala|chaiwalas',
    groups: [],
    names: /\bchai\b|\btea\b/i,
  },
  { words: 'temple|temples|temple trust', groups: [], names: /devasthanam|\btemple\b|mandir/i },
  {
    words: 'income tax|advance tax|tax|taxes|tax payment|tax payments|tax instalment',
    groups: [],
    names: /\bincome tax\b|\bhmrc\b|\birs\b/i,
  },
  {
    words: 'coffee|coffees|cafe|cafes|coffee shops|coffee houses|coffee bars|coffee places',
    groups: ['cafe'],
    names: /coffee|\bcaf[eé]\b/i,
  },
  { words: 'life insurance', groups: ['life-insurance'] },
  { words: 'health insurance|medical insurance|mediclaim', groups: ['health-insurance'] },
  { words: 'car insurance|bike insurance|motor insurance|vehicle insurance', groups: ['motor-insurance'] },
  { words: 'home insurance|house insurance|renters insurance', groups: ['home-insurance'] },
  { words: 'pet insurance', groups: ['pet-insurance'] },
  {
    words: 'charity|charities|charitable|donation|donations|donate|donated|donating|daan|ngo|ngos|good causes|trusts',
    groups: ['giving'],
    names: /\bfoundation\b|devasthanam|\btemple\b|mandir|\bcharit/i,
  },
  {
    words:
      'salon|salons|saloon|saloons|parlour|parlours|beauty parlour|beauty parlours|barber|barbers|hairdresser|hairdressers|haircut|haircuts',
    groups: ['personal-care'],
    names: /\bsalo+n\b|beauty|\bhair\b|barber/i,
  },
  {
    words: 'newspaper|newspapers|akhbaar|akhbar',
    groups: [],
    names: /\bthe hindu\b|\btimes\b|newspaper|\bexpress\b|\bguardian\b/i,
  },
  { words: 'bakery|bakeries|cake shops', groups: [], names: /bakery|\bcakes?\b/i },
  { words: 'sweet shop|sweet shops|mithai shops|mithai', groups: [], names: /\bsweets\b|mithai/i },
  { words: 'juice shop|juice shops|juice bars|juice corners|juice stalls', groups: [], names: /\bjuice\b/i },
  {
    words: 'fruit|fruits|fruit shop|fruit shops|fruit sellers|fruit vendors|fruit stalls',
    groups: [],
    names: /\bfruits?\b/i,
  },
  {
    words:
      'vegetables|vegetable|veggies|sabzi|sabziyan|vegetable shops|vegetable sellers|vegetable vendors|veg shops|sabziwalas|greengrocers',
    groups: [],
    names: /\bveg(?:etables?)?\b|sabzi/i,
  },
  {
    words: 'fish|meat|chicken|fish shops|fish stalls|fishmongers|meat shops|butchers',
    groups: [],
    names: /\bfish\b|\bmeat\b|chicken|butcher/i,
  },
  { words: 'milk|doodh|dairy|dairies|milkman', groups: ['dairy'], names: /\bdairy\b|\bmilk\b/i },
  { words: 'supermarkets|hypermarkets', groups: ['supermarket'] },
  {
    words: 'delivery apps|food delivery apps|food apps|food delivery companies|food delivery services',
    groups: ['delivery'],
  },
  {
    words: 'apps|online apps',
    groups: [
      'delivery',
      'quick-groceries',
      'ride',
      'online-shopping',
      'streaming',
      'games',
      'courses',
      'broker',
      'trips',
      'rail',
    ],
  },
  { words: 'grocery apps|quick commerce|quick commerce apps', groups: ['quick-groceries'] },
  { words: 'online shops|online stores|online retailers|shopping apps|shopping sites', groups: ['online-shopping'] },
  {
    words: 'clothes shops|clothing shops|clothing stores|clothes stores|fashion shops|fashion brands|boutiques',
    groups: ['fashion', 'silks'],
  },
  { words: 'electronics shops|electronics stores|gadget shops', groups: ['electronics'] },
  { words: 'bookshop|bookshops|book shops|bookstores', groups: ['books'], names: /\bbooks?\b/i },
  { words: 'jeweller|jewellers|jewellery shops', groups: ['jewellery'], names: /jewell/i },
  { words: 'toy shops', groups: ['kids'] },
  { words: 'hardware shop|hardware shops|hardware stores', groups: [], names: /\bhardware\b/i },
  { words: 'mobile shops|phone shops', groups: [], names: /\bmobiles?\b/i },
  { words: 'airline|airlines', groups: [], names: /\bair(?:lines?|ways)?\b|indigo/i },
  { words: 'travel sites|travel apps|travel companies|booking sites', groups: ['trips', 'stays'] },
  { words: 'movie|movies|cinema|films|cinemas|cinema halls|movie halls|multiplexes|theatres', groups: ['cinema'] },
  {
    words:
      'streaming services|streaming platforms|streaming companies|music apps|streaming apps|streaming sites|video apps|ott apps|ott platforms',
    groups: ['streaming'],
  },
  { words: 'gaming apps|gaming sites', groups: ['games'] },
  { words: 'learning apps|course providers|learning sites|edtech apps|edtechs', groups: ['courses'] },
  {
    words: 'fund houses|mutual fund houses|mutual fund|mutual funds|fund companies|amcs|mf|mfs|sip|sips',
    groups: ['mutual-fund'],
    names: /mutual fund|\bmf\b/i,
    notOne: true,
  },
  { words: 'broker|brokers|brokerages|stocks|demat', groups: ['broker'] },
  {
    words: 'insurers|insurance companies|insurance providers|insurance firms',
    groups: ['life-insurance', 'health-insurance', 'motor-insurance', 'home-insurance', 'pet-insurance'],
  },
  { words: 'lenders|finance companies|loan companies', groups: ['lender'] },
  { words: 'telecoms|telecom companies|phone companies|mobile companies|mobile operators', groups: ['mobile'] },
  {
    words:
      'rent|house rent|home rent|flat rent|room rent|kiraya|landlord|landlady|house owner|flat owner|makaan malik|makan malik',
    groups: [],
    names: /^(?:house |flat |home |room )?rent$/i,
  },
  { words: 'pension|family pension|monthly pension', groups: [], names: /\bpension\b/i },
  {
    words:
      'residents association|resident association|residents|rwa|society|society maintenance|society charges|maintenance charges|maintenance',
    groups: [],
    names: /\bresidents(?:['’])? association\b|\bhousing society\b/i,
  },
]

/** Gas is cooked with, heated with or driven with. */
export const OF_COUNTRY: Readonly<Record<ProfileId, readonly Kind[]>> = {
  in: [
    { words: 'gas bill|piped gas|gas connection', groups: ['piped-gas'] },
    { words: 'gas|lpg|cylinder|cylinders|cooking gas', groups: ['gas', 'piped-gas'], names: /\bgas\b/i },
    { words: 'dth|tv|tv bill|tv recharge|cable tv|dish tv|telly', groups: ['television'] },
  ],
  gb: [
    { words: 'gas bill|energy bill|energy|gas and electricity', groups: ['electricity'] },
    { words: 'tv licence', groups: ['tv-licence'] },
  ],
  us: [
    { words: 'gas bill|heating|heating bill', groups: ['heating'], names: /\bgas light\b|natural gas/i },
    { words: 'gas', groups: ['fuel'], names: /\bfuel\b/i },
  ],
}
