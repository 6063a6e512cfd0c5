// Kinds of payee within a category, by the words that customers have for them: electricity among the bills, petrol within transport.
import type { ProfileId } from '../../shared/profiles'
import { merchantsOf } from './known-merchants'
import { overlap, plainName, runs, type Span, type Word } from './question-words'

export interface KindSpan extends Span {
  /** The customer's own payees of that kind, at least one. */
  readonly payees: readonly string[]
  /** Other words for the same kind: 'diesel and petrol'. */
  readonly others: readonly Span[]
}

interface Kind {
  /** Ways to say it, in lower case. */
  readonly words: string
  /** Groups of the dictionary of merchants. */
  readonly groups: readonly string[]
  /** Payees that are in no dictionary and say by their name what they are. */
  readonly names?: RegExp
  /** 'A SIP' is one in general. */
  readonly notOne?: true
}

const EVERYWHERE: readonly Kind[] = [
  {
    words: 'electricity|electric|power bill|light bill|current bill|bijli',
    groups: ['electricity'],
    names: /electricity/i,
  },
  { words: 'water bill|water charges|water board|paani', groups: ['water'], names: /\bwater\b|\bjal\b/i },
  { words: 'broadband|wifi|wi-fi|internet', groups: ['broadband'], names: /broadband|fibernet|fiber\b/i },
  { words: 'mobile bill|phone bill|mobile recharge|phone recharge|cell phone|recharge|mobile', groups: ['mobile'] },
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
  { words: 'fruit shop|fruit shops|fruit sellers|fruit vendors|fruit stalls', groups: [], names: /\bfruits?\b/i },
  {
    words: 'vegetable shops|vegetable sellers|vegetable vendors|veg shops|sabziwalas|greengrocers',
    groups: [],
    names: /\bveg(?:etables?)?\b|sabzi/i,
  },
  {
    words: 'fish shops|fish stalls|fishmongers|meat shops|butchers',
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
  { words: 'cinemas|cinema halls|movie halls|multiplexes|theatres', groups: ['cinema'] },
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
    words: 'society|society maintenance|society charges|maintenance charges|maintenance',
    groups: [],
    names: /\bresidents(?:['’])? association\b|\bhousing society\b/i,
  },
]

/** Gas is cooked with, heated with or driven with. */
const OF_COUNTRY: Readonly<Record<ProfileId, readonly Kind[]>> = {
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

/**
 * The kind of payee that a question names, the longest name first, with the payees of `payees` that are of it; of bills that are
 * added up, 'gas and water', those of all. Null where it names none, or several otherwise, and where the customer has paid nobody
 * of one of them.
 */
export function kindIn(
  words: readonly Word[],
  payees: readonly string[],
  country: ProfileId | undefined,
): KindSpan | null {
  if (!country) return null
  const named = runs(words, LONGEST).filter(({ text }) => KINDS[country].has(plainName(text)))
  const [run] = named
  const kind = run && KINDS[country].get(plainName(run.text))
  const before = run && words[words.findIndex(({ start }) => start === run.start) - 1]
  if (kind?.notOne && /^an?$/i.test(before?.text ?? '')) return null
  const others = named.filter((each) => run && !overlap(each, run))
  if (!kind) return null
  if (others.some(({ text }) => KINDS[country].get(plainName(text)) !== kind)) {
    return kindsAdded([run, ...withoutOverlaps(others)], words, payees, country)
  }
  const own = payees.filter((payee) => isOf(kind, payee, country))
  if (own.length === 0) return null
  return { start: run.start, end: run.end, payees: own, others }
}

function withoutOverlaps(spans: readonly Word[]): readonly Word[] {
  return spans.filter((span, at) => !spans.slice(0, at).some((longer) => overlap(longer, span)))
}

/** 'Gas and water', 'broadband + TV + mobile': the payees of all these bills, where nothing but joining words stands between their names. */
function kindsAdded(
  named: readonly Word[],
  words: readonly Word[],
  payees: readonly string[],
  country: ProfileId,
): KindSpan | null {
  const inOrder = [...named].sort((a, b) => a.start - b.start)
  const joined = inOrder.every((name, at) => {
    const before = inOrder[at - 1]
    if (!before) return true
    const between = words.filter(({ start, end }) => start >= before.end && end <= name.start)
    // Without a word, more than a blank is a sign: '+', ','.
    if (between.length === 0) return name.start - before.end > 1
    return (
      between.every(({ text }) => JOINS.test(text) || BESIDE.test(text)) && between.some(({ text }) => JOINS.test(text))
    )
  })
  const kinds = inOrder.map(({ text }) => KINDS[country].get(plainName(text)) as Kind)
  const own = kinds.map((kind) => payees.filter((payee) => isOf(kind, payee, country)))
  // 'Petrol and cabs' stand for the whole category.
  const billed = kinds.every(({ groups }) => groups.some((group) => BILLED.test(group)))
  if (!joined || !billed || own.some((each) => each.length === 0)) return null
  const [first] = inOrder
  const last = inOrder.at(-1)
  return first && last ? { start: first.start, end: last.end, payees: [...new Set(own.flat())], others: [] } : null
}

/** Groups whose payees send bills of their own. */
const BILLED =
  /^(?:electricity|water|broadband|mobile|gas|piped-gas|television|tv-licence|heating|waste|council)$|-insurance$/
const JOINS = /^(?:and|n|plus|aur|with)$/i
const BESIDE = /^(?:bills?|charges?|the|my|our|for)$/i

/** By the dictionary where it knows the payee and the kind, otherwise by the name. */
function isOf({ groups, names }: Kind, payee: string, country: ProfileId): boolean {
  const group = GROUPS[country].get(plainName(payee))
  return group && groups.length > 0 ? groups.includes(group) : (names?.test(payee) ?? false)
}

const LONGEST = 3

const KINDS: Readonly<Record<ProfileId, ReadonlyMap<string, Kind>>> = {
  in: byWords('in'),
  gb: byWords('gb'),
  us: byWords('us'),
}

const GROUPS: Readonly<Record<ProfileId, ReadonlyMap<string, string>>> = {
  in: byName('in'),
  gb: byName('gb'),
  us: byName('us'),
}

function byWords(country: ProfileId): ReadonlyMap<string, Kind> {
  const kinds = [...EVERYWHERE, ...OF_COUNTRY[country]]
  return new Map(kinds.flatMap((kind) => kind.words.split('|').map((word) => [plainName(word), kind])))
}

function byName(country: ProfileId): ReadonlyMap<string, string> {
  return new Map(merchantsOf(country).map(({ name, group }) => [plainName(name), group]))
}
