// Statements that ask to be borne out, as the questions that they are: 'my salary is 75,000, isn't it?', 'are you sure that the rent is 20,000?'.

const VERB = '(?:is|are|am|was|were|do|does|did|has|have|had|will|would|can|could)'
/** 'Isn't it?', 'don't they', 'right?' at the end. */
const TAG = new RegExp(
  `[\\s,]+(?:${VERB}(?:n['’]?t)? (?:it|i|we|they|he|she|that|there)|won['’]?t (?:it|i|we|they)|right|correct|isn['’]?t that so|yes|no|na|hai na)\\s*[?.!]*$`,
  'i',
)
const SURE =
  /^\W*(?:are you (?:sure|certain)|you (?:said|told me)|(?:is it|isn['’]t it) (?:true|right|correct)|am i (?:right|correct)(?: in (?:thinking|saying|believing))?|can you confirm|please confirm|confirm)(?: that)?,? (?=(?:my|our|the|i|we|it|there)\b)/i

/** 'Can you check whether', 'I would be glad to know if', and 'I think' before what sets one against another. */
const WHETHER =
  /^(?:[^?.!]{0,60}\b(?:know|check(?:ing)?|see|tell(?:ing)? me|say|confirm|find out|understand|sure|wonder(?:ing)?)(?: for me)? (?:if|whether)|\W*whether) (?=(?:my|our|the|i|we|it|there)\b)/i
const BELIEVED =
  /^\W*(?:i (?:think|believe|guess|suppose|reckon|feel|am sure|bet)|i['’]m sure|pretty sure|mujhe lagta hai|it (?:seems|looks like))(?: that| ki)?,? (?=.*\b(?:more|less|over|under|above|below|higher|lower|dearer|cheaper|exceed\w*|at least|at most|zyada|kam)\b)/i

const SUBJECT = '(?:i|we|it|they|there|(?:my|our|the) (?:\\S+ ){0,3}?\\S+|\\S+(?: \\S+){0,2}?)'
const WITH_VERB = new RegExp(`^\\W*(${SUBJECT}) (${VERB})(n['’]?t| not)? (.+)$`, 'i')
const OF_ME =
  /^\W*(i|we) (?:(?:always|usually|still|only) )?(pa(?:y|id)|spen[dt]|earn(?:ed)?|g[eo]t|sa(?:ve|ved)|ow(?:e|ed)|bought|used?)\b(.*)$/i
const OF_OTHERS = /^\W*((?:my|our|the) \S+|\S+(?: \S+)?) ((?:pay|cost|charge|send|take|give)s)\b(.*)$/i

/** The question that a statement with a tag asks; as it is where it is none. */
export function untagged(question: string): string {
  const lead = [SURE, WHETHER, BELIEVED].find((words) => words.test(question))
  if (!lead && !TAG.test(question)) return question
  const said = question
    .replace(lead ?? '', '')
    .replace(/^(\W*(?:i|we|they))['’]ve /i, '$1 have ')
    .replace(TAG, '')
    .replace(/[?.!\s]+$/, '')
  const opens = new RegExp(`^\\W*(?:${VERB}|how|what|which|when|where|why|who|show|list)\\b`, 'i')
  if (opens.test(said)) return question
  const verb = WITH_VERB.exec(said)
  if (verb) return `${verb[2]} ${verb[1]} ${verb[4]}?`
  const mine = OF_ME.exec(said)
  const past = PRESENT[mine?.[2]?.toLowerCase() ?? '']
  if (mine) return `${past ? 'did' : 'do'} ${mine[1] === 'We' ? 'we' : mine[1]} ${past ?? mine[2]}${mine[3]}?`
  const theirs = OF_OTHERS.exec(said)
  return theirs ? `does ${theirs[1]} ${theirs[2]?.slice(0, -1)}${theirs[3]}?` : question
}

const PRESENT: Readonly<Record<string, string>> = {
  ...{ paid: 'pay', spent: 'spend', earned: 'earn', got: 'get' },
  ...{ saved: 'save', owed: 'owe', bought: 'buy', used: 'use' },
}
