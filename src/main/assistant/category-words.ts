// How categories are called: in the assistant's sentences, and by customers in their questions.
import { CATEGORY_IDS, type CategoryId } from '../../shared/domain'

interface CategoryWords {
  /** As it stands in the middle of a sentence: 'You spent … on eating out'. */
  readonly name: string
  /** Other words for it, in lower case; longer ones win over shorter ones. */
  readonly synonyms: readonly string[]
}

const CATEGORY_WORDS: Readonly<Record<CategoryId, CategoryWords>> = {
  home: {
    name: 'home',
    synonyms: ['rent', 'house rent', 'housing', 'household', 'maintenance', 'furniture', 'kiraya'],
  },
  groceries: {
    name: 'groceries',
    synonyms: ['grocery', 'supermarket', 'kirana', 'ration', 'vegetables', 'sabzi', 'food shopping', 'provisions'],
  },
  'eating-out': {
    name: 'eating out',
    synonyms: [
      'dining',
      'dining out',
      'restaurants',
      'restaurant',
      'food delivery',
      'takeaway',
      'takeaways',
      'cafes',
      'cafe',
      'coffee',
      'khana',
      'bahar khana',
      'ordering in',
      'food orders',
    ],
  },
  transport: {
    name: 'transport',
    synonyms: [
      'petrol',
      'fuel',
      'diesel',
      'cabs',
      'cab',
      'taxi',
      'taxis',
      'auto',
      'metro',
      'commute',
      'commuting',
      'bus',
    ],
  },
  shopping: {
    name: 'shopping',
    synonyms: ['clothes', 'clothing', 'online shopping', 'electronics', 'gadgets', 'kapde', 'shoes'],
  },
  bills: {
    name: 'bills',
    synonyms: [
      'utilities',
      'utility bills',
      'electricity',
      'bijli',
      'bijli bill',
      'water bill',
      'gas bill',
      'mobile recharge',
      'recharge',
      'recharges',
      'internet',
      'broadband',
      'phone bill',
    ],
  },
  health: {
    name: 'health',
    synonyms: ['medical', 'medicine', 'medicines', 'pharmacy', 'chemist', 'doctor', 'doctors', 'hospital', 'dawai'],
  },
  entertainment: {
    name: 'entertainment',
    synonyms: ['movies', 'movie', 'cinema', 'films', 'games', 'gaming', 'streaming', 'fun'],
  },
  travel: {
    name: 'travel',
    synonyms: ['flights', 'flight', 'hotels', 'hotel', 'trips', 'trip', 'holidays', 'train tickets', 'vacation'],
  },
  education: {
    name: 'education',
    synonyms: ['school fees', 'school', 'college', 'tuition', 'courses', 'books', 'college fees', 'padhai'],
  },
  insurance: { name: 'insurance', synonyms: ['insurance premium', 'insurance premiums', 'premiums', 'policy', 'lic'] },
  cash: {
    name: 'cash',
    synonyms: ['atm', 'cash withdrawals', 'cash withdrawal', 'withdrawals', 'atm withdrawals', 'nakad'],
  },
  fees: { name: 'fees', synonyms: ['charges', 'bank charges', 'bank fees', 'loan interest', 'penalties', 'late fees'] },
  other: { name: 'other spending', synonyms: ['miscellaneous', 'misc', 'uncategorised', 'everything else'] },
  salary: { name: 'salary', synonyms: ['wages', 'pay', 'pension', 'tankha', 'tankhwah'] },
  interest: { name: 'interest', synonyms: ['interest earned', 'interest received'] },
  'other-income': { name: 'other income', synonyms: ['side income', 'freelance income'] },
  'own-transfer': { name: 'own transfers', synonyms: ['transfers between my accounts', 'own transfer'] },
  'card-repayment': {
    name: 'card repayments',
    synonyms: ['card repayment', 'credit card payment', 'credit card payments', 'card bill', 'credit card bill'],
  },
  'loan-repayment': {
    name: 'loan repayments',
    synonyms: ['loan repayment', 'emi', 'emis', 'loan emi', 'loan instalments'],
  },
  'loan-payout': { name: 'loan pay-outs', synonyms: ['loan pay-out', 'loan disbursal'] },
  savings: { name: 'savings', synonyms: ['money put aside', 'recurring deposit', 'fixed deposit'] },
  investment: { name: 'investments', synonyms: ['investment', 'sip', 'sips', 'mutual funds', 'mutual fund', 'shares'] },
}

/** The category's name as it stands in the middle of a sentence. */
export function categoryName(categoryId: CategoryId): string {
  return CATEGORY_WORDS[categoryId].name
}

/** Every word or phrase that means a category, lower case, longest first. */
export const CATEGORY_PHRASES: readonly { readonly phrase: string; readonly categoryId: CategoryId }[] =
  CATEGORY_IDS.flatMap((categoryId) => {
    const { name, synonyms } = CATEGORY_WORDS[categoryId]
    return [name, ...synonyms].map((phrase) => ({ phrase, categoryId }))
  }).sort((a, b) => b.phrase.length - a.phrase.length || (a.phrase < b.phrase ? -1 : 1))

/** Category words that a sentence has other uses for. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'bills bill cash savings saving pay shopping home other fees charges interest salary income premium books auto ' +
    'shares card fun rent policy'
  ).split(' '),
)

/** Words that a sentence has no use for but to name a category. Lower case. */
export const OWN_NAMES = new RegExp(
  `\\b(${CATEGORY_PHRASES.filter(({ phrase }) => !COMMON.has(phrase))
    .map(({ phrase }) => phrase)
    .join('|')})\\b`,
)
