// Whether an administrator's question wants to hear 'yes' or 'no', as questions begin, as they end, or by comparing alone.
import { asksYesOrNo } from '../../../assistant/words/asks-yes-or-no'

/** 'Is …', 'Champions outnumber the loyal, right?', 'more than half of it?'. A question for a name, a figure or a reason is none. */
export function asksWhether(asked: string): boolean {
  const question = asked.replace(AGE_FIRST, '$1')
  if (asksYesOrNo(question) || TAG.test(question)) return true
  return (
    !WANTS_MORE.test(question) &&
    (OF_US.test(question) ||
      AFTER_NAME.test(question) ||
      ELLIPSIS.test(question) ||
      LIMIT_LAST.test(question) ||
      NAME_ABOVE.test(question) ||
      SETS_ABOVE.test(question))
  )
}

/** 'Over 60s' are people, and no limit. */
const AGE_FIRST = /^(\W*(?:(?:and|so|but|for|the) )*)(?:over|under|above|below)[ -]\d\d(?:s|[- ]year\w*)\b/i

/** '… right?', '… is that so?', '… hasn't it?', '… true or false' */
const TAG =
  /[,;:.?–—-]\s*(?:(?:is|was|would) (?:that|this|it) )?(?:right|correct|true|so|no|yes|yeah|eh|innit|na|agreed|(?:true|right|yes) or (?:false|wrong|no)|(?:is|are|was|were|do|does|did|has|have|had|will|would|can)(?:n[’']?t| not)? (?:it|they|we|there|that|he|she)(?: not)?)\s*[?!.]*$|\bright ?\?+$|\b(?:true or false|right or wrong|yes or no)\b/i
/** 'Did we see more come in': no favour is asked of anybody. */
const OF_US = /^\W*(?:(?:and|so|but) )?(?:did|do|does|has|have|had|are|is|was|were) (?:we|our|customers|people|the)\b/i
/** 'Cash users: is their income above 60,000' */
const AFTER_NAME = /[:;,–—-]\s*(?:is|are|was|were|do|does|did|has|have) (?:they|their|it|its|these|those)\b/i
const WANTS_MORE = /\b(?:which|what|who|whose|where|when|why|how|kitn\w*|kaun\w*)\b/i
/** 'More than hibernating?', 'over half?', 'anybody applied for it yet' */
const ELLIPSIS =
  /^\W*(?:(?:and|so|but|is|are) )?(?:(?:more|less|fewer|bigger|smaller|higher|lower|larger|richer|poorer) (?:.*\bthan\b|[^?]*\?)|(?:over|above|under|below|beyond|past|at least) (?:(?:a|one) (?:half|third|quarter|fifth|tenth)\b|half\b|two thirds\b|[₹£$€]?\d[\d,.]*(?![\w,.]|\s*(?:years?|[-–] ?\d|and over|or over)\b|:))|(?:any(?:one|body)|some(?:one|body))\b)/i
/** 'Deposits at risk: above 50 lakh?' */
const LIMIT_LAST =
  /[,:;–—-]\s*[^,:;?]*\b(?:or (?:more|less|above|below|over|under|beyond)|at least|and above|plus)\s*\?\s*$|[,:;–—-]\s*(?:is (?:it|that) )?(?:above|over|below|under|beyond|more than|less than|fewer than|at least|higher than|lower than) [^?]*\d[^?]*\?\s*$/i
/** 'Groceries higher than shopping in total spend?' */
const NAME_ABOVE =
  /^\W*(?:\p{L}+ ){1,3}(?:more|less|fewer|bigger|smaller|higher|lower|larger|richer|poorer) than [^?]*\?/iu
const SETS_ABOVE =
  /\b(?:outnumbers?|outweighs?|outspends?|out-?earns?|out-?saves?|exceeds?|beats?|surpass(?:es)?|(?:is|are|was|were) (?:an? )?(?:much |far |now )?(?:more|less|better|worse|fewer|\p{L}+er) (?:\w+ )?than)\b/iu
