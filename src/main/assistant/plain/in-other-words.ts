// What is asked of a thing that the books know by another side of it: cover by its premiums, a customer by the oldest account.

interface Meaning {
  readonly said: RegExp
  /** As it is asked of the books; '$1' is the first group of `said`. */
  readonly means: string
}

const COVERED = '(life|health|medical|car|bike|motor|vehicle|home|house|pet|travel)'
const EVER = '(?:ever |already |also |still |really |currently |even )?'

const MEANINGS: readonly Meaning[] = [
  {
    said: new RegExp(`^\\W*(?:is|was|are) (?:my|our) ${EVER}${COVERED} insured\\W*$`, 'i'),
    means: 'Have I ever paid $1 insurance?',
  },
  { said: /^\W*(?:am i|are we|is the family) (?:\w+ )?insured\W*$/i, means: 'Have I ever paid insurance?' },
  {
    said: new RegExp(
      `^\\W*(?:do|have) (?:i|we) ${EVER}(?:have|got|hold|pay for|own) (?:an?y? |some )?${COVERED} (?:insurance|cover)(?: polic(?:y|ies)| cover| plans?| payments?| premiums?)?\\W*$`,
      'i',
    ),
    means: 'Have I ever paid $1 insurance?',
  },
  {
    said: new RegExp(
      `^\\W*(?:do|have) (?:i|we) ${EVER}(?:have|got|hold|pay for|own) (?:an?y? |some )?insurance(?: polic(?:y|ies)| cover| plans?| payments?)?\\W*$`,
      'i',
    ),
    means: 'Have I ever paid insurance?',
  },
  {
    said: /^\W*(?:what(?:[’']?s| is| was)? )?(?:the |my |our )?opening balance(?: of (?:this|the|my) account)?(?: (?:please|now))?\W*$/i,
    means: 'What was my balance at the start of this month?',
  },
  {
    said: /^\W*(?:did|have) (?:i|we) (?:ever )?(?:sen[dt]|g[ai]ven?|gave|pa(?:y|id)|transfer(?:red)?) (?:any |some )?(?:money )?to (?:any(?:one|body)|some(?:one|body)|people|other people|a person|persons|friends)\b/i,
    means: 'Which people did I send money to',
  },
  {
    said: /^\W*who (?:else )?(?:has |have )?(?:pa(?:id|ys)|sen[dt]s?) (?:me|us)(?: money)? (?:other than|besides|apart from|except) (?:the |my |our )?(?:employers?|salary)\b/i,
    means: 'How much did I earn apart from my salary',
  },
  {
    said: /\brent (did|have|do) (i|we) (?:receive|got?ten|get|collect|earn)(?:ed)?\b/i,
    means: 'rental income $1 $2 receive',
  },
  {
    said: /^\W*who(?:[’']?s| is| are| was| were) (?:the|my|our) (?:other |present |current |main |first |second )?employers?\W*$/i,
    means: 'Which salaries came in?',
  },
  {
    said: /^\W*(?:is|was) (.{3,40}?) (?:a|one of (?:my|your|the)) loans? (?:with|from|at|of|by) (?:you|(?:this|the|your) bank)\W*$/i,
    means: 'How much did I pay $1 this year?',
  },
  {
    said: /^\W*(?:do|have) (?:i|we) (?:have|own|hold|got) (?:any|anything|something|some)?(?: in| of)? ?(gold|silver|crypto|bitcoins?|jewell?e?ry)\W*$/i,
    means: 'Have I ever bought $1?',
  },
  // The books know people by their names alone.
  {
    said: /\b(?:which|what) (?:friend|relative|contact|buddy|pal|mate|colleague|cousin)s? (do|did|have) (i|we) (sen[dt]|transfer\w*|g[ai]ven?) (?:the )?most (?:cash|money)\b/i,
    means: 'which person $1 $2 $3 the most money',
  },
  {
    said: /\b(?:which|what) (?:friend|relative|contact|buddy|pal|mate|colleague|cousin)s? (do|did|have) (i|we)\b/i,
    means: 'which person $1 $2',
  },
  {
    said: /^\W*(?:to )?whom? (do|did|have) (i|we) (sen[dt]|transfer\w*) (?:the )?most\b/i,
    means: 'which person $1 $2 $3 the most',
  },
  { said: /,? as (?:on|of|at) (?:date|today(?:['’]s date)?|now)\b/i, means: '' },
  { said: /\b(?:just )?a?round the corner\b/i, means: 'coming up' },
  { said: /,? (?:going|judging) by (?=(?:the )?(?:last|past|\p{L}+ to \p{L}+))/iu, means: ' in ' },
  { said: /,? (?:as )?(?:one|a single) (?:number|figure|sum)\W*$/i, means: ' together' },
  {
    said: /\b(?:in|during|over) (?:the |my )?(?:summer|winter|monsoon|rains|holidays|season),? (?:say|i\.?e\.?|that is|meaning) (?:from )?(?=\p{L}+ (?:to|till|until|and) \p{L}+)/iu,
    means: 'from ',
  },
  { said: /^\W*(?:am i|are we) over-?spending\W*$/i, means: 'Did I spend more than I earned this month?' },
  { said: /^\W*what (?:do|can) you (?:know|see) (?:about|of) (?:me|us)\W*$/i, means: 'What can you do?' },
]

/** The question as the books can be asked it; unchanged where they know it by its own words. */
export function inOtherWords(question: string): string {
  const meant = MEANINGS.find(({ said }) => said.test(question))
  return meant ? question.replace(meant.said, meant.means) : question
}
