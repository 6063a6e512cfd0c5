// How a page speaks to the assistant, which lives beside all pages. Nothing happens while no assistant is on screen.

const asking = new Set<(question: string) => void>()
const starting = new Set<() => void>()

/** Asks as if it had been typed. */
export function askAssistant(question: string): void {
  for (const listener of asking) listener(question)
}

/** Returns the function that stops listening. */
export function onAsk(listener: (question: string) => void): () => void {
  return listen(asking, listener)
}

/** Leaves the chat on screen: what is kept of it has been deleted. */
export function startNewChat(): void {
  for (const listener of starting) listener()
}

/** Returns the function that stops listening. */
export function onStartNew(listener: () => void): () => void {
  return listen(starting, listener)
}

function listen<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
