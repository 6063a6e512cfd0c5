/** The 1-based line of a position; each call may only ask for a position behind the last. Linear over all calls. */
export function lineCounter(text: string): (position: number) => number {
  let line = 1
  let counted = 0
  return (position) => {
    for (; counted < position; counted++) if (text.charCodeAt(counted) === 10) line++
    return line
  }
}
