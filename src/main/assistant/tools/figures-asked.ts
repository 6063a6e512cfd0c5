// Questions that speak of trouble and ask for figures or for the guide all the same.

/**
 * Whether a question asks what the books or the guide say and tells of no trouble, whatever words of trouble it uses: 'can I
 * afford the next EMI', 'is there a fee for a new card', 'I cancelled it, how much less do I pay'.
 */
export function asksForFigures(text: string): boolean {
  return FIGURES.some((asked) => asked.test(text))
}

const FIGURES: readonly RegExp[] = [
  /\bshow (?:me|us)\W*$|\bwhat(?:[’']?s| is) left\W*$|\b(?:kidhar|kahan|kaha)\b.*\bja (?:rah\w*|rh\w*)\b/i,
  /^\W*(?:am|are) (?:i|we) (?:too |so |very )?(?:heavily |deeply |deep |much )?(?:in(?:to)? (?:too much |heavy )?debt|indebted|over[- ]?leveraged)\W*$/i,
  /^\W*(?:is|are) (?:my|our|the) (?:\w+ )?(?:debts?|loans?|emis?|spending|rent) (?:too |so |very )?(?:high|much|big|large|heavy|normal|ok|okay|manageable)\W*$/i,
  /^\W*(?:is|are|was|were) there (?:an?|any) (?:payments?|charges?|debits?|transactions?) (?:that )?(?:i|we|after|before|between|on|at|over|above|in)\b[^,;]*\W*$/i,
  /^\W*am i (?:being charged|paying|charged) for (?:something|anything|things?) (?:that )?i (?:do(?:n[’']?t| not)|never|no longer|hardly) (?:use|need|watch|read)\W*$/i,
  /\bhow (?:much|many|often|late|big)\b(?!.*\b(?:longer|times do i|must i|do i have to|will you|are you|before you)\b)/i,
  /^\W*(?:can|could|will|would) (?:i|we) (?:afford|cope|miss|be short|run short|run out)\b/i,
  /^\W*(?:have|had) (?:i|we) (?:cancelled|paid|spent|got|received|any)\b/i,
  /\bwho (?:charged|paid|debited|billed)\b/i,
  /\b(?:is|are|was|were) there (?:a fee|a charge|any (?:payments?|charges?|debits?|fees?|entr\w+))\b/i,
  /^\W*any(?:thing)?\b/i,
  /^\W*(?:please |kindly )?list\b|,? (?:each one|one by one|itemi[sz]ed|listed)\W*$/i,
  /\b(?:is|has|was) it (?:been )?(?:booked|paid|debited|in my books)\b/i,
  /^\W*what does .*\bmean\b|^\W*(?:what|which|how) (?:is|are) .*\b(?:handled|decided|dealt with|called)\b/i,
  /^\W*what would .*\bcost\b|^\W*costs? of\b|\bby paying (?:early|more|extra)\b|\bi want to pay [\d,.]+ more\b/i,
  /^\W*which\b(?!.*\b(?:complain\w*|report|escalate|contact|help|block)\b)/i,
  /^\W*(?:how|where) (?:do|does|can|could|would|should|might) (?:i|we|one|you|people|somebody|a customer) (?:\w+ )?(?:block|freeze|stop|lock|replace|cancel|report|dispute|hotlist) an? (?!lost|stolen|missing)(?:\w+ )?(?:card|payment|transaction|charge)\W*$/i,
  /^\W*(?:can|could|may|will|would|am|should) (?:i|we) (?:be able to |able to )?(?:pay|repay|pre-?pay|clear|close|pre-?close|foreclose|settle|afford|manage|cover|make|meet) (?!.*\b(?:late|later|less|longer|relief|help|any more|anymore)\b)[^.;!]*\?*\W*$/i,
  /^\W*(?:was|were|is|are|has|have|did) (?:the|my|that|this|our) (?:(?!\b(?:not|never|nobody|without)\b)[^,.;!]){1,60} (?:booked|posted|paid|credited|debited|cleared|through|bounced?|arrived|received|processed)\W*$/i,
  /^\W*(?:the |my |what (?:was|is|were) (?:the |my )?)?(?:largest|biggest|smallest|highest|lowest|average|median|typical|usual|total)\b/i,
  /^\W*(?:name|list|show)(?: me)? (?:the|my|all|every|each) /i,
  /^\W*what are (?:my|the) (?:rights|options|rules)\b|^\W*where (?:can|do|could) i (?:see|find|look)\b/i,
  /[,;]\s*(?:but |and |so )?(?:did|has|have) (?:they|it|he|she) (?!not\b)[^,;]*\??\W*$/i,
  /\bin total\W*$|\baltogether\W*$/i,
  /\bwhat fees\b|\bwhat[’']?s an? (?:charge|fee)\b|\bwhat (?:is|was) the .{0,20}total\b|\bwhat (?:do|would|will) (?:i|we) save\b/i,
  /\bis there an? (?:\w+ ){0,3}(?:charge|fee)\b/i,
  /^\W*am (?:i|we) (?:at risk|going|likely)\b|^\W*what can (?:i|we) (?:live|spend)\b|^\W*what do\b.*\bcost\b/i,
  /^\W*is (?:the|my) .*\b(?:debited|paid|charged|billed)\W*$/i,
  /^\W*(?:is|are) my .*\bat (?:its|their|the) limit\b|^\W*did (?:the|my) .*\b(?:come|came) (?:from|back|in)\b/i,
  /^\W*(?:do|does|have|has|did) (?:we|i|my|our)\b(?!.*\b(?:not|never|no longer|help|relief|afford|complain\w*|report\w*)\b).*\b(?:payments?|premiums?|subscriptions?|insurance|polic(?:y|ies))\W*$/i,
  /^\W*since when (?:am|have|do|did) (?:i|we)\b|^\W*has any(?:one|body)\b.* (?:got|received|taken|been paid)\b/i,
  /\bis (?:it|that) (?:under|in|part of)\b|, right\W*$/i,
]
