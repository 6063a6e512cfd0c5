// Where and by whom something is done that the assistant cannot do: 'how do I block my card', 'where is my statement', 'can my wife see this'.
import { anyWording } from '../words/word-lists'

interface Place {
  /** The entry of the guide that says where. */
  readonly entry: string
  readonly words: readonly string[]
}

const CHANGED =
  '(?:change|update|correct|edit|add|remove|set|reset|get|find|see|register|replace|delete|report|give|raise|lower|increase|reduce|lift)'

/** The first that fits decides. */
const PLACES: readonly Place[] = [
  {
    entry: 'teller-signing-in',
    words: [
      `(?:${CHANGED}|forgot|forgotten|lost|recover|choose|make|remember).{0,30} (?:password|passcode|pin|login|sign-in)`,
      ...['log (?:in|out|off)', 'sign (?:in|out|off)', 'locked out'],
    ],
  },
  {
    entry: 'teller-take-along',
    words: [
      '(?:download|export|print|save|get|find|see|view|have|take|copy).{0,30} (?:statements?|transactions? as|my data|all my data|records?|csv|pdf|spreadsheet|excel|passbook|history)',
    ],
  },
  {
    entry: 'teller-changing',
    words: [
      `(?:${CHANGED}|create|make|delete|switch|turn|open|start).{0,25} (?:budgets?|goals?|categor(?:y|ies)|rules?|language|theme|dark mode|chats?|chat history)`,
    ],
  },
  {
    entry: 'bank-does',
    words: [
      `(?:(?:un)?(?:block|lock|freeze)|cancel|close|open|activate|stop|order|apply|request|renew|link|nominate|book|start|${CHANGED}).{0,30} (?:cards?|accounts?|cheque ?books?|che(?:que|ck)s?|nominees?|address|(?:phone|mobile) (?:number)?|numbers?|e-?mail|fixed deposits?|deposits?|fds?|rds?|recurring deposits?|loans?|lockers?|limits?|mandates?|standing (?:orders?|instructions?)|auto-?pay|upi|kyc|sips?|overdrafts?|demat)`,
      '(?:reach|contact|call|talk to|speak (?:to|with)|visit|complain to) (?:the|my|your|a) (?:bank|branch|person|human|somebody|someone|agent)',
    ],
  },
]

const COMPILED = PLACES.map(({ entry, words }) => ({ entry, words: anyWording(words) }))

const HOW_TO =
  /(?:^|[,;:.]|\b(?:please|tell me|show me|and|so|but|know)\b)\W*(?:(?:how|where|in which (?:menu|page|place|screen)|(?:which|what) (?:page|menu|screen|button)|whom|who)(?: (?:exactly|else))? (?:can|could|do|does|should|must|would|shall|may|to|is|are|has|have|will)\b(?! (?:you|it|the bank|teller|they)\b)|(?:what|which) (?:are the )?(?:steps|is the (?:way|procedure|process)) (?:to|for))/i

/** 'Can my wife see my balance', 'who has access to my data', 'does the bank read my chats'. */
const SEES_MINE =
  /^\W*(?:can|could|does|do|will|would|is|are|may)\b(?! (?:i|we|you|u)\b)(?! (?:my|the|our) (?:app|account|card|bank balance)\b).*\b(?:see|view|look (?:at|into)|read|access|watch|snoop|spy|peek|shared with|sent to|visible to|shown to)\b.*\b(?:my|mine|me|our|ours|i|we|this)\b|\bwho (?:else )?(?:can|could|has|gets|is able)\b.{0,25}\b(?:see|view|read|access|look)\b.*\b(?:my|mine|our|me|i|this)\b/i

/** The entry of the guide that says where it is done; null for what is no such question. A sum is never asked so. */
export function whereDone(question: string): string | null {
  if (SEES_MINE.test(question)) return 'teller-offline'
  if (!HOW_TO.test(question) || SUMS.test(question)) return null
  return COMPILED.find(({ words }) => words.test(question))?.entry ?? null
}

const SUMS =
  /\bhow (?:much|many|often|long|far|big|high|large|old|well|good)\b|\b(?:spen[dt]|paid|cost|earn\w*|afford|save (?:more|money))\b/i
