// What a question leaves out: 'apart from rent', 'without the flights', 'rent ke alawa'.

interface Span {
  readonly start: number
  readonly end: number
}

/** Whether the question leaves something out at all. */
export function leavesOut(question: string): boolean {
  return new RegExp(BEFORE, 'i').test(question) || new RegExp(AFTER, 'i').test(question)
}

/** What stands after the words that leave something out, and what is said before them; null where nothing is left out so. */
export function leftOutOf(question: string): { readonly whole: string; readonly out: string } | null {
  const match = new RegExp(`(?:${BEFORE})\\s+(.*)$`, 'i').exec(question)
  return match ? { whole: question.slice(0, match.index), out: match[1] ?? '' } : null
}

/**
 * The name with the words that leave it out, and whatever is left out together with it: 'apart from rent'. Null where the
 * question does not leave that name out.
 */
export function leftOutWith(question: string, name: Span, before: Span | null): Span | null {
  if (before && LISTED.test(question.slice(before.end, name.start))) return { start: before.end, end: name.end }
  const led = new RegExp(
    `(?:${BEFORE})\\s+(?:(?:all|any|the|my|our|what|spent|spend|spending|i|on|at|to|for|of|from)\\s+)*$`,
    'i',
  ).exec(question.slice(0, name.start))
  if (led) return { start: led.index, end: name.end }
  const followed = new RegExp(`^\\s*(?:ka\\s+|ke\\s+|ko\\s+|wala\\s+)?(?:${AFTER})`, 'i').exec(question.slice(name.end))
  return followed ? { start: name.start, end: name.end + followed[0].length } : null
}

const BEFORE =
  "\\b(?:apart from|aside from|except(?:ing)?(?: for)?|excluding|exclude|excl\\.?|without(?: counting| including)?|other than|not counting|not including|don['’]?t (?:count|include)|leav(?:e|ing) (?:out|aside)|ignor(?:e|ing)|besides|barring|sans|strip(?:ping)? out|omitting|setting aside|forget(?:ting)?(?: about)?|(?<!\\b(?:i|we|to) )tak(?:e|ing) out(?! (?:any |some |the |my )?(?:cash|money)\\b)|knock(?:ing)? (?:off|out)|deduct(?:ing)?|once you (?:ignore|remove|take out)|bina)"
const AFTER =
  '(?:(?:ke )?(?:alawa|siva|sivay|bina|bagair)|chh?od ?(?:ke|kar|kr)|hata ?(?:ke|kar|kr)|excluded|not included|left out|(?:apart|aside)(?=\\W*$))\\b'
const LISTED = /^\s*(?:,|and|or|&|plus|nor|aur|,\s*and)\s*(?:the |my |on |at )*$/i

/** 'Minus the rent', 'hang on, take out Uber' as 'without …'; other turns as they are. */
export function asLeavingOut(question: string): string {
  const [, name] = PUTS_OUT.exec(question) ?? []
  if (name) return `without ${name}`
  const found = TAKES_OUT.exec(question)
  return found ? `without ${question.slice(found[0].length)}` : question
}

/** 'Take Uber out'. */
const PUTS_OUT =
  /^\W*(?:(?:no|ok|okay|and|now|but|so|then|please)\W+)*(?:take|leave|keep|knock) (?:the )?(?!out|off|away|aside)(\S+(?: \S+){0,2}?) (?:out|off|away|aside)\W*$/i
const TAKES_OUT =
  /^\W*(?:(?:no|ok|okay|and|now|but|so|then|please|hang on|hold on|wait)\W+)*(?:minus|less(?! than)|take (?:out|away|off)|knock (?:out|off)|deduct|subtract|drop|forget(?: about)?|remove|omit)\b\s*(?=\S)/i
