// Runs inside a window, so every function holds all that it needs.

export interface Scroll {
  readonly longTasksMs: number
  readonly framesMs: readonly number[]
}

/** Clicks the way to a page and waits until it stands there whole, painted. Milliseconds. */
export function switched(path: string): Promise<number> {
  return new Promise((done) => {
    const from = performance.now()
    const links = [...document.querySelectorAll<HTMLAnchorElement>('nav a')]
    links.find((link) => link.getAttribute('href')?.replace(/^#|\?.*$/g, '') === path)?.click()
    const look = () => {
      const main = document.querySelector('main')
      const isThere = location.hash.slice(1).split('?')[0] === path && main?.querySelector('h1, .home-balance')
      if (isThere && !main?.querySelector('.skeleton')) {
        requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - from)))
      } else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}

/** Draws the first screen of a plain list anew, and waits until it is painted. Milliseconds. */
export function bareSwitch(rows: number): Promise<number> {
  return new Promise((done) => {
    const from = performance.now()
    const list = document.createElement('div')
    list.className = 'list'
    for (let at = 0; at < Math.min(rows, 40); at++) list.append(`Row ${at} of ${rows}`, document.createElement('hr'))
    document.body.replaceChildren(list)
    requestAnimationFrame(() =>
      requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - from))),
    )
  })
}

/** A list that draws what is in sight and nothing else. */
export function bareScroller(rows: number): void {
  const height = 36
  const list = document.createElement('div')
  const inner = document.createElement('div')
  list.className = 'list'
  inner.style.height = `${rows * height}px`
  list.append(inner)
  const draw = () => {
    const first = Math.floor(list.scrollTop / height)
    const shown = Array.from({ length: Math.ceil(innerHeight / height) + 1 }, (_, at) => {
      const row = document.createElement('div')
      row.style.top = `${(first + at) * height}px`
      row.textContent = `31 Oct 2026 · Payee ${first + at} · Groceries · ₹${first + at}.00`
      return row
    })
    inner.replaceChildren(...shown)
  }
  list.addEventListener('scroll', draw)
  document.body.replaceChildren(list)
  draw()
}

/** Scrolls ten rows a frame. */
export function scrolled({
  selector,
  frames,
}: {
  readonly selector: string
  readonly frames: number
}): Promise<Scroll> {
  return new Promise((done, fail) => {
    const list = document.querySelector(selector)
    if (!list) return fail(new Error(`nothing is ${selector}`))
    let longTasksMs = 0
    const tasks = new PerformanceObserver((seen) => {
      for (const { duration } of seen.getEntries()) longTasksMs += duration
    })
    tasks.observe({ type: 'longtask' })
    const framesMs: number[] = []
    let before = performance.now()
    const step = () => {
      const now = performance.now()
      framesMs.push(now - before)
      before = now
      list.scrollTop += 360
      if (framesMs.length < frames) return requestAnimationFrame(step)
      setTimeout(() => {
        tasks.disconnect()
        done({ longTasksMs, framesMs })
      }, 200)
    }
    requestAnimationFrame(step)
  })
}
