// A question as the log may keep it.

/**
 * In one line; what follows 'password', 'PIN' and the like, addresses of mail, and long runs of digits are left out. Addresses are
 * looked for from the starts of words alone: from each letter of a very long one it would take minutes.
 */
export function withoutSecrets(text: string): string {
  return text
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .replace(/\b(pass(?:word|code|phrase)?|pin|otp|cvv|secret|token)\b(\s+(?:is|was|of|=|:))?[\s:=]+\S+/giu, '$1 …')
    .replace(/(?<!\S)\S+@\S+/gu, '…')
    .replace(/\d(?:[\d -]{4,})\d/gu, '…')
}
