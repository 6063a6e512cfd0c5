// What people say around a question: greetings, sighs, the story that led to it.
import { anyWording, wordsIn } from '../words/word-lists'

/** The question without greetings and small words before it; as it is where nothing much would be left. */
export function withoutCourtesies(question: string): string {
  return [FOR_SOMEBODY, PRAISE, BEFORE, POLITE, TELL_ME, OVERVIEW_OF, AFTER, FOR_SOMEBODY_AFTER].reduce(
    (asked, words) => {
      const rest = asked.replace(words, (_, end: unknown) => (typeof end === 'string' && end.includes('?') ? '?' : ''))
      return /\p{L}/u.test(rest) ? rest : asked
    },
    question,
  )
}

/** A greeting, a word of thanks or a word of scorn and nothing else, however it is spelt; null for all else. */
export function courtesyIn(question: string): 'greeting' | 'thanks' | 'help' | null {
  if (/\d/.test(question) || ASKS_HOW_IT_STANDS.test(question)) return null
  if (isCourtesy(question, GREETS)) return 'greeting'
  if (isCourtesy(question, THANKS)) return 'thanks'
  return isCourtesy(question, SCOLDS) ? 'help' : null
}

/** Words that greet, thank or praise, and scold; a question of nothing but courtesies has one of them. */
const GREETS = anyWording([
  ...['h+i+', 'hell?o+', 'hallo', 'hey+', 'hiya', 'yo', 'sup', 'namaste\\w*', 'namaskar\\w*', 'pranam', 'salaam'],
  ...['vanakkam', 'morning?', 'mornin', 'evening?', 'afternoon', 'gm', 'how are', 'greetings'],
  ...['happy (?:diwali|deepavali|new year|holi|eid|christmas|pongal|onam|dussehra|birthday|sunday|monday|friday)'],
])
const THANKS = anyWording([
  ...[
    'thanks?',
    'thx',
    'ty',
    'thank(?:s| you| u)',
    'tha?n+(?:k|x|ks|kx)+s?',
    'thnx',
    'tnx',
    'tysm',
    'cheers',
    'ta',
    'obliged',
    'bless',
    'grateful',
  ],
  ...['appreciate(?:d)?', 'shukriya', 'dhanyavaa?d', 'ok(?:ay)?', 'cool', 'nice', 'great', 'super', 'wow', 'perfect'],
  ...['lovely', 'alright', 'fine', 'theek hai', 'accha', 'bye', 'legend', 'brilliant', 'wonderful', 'well done', 'lol'],
  ...['ha(?:ha)+', 'hmm+', 'good (?:job|work|bot)'],
])
const SCOLDS = anyWording(['useless', 'stupid', 'dumb', 'rubbish', 'idiot', 'hopeless', 'no use', 'bekaar', 'bakwas'])

/** 'So am I ok?', 'is that fine?' want an answer, and no thanks. */
const ASKS_HOW_IT_STANDS =
  /^\W*(?:(?:and|so|but|ok(?:ay)?|then)\W+)*(?:(?:am|was) i|(?:are|were) we|(?:is|was) (?:that|this|it))\b/i

const COURTEOUS = wordsIn(`
  a an all and any are aap as at be been best bhai beta bot buddy by bye day days dear do doing eve ever for friend from god going good
  gud have help helpful here his ho hain hope how i is it ji job just k kaise kind lot lots madam me mate morning mr mrs ms most much my
  night nice no noon now of off on one pal r really s sahab see sir so someone that the then there this time to today too tomorrow u ur
  use very wala was we week keeping keep weekend well what work yaar year you your yours yeah yes teller go goodness indeed truly am m re ve such`)

/** Whether all words are courtesies, or one of `said`. */
function isCourtesy(question: string, said: RegExp): boolean {
  if (!said.test(question)) return false
  const words =
    question
      .toLowerCase()
      .replace(new RegExp(said.source, 'giu'), ' ')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.every((word) => COURTEOUS.has(word))
}

/** The one sentence of several that asks; null where the question is one sentence, or none or more of them ask. */
export function askingSentence(question: string): string | null {
  const sentences = question.split(/(?<=[.?!])\s+(?=\S)/)
  const asking = sentences.filter((sentence) => /\?\W*$/.test(sentence))
  return sentences.length > 1 && asking.length === 1 ? (asking[0] as string) : null
}

/** 'I would be grateful if you could tell me' before what is asked. */
const POLITE =
  /^\W*(?:(?:please|kindly|pls|and|so|thank you for that|thanks|sorry to (?:bother|trouble) you(?: again)?|if it(?: is not|[’']s not| isn[’']t) too much trouble|forgive me|excuse me|i was (?:just )?wondering)[\s,.;:–-]+)*(?:i(?:['’]d| would| should)(?: very much| really| just)? (?:be (?:\w+ ){0,2}(?:grateful|obliged|glad|thankful|happy) if you (?:could|would)|appreciate (?:it )?(?:if you (?:could|would)|knowing)|like (?:you )?to|love to)|(?:could|would|might|can|may) (?:you|i)(?: be (?:able|(?:so )?(?:kind|good)(?: enough)?)(?: as)? to| please| kindly| possibly)*|(?:could|may) i (?:trouble|ask) you to|would it be possible (?:for (?:me|you) )?to|please be so (?:kind|good) as to)\s+(?:please |kindly )?(?:let me know|tell me|see|have|get|say|know|understand|work out|find out|set out for me|list|show me|ask)[\s,:–-]+(?:(?:please|kindly)[\s,]+)?(?=(?:what|how|when|which|where|who|why|the|my|our)\b)/i
/** 'Please tell me', 'I want to know', 'can you check' before a question that has its own word for what it asks. */
const TELL_ME =
  /^\W*(?:(?:(?:and|please|pls|kindly|just|i|we|do|can|could|would|will|you|u|want|wish|need|like|to|let|me|quickly|say|tell|know|check|see|find|out|look|up|any|idea)|i['’]?d)[\s,:–-]+)*(?:tell me|know|check|see|find out|let me know|look up|any idea|say)[\s,:–-]+(?:(?:please|kindly)[\s,]+)?(?=(?:what|how|when|which|where|who|why|kitn[aei]|kab|kahan|kaun\w*)\b)/i
/** 'Give me an overview of my loans' asks what 'my loans' does. */
const OVERVIEW_OF =
  /^\W*(?:(?:please|can|could|you|i|we|want|need|give|show|get|me|us|let|have|see)\s+)*(?:an?|the)?\s*(?:(?:quick|short|brief|full|complete|detailed)\s+)?(?:overview|summary|snapshot|run-?down|recap|picture)\s+(?:of|on|about)\s+(?:all (?:of )?)?(?=(?:my|our) (?:\w+ )?(?:spend\w*|expen\w+|bills|subscri\w+|loans|debts|goals|budgets|income|earnings|cards?|deposits|investments|products|fees|refunds)\b)/i
const SOMEBODY =
  '(?:(?:my|our|the) (?:\\p{L}+ )?\\p{L}+|\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?|(?:some|every)(?:one|body))'
const ASKS_ME =
  '(?:wants? (?:me )?to (?:know|find out)|(?:would|should) like to know|needs to know|(?:is|was|keeps) asking(?: me)?|ask(?:s|ed)(?: me)?|here(?=\\s*[,:;.–-]))'
/** 'My wife wants to know: …', '… (Priya asked me)': whoever wants to know, what is asked stays the same. */
const FOR_SOMEBODY = new RegExp(
  `^\\W*(?:[Aa]nd |[Ss]o )?(?:${SOMEBODY.replace('my|our|the', '[Mm]y|[Oo]ur|[Tt]he')}) ${ASKS_ME}(?:\\s*[,:;.–-]+\\s*|\\s+(?=(?:what|how|when|which|where|who|why|if|whether|is|are|do|did)\\b))`,
  'u',
)
const FOR_SOMEBODY_AFTER = new RegExp(`(\\??)\\s*[(,;–-]+\\s*(?:${SOMEBODY}) ${ASKS_ME}[).?!\\s]*$`, 'u')
/** 'Splendid, which …', 'thank you. And …' */
const PRAISE =
  /^\W*(?:(?:thank(?:s| you)(?: (?:so|very) much| a lot)?|splendid|lovely|wonderful|perfect|brilliant|excellent|great|super|nice|marvellous|ok(?:ay)?|alright|fine)\s*[,.!;–-]+\s*)+(?=\p{L}+ \p{L})/iu
/** '…, if I may ask?', '… asap', '… yaar' */
const AFTER =
  /(\??)(?<!\b(?:my|our|the|a|his|her))[,.!\s–-]+(?:(?:if (?:i may (?:ask|know)|you (?:don[’']?t|do not|wouldn[’']?t) mind|you (?:can|could|would|please)(?: (?:tell|show) me)?|you would be so (?:kind|good)|possible|it(?: is not|[’']s not| isn[’']t) too much trouble|that is all right)|when you (?:can|get a chance)|for me|y ?\/ ?n|(?:please|pls|plz|kindly)(?: (?:tell|say|check|help)(?: me)?)?|thanks(?: a lot| in advance)?|thank you(?: so much| very much)?|thx|asap|urgently|right away|yaar|bhai|bro|dude|mate|boss|sir|madam|ji|cheers|just (?:wondering|curious|asking))[\s,.?!]*)+$/i
/** Greetings and words that call for attention, with what divides them from the question. */
const BEFORE =
  /^\W*(?:(?:good (?:morning|afternoon|evening|day)|namaste|namaskar|(?:hi+|hello+|hey+|hiya|yo)(?: (?:there|teller|all|again|sir|madam|bro|bhai|dude|yaar|ji))?|lol|haha+|hmm+|umm*|sorry(?=, (?!(?:i (?:mean|meant)|not?|that|it)\b)|,? (?:how|what|when|which|where|who|why|did|do|does|is|are|was|were|have|has|can)\b)|pardon me|excuse me|bro|bhai|dude|yaar|arre|accha|kindly|(?:would|could) you (?:kindly|be so kind as to)|(?:i (?:was|am|['’]?m) )?(?:just )?(?:wondering|curious|asking|checking)|(?:ok |okay )?(?:just )?(?:a )?(?:dumb|silly|stupid|quick|small|simple|one (?:more|last)|another) (?:question|one|thing|q)|ok(?:ay)? so|btw|by the way)\b[\s,.!:;…–-]*)+/i
