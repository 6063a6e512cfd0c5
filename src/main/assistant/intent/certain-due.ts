// Words that leave no doubt of whether what is due can be met, and of whether what comes in has stopped.
import { type Certain, PAST } from './certain-plans'

const OWED_AHEAD = 'rent|emis?|instal?lments?|(?:school|tuition|college) fees?|premiums?|sips?|bills?|dues'

export const CERTAIN_DUE: readonly Certain[] = [
  // What is due in any case is in the forecast; what is bought is not (afford).
  {
    intent: 'forecast',
    needs: 'yes-or-no',
    all: [
      '(?:can|could|will|shall) (?:i|we)(?: be able to)?',
      'manage|cover|meet|handle|make|pay|clear|swing|bear|honou?r',
      OWED_AHEAD,
    ],
    none: `${PAST}|off|early|late|later|before|after|parts|partly|back|twice|half|part|extra|more|less|using|minimum|if|amount|goals?|new|another|insurance|by (?:card|upi|cheque)|in (?:cash|instal?lments)|how|what|when|where|which|online`,
  },
  {
    intent: 'forecast',
    needs: 'yes-or-no',
    all: ['(?:money|funds|cash|balance|pais[ae])', 'for|ke liye|to (?:pay|cover|meet)', OWED_AHEAD],
    none: `${PAST}|goals?|budgets?|set aside|emergency|how|what|when|where|which|refund\\w*|received|taken|deducted|debited|gone|went|go|kata?|kat\\w*|gaya|gay[ie]|aaya`,
  },
  {
    intent: 'lapsed',
    needs: 'yes-or-no',
    all: ['salary|pension|wages|stipend', 'stop(?:ped|s)?|ceased?|dried up|discontinued'],
    none: 'if|could|would|will|can|when|before|without|save|saving|contribut\\w*',
  },
]
