// Words that leave no doubt of a question about what one payee takes each time, and not about what has been paid in all.
import { MONTHS } from '../periods/periods'
import { type Certain, PAST } from './certain-plans'

const FEES = 'fees?|premiums?|tuition|subscription|membership'

export const CERTAIN_PRICES: readonly Certain[] = [
  {
    intent: 'subscriptions',
    needs: 'payee',
    all: [
      `^\\W*(?:(?:and|so) )?(?:what|how (?:much|high|big))(?:['’]s| is| are) (?:(?:the|my|our|her|his|their) )?(?:\\w+ ){0,3}(?:${FEES})`,
    ],
    none: `${PAST}|this (?:month|year|week|quarter|term)|so far|till|until|total|all|due|next|when|left|late|loans?|cards?|charges?|interest|if|without|gst|cancel\\w*|bank|each|average|in (?:${MONTHS.join('|')})`,
  },
]
