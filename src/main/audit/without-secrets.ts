// A question as the log may keep it.

/** In one line; what follows 'password', 'PIN' and the like, addresses of mail, and long runs of digits are left out. */
export function withoutSecrets(text: string): string {
  return text
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .replace(/\b(pass(?:word|code|phrase)?|pin|otp|cvv|secret|token)\b(\s+(?:is|was|of|=|:))?[\s:=]+\S+/giu, '$1 …')
    // Only from the start of a word: from each letter of a very long one it would take minutes.
    .replace(/(?<!\S)\S+@\S+/gu, '…')
    .replace(/\d(?:[\d -]{4,})\d/gu, '…')
}
