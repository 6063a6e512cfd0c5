// Text that grows token by token, read from the engine once for each kind of token: asking it for the whole text after every token
// takes a good part of the time of saying it.

const BROKEN = '�'

/**
 * What each next token adds to the text; nothing while a letter is not whole yet. `textOf`: the engine's own reading. `pieces`: what is known
 * of tokens that are whole by themselves, to keep from one text to the next.
 */
export function growingText<Token>(
  textOf: (tokens: readonly Token[]) => string,
  pieces: Map<Token, string>,
): (token: Token) => string {
  let open: Token[] = []
  return (token) => {
    if (open.length > 0) {
      open.push(token)
      const text = textOf(open)
      if (text.endsWith(BROKEN)) return ''
      open = []
      return text
    }
    const piece = pieces.get(token) ?? textOf([token])
    pieces.set(token, piece)
    if (!piece.includes(BROKEN)) return piece
    open = [token]
    return ''
  }
}
