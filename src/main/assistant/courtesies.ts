// What people say around a question: greetings, sighs, the story that led to it.

/** The question without greetings and small words before it; as it is where nothing much would be left. */
export function withoutCourtesies(question: string): string {
  const rest = question.replace(BEFORE, '').replace(POLITE, '')
  return rest !== question && rest.split(' ').length >= LEAST_WORDS ? rest : question
}

/** A greeting or a word of thanks and nothing else, however it is spelt; null for all else. */
export function courtesyIn(question: string): 'greeting' | 'thanks' | null {
  if (GREETS.test(question) && GREETING_ALONE.test(question)) return 'greeting'
  return THANKS_ALONE.test(question) ? 'thanks' : null
}

const GREETS =
  /^\W*(?:h+i+|hell?o+|hallo|hey+|hiya|yo|namaste\w*|namaskar\w*|pranam|salaam|vanakkam|g(?:oo|u)?d|morning?|mornin|evening?|gm|how are)\b/i
const GREETING_ALONE =
  /^\W*(?:(?:h+i+|hell?o+|hallo|hey+|hiya|yo|namaste\w*|namaskar\w*|pranam|salaam|vanakkam|g(?:oo|u)?d|morning?|mornin|evening?|eve|afternoon|noon|day|night|gm|there|teller|ji|sir|madam|dear|friend|all|to|you|u|how|are|r|do|doing|is|it|going|today|kaise|ho|hain|aap)\b[\s,.!?’']*)+$/i
const THANKS_ALONE =
  /^\W*(?:(?:lol|ha(?:ha)+|hmm+|ok(?:ay)?|k|cool|nice|great|super|wow|fine|thanks?|thx|ty|thank you|you|so|very|much|yaar|bhai|then|bye|ta|alright|perfect|lovely|theek hai|accha|shukriya|dhanyavaad)\b[\s,.!?’']*)+$/i

/** The one sentence of several that asks; null where the question is one sentence, or none or more of them ask. */
export function askingSentence(question: string): string | null {
  const sentences = question.split(/(?<=[.?!])\s+(?=\S)/)
  const asking = sentences.filter((sentence) => /\?\W*$/.test(sentence))
  return sentences.length > 1 && asking.length === 1 ? (asking[0] as string) : null
}

/** 'I would be grateful if you could tell me' before what is asked. */
const POLITE =
  /^\W*(?:(?:please|kindly|pls|and|so|thank you for that|thanks|sorry to (?:bother|trouble) you(?: again)?|if it is not too much trouble|forgive me|excuse me|i was (?:just )?wondering)[\s,.;:–-]+)*(?:i(?:['’]d| would)(?: very much| really| just)? (?:be (?:\w+ )?(?:grateful|obliged|glad|thankful|happy) if you (?:could|would)|appreciate (?:it )?(?:if you (?:could|would)|knowing)|like (?:you )?to|love to)|(?:could|would|might|can|may) (?:you|i)(?: be (?:able|(?:so )?(?:kind|good)(?: enough)?)(?: as)? to| please| kindly| possibly)*|(?:could|may) i (?:trouble|ask) you to|would it be possible (?:for (?:me|you) )?to|please be so (?:kind|good) as to)\s+(?:please |kindly )?(?:let me know|tell me|see|have|get|say|know|understand|work out|find out|set out for me|list|show me|ask)[\s,:–-]+(?=(?:what|how|when|which|where|who|why|the)\b)/i
const LEAST_WORDS = 3
const BEFORE =
  /^\W*(?:(?:good (?:morning|afternoon|evening|day)|namaste|namaskar|lol|haha+|hmm+|pardon me|excuse me|bro|bhai|dude|yaar|kindly|(?:would|could) you (?:kindly|be so kind as to)|(?:ok |okay )?(?:dumb|silly|stupid|quick) question)\b[\s,.!:…–-]*)+/i
