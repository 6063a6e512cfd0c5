// Places in a question that have been read as something, and the question without them.

export interface Span {
  readonly start: number
  readonly end: number
  readonly mask: string
}

export function withoutSpans(question: string, spans: readonly Span[]): string {
  return masked(question, spans).replaceAll(/x\w+x/g, ' ')
}

export function masked(question: string, spans: readonly Span[]): string {
  let text = question
  for (const { start, end, mask } of [...spans].sort((a, b) => b.start - a.start)) {
    text = text.slice(0, start) + mask + text.slice(end)
  }
  return text.replace(/\s+/g, ' ').trim()
}
