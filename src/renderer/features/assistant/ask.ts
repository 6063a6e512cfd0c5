// How a page puts a question to the assistant, which lives beside all pages.

type Listener = (question: string) => void

const listeners = new Set<Listener>()

/** Asks as if the customer had typed it. Nothing happens while no assistant is on screen. */
export function askAssistant(question: string): void {
  for (const listener of listeners) listener(question)
}

/** Returns the function that stops listening. */
export function onAsk(listener: Listener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
