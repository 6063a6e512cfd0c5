// Words as they are shortened in messages: 'hw mch did u spnd dis mnth'.
import { meaningsOf } from '../router/concept-words'

/** Each line: a word, then its short forms. */
const SHORT_FORMS = meaningsOf(`
what: wat wht wut
what is: wats wots
how: hw
much: mch mutch
when: wen whn
which: wich whch wch
where: wer whr
you: u yu
your: ur
please: plz pls plss plis
and: nd
this: dis ths
that: dat tht
the: teh hte
there: der thr
they: dey
than: thn
because: bcoz bcz coz cuz becoz cos
from: frm
with: wid wth
have: hv hav
was: ws wz
are: r
is: iz
does: dz duz
about: abt
before: b4 bfr
next: nxt nxtt
since: snc sinse sins sence
between: btwn b/w
any: ny
more: mor
would: wud wld
could: cud cld
should: shud shld
will: wil
people: ppl
money: mny mony monny
many: meny
enough: enuf
every: evry
everything: evrything
show: shwo shw
spend: spnd
spent: spnt
spending: spndng spendng
paid: payed
received: rcvd recvd recieved
receive: rcv recieve
bought: bot
amount: amt amnt
average: avg avrage
account: acc acct accnt
balance: bal blnce
transaction: txn trxn
transactions: txns trxns
payment: pymt pymnt paymnt
payments: pymts pymnts paymnts
salary: slry
tomorrow: tmrw tmr tomoro
interest: intrest
loan: lone
loans: lones
score: scor
total: totl ttl
whole: whl
year: yer yeer yeare
restaurant: restraunt resturant
restaurants: restraunts resturants
bill: bil
bills: bils
expenses: exps
I've: ive
you're: youre
that's: thats
don't: dont
doesn't: doesnt
didn't: didnt
isn't: isnt
wasn't: wasnt
haven't: havent
hasn't: hasnt
can't: cant
won't: wont
spending: spendngs
`)

/** 'What's', 'whens'. */
const ASKS_IS = /\b(what|when|where|who|how)['’]?s(?= )/gi

/** Letters and figures that are words only beside others. */
const BESIDE_OTHERS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\b(?:how|hw) )mny\b/gi, 'many'],
  [/(?<=\b(?:did|can|to) (?:(?:i|we) )?)by(?= )/gi, 'buy'],
  [
    /(?<=^\W*(?:(?:kindly|please|pls|plz|can you|could you|would you|to) )*)share (?=(?:me |with me |us )?(?:my|the|our|all|details?)\b)/gi,
    'show ',
  ],
  [/\b(?:exactly|precisely|roughly|approximately) (?=how (?:much|many|often)\b)/gi, ''],
  [/(?<=\b(?:sent|send|sends|sending|paid|come|came) )(?:my|our) way\b/gi, 'me'],
  // 'Payments of 500+'.
  [/(?<!\w)(?:of )?((?:rs\.? ?|₹ ?|inr ?)?\d[\d,.]*k?)\+(?![\d\w])/gi, 'over $1'],
  [/(?<=^\W*)y(?= (?:so|did|do|is|are|was|were|have|has|does|my|am|r|ws|dz|hv|shud|should)\b)/gi, 'why'],
  [/(?<=^|\p{L} )d(?= (?!mart\b)\p{L}{2,})/giu, 'the'],
  [/(?<=\p{L} )2(?= (?:the|d|my|me|be|pay|spend|see|get|know|do|have|buy|save)\b)/giu, 'to'],
  [
    /(?<=\b(?:paid|pay|pymts?|payments?|went|gone|goes|sent|send|given|gave|transferred|owe|compared) )2(?= \p{L})/giu,
    'to',
  ],
  [/(?<=\p{L} )4(?= (?:the|d|my|me|this|dis|that|last|lst|all|each|every|what|wat|which)\b)/giu, 'for'],
  [
    /(?<=\b(?:paid|pay|spent|spnt|spend|charged|due|bill|budget) )4(?= (?!months?|weeks?|days?|years?)\p{Ll})/giu,
    'for',
  ],
]

/** The question with the words of messages in full. `isName`: a word of a payee's name, which is left as it is. */
export function withWordsInFull(question: string, isName: (word: string) => boolean): string {
  const beside = BESIDE_OTHERS.reduce(
    (text, [short, full]) => text.replace(short, full),
    question.replace(ASKS_IS, '$1 is'),
  )
  return beside.replace(/(?<![\p{L}\d'’.@/-])[a-z\d/]{1,10}(?![\p{L}\d'’@/-])/giu, (word, at: number) => {
    const [full] = SHORT_FORMS.get(word.toLowerCase()) ?? []
    // In the midst of a sentence a capital is a name.
    return !full || isName(word.toLowerCase()) || (at > 0 && /^[A-Z][a-z]/.test(word)) ? word : full
  })
}
