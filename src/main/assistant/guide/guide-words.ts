// The words of a question to the guide, and those that only ask.

/** Words in lower case, without accents and signs. Empty for a text without letters and digits. */
export function plainWords(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/['’]s\b/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** The words that say what a question is about. */
export function contentWords(question: string): readonly string[] {
  return plainWords(question).filter((word) => word.length > 1 && !ASKING.has(word))
}

const ASKING: ReadonlySet<string> = new Set(
  (
    'a about actually am an and any anybody anyone are as ask at be because been before being best better between but by can could ' +
    'did do does doing done each even ever every explain explained for from general generally get gets getting give go goes going good got had ' +
    'has have having he her here him his how if in inside into is it its itself just keep kind let like made make makes many may me mean ' +
    'meaning means meant might mine more most much must my myself need no not now of off often on one ones only or other our out over people ' +
    'person please put rather really same say see set shall she should simple simply so some somebody someone something stand stands still ' +
    'such tell than that the their them then there these they thing things this those to too under up us use used usually very want was ' +
    'way we well were what whats when where whether which while who whole whom whose why will with word words work works would you your ' +
    'yours define definition describe difference differ different apart versus vs called call know understand basics idea ' +
    'kya hai hain hota hoti hote ka ki ke ko se mein me matlab kaise kyun kyon batao samjhao karta karti kaam aur'
  ).split(' '),
)
