// What pages have begun and main has not finished: it ends with its page, or when the page cancels it.

/** As much of a WebContents as is needed. */
export interface CallingPage {
  on(event: 'did-navigate' | 'render-process-gone' | 'destroyed', listener: () => void): unknown
}

export interface RunningCalls {
  /** A call of a page under its own id. Its signal aborts when the page is loaded anew (ids are given out again) or is gone. */
  begin(page: CallingPage, id: string): AbortController
  /** A call that has replied. */
  end(id: string, controller: AbortController): void
  cancel(id: string): void
}

export function runningCalls(): RunningCalls {
  const running = new Map<string, AbortController>()
  const pages = new WeakSet<CallingPage>()
  const endAll = () => {
    for (const controller of running.values()) controller.abort()
    running.clear()
  }
  return {
    begin: (page, id) => {
      if (!pages.has(page)) {
        pages.add(page)
        page.on('did-navigate', endAll)
        page.on('render-process-gone', endAll)
        page.on('destroyed', endAll)
      }
      const controller = new AbortController()
      running.set(id, controller)
      return controller
    },
    end: (id, controller) => {
      if (running.get(id) === controller) running.delete(id)
    },
    cancel: (id) => running.get(id)?.abort(),
  }
}
