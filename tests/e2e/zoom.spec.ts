// At 200 % of the usual size everything is still there: nothing is cut off, nothing scrolls sideways.
import { expect, type Page, test } from 'playwright/test'
import { type Launched, launch, signInAs } from './launch'

async function zoom({ app, page }: Launched): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentSize(1280, 800)
    window?.webContents.setZoomFactor(2)
  })
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(700)
}

/** What is wrong with the page as it stands; empty when all of it can be read and reached. */
async function faults(page: Page): Promise<string[]> {
  await page.waitForFunction(() => !document.querySelector('main .skeleton'))
  await page.waitForTimeout(400)
  return page.evaluate(() => {
    const found: string[] = []
    const name = (element: Element) => `${element.tagName.toLowerCase()}.${[...element.classList].join('.')}`
    const root = document.documentElement
    if (root.scrollWidth > root.clientWidth)
      found.push(`the window scrolls sideways by ${root.scrollWidth - root.clientWidth}`)
    for (const element of document.querySelectorAll('main, .scroll')) {
      const { overflowX } = getComputedStyle(element)
      if (element.scrollWidth > element.clientWidth + 1)
        found.push(`${name(element)} is ${element.scrollWidth} of ${element.clientWidth} wide (${overflowX})`)
    }
    /** Can be brought into view by scrolling whatever is around it. */
    const reachable = (element: Element) => {
      const box = element.getBoundingClientRect()
      for (let around = element.parentElement; around; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around)
        const frame = around.getBoundingClientRect()
        if (overflowX !== 'visible' && overflowX !== 'auto' && overflowX !== 'scroll') {
          if (box.right < frame.left + 1 || box.left > frame.right - 1) return false
        }
        if (overflowY === 'hidden' || overflowY === 'clip') {
          if (box.bottom < frame.top + 1 || box.top > frame.bottom - 1) return false
        }
        if (overflowX === 'auto' || overflowX === 'scroll' || overflowY === 'auto' || overflowY === 'scroll')
          return true
      }
      return box.left < root.clientWidth && box.top < root.clientHeight && box.right > 0 && box.bottom > 0
    }
    for (const control of document.querySelectorAll('button, a[href], input, select, textarea')) {
      const box = control.getBoundingClientRect()
      if (box.width === 0 || box.height === 0 || control.closest('.sr-only, [hidden], [aria-hidden=true]')) continue
      if (control.matches('input[type=radio], input[type=checkbox], input[type=file]')) continue
      if (!reachable(control)) found.push(`${name(control)} “${control.textContent?.slice(0, 30)}” cannot be reached`)
    }
    return found
  })
}

test('every page can be read and used at twice the size', async () => {
  const teller = await launch()
  const { page, app } = teller
  await page.getByLabel('User name').waitFor()
  await zoom(teller)
  const found: Record<string, string[]> = { 'sign-in': await faults(page) }
  await signInAs(page, 'Asha Kulkarni')
  await zoom(teller)
  for (const path of [
    '/',
    '/transactions',
    '/spending',
    '/forecast',
    '/budgets',
    '/goals',
    '/recurring',
    '/what-if',
    '/insights',
    '/health',
    '/products',
    '/import',
    '/settings',
    '/report',
  ]) {
    await page.evaluate((to) => {
      location.hash = to
    }, path)
    await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: 60_000 })
    found[path] = await faults(page)
  }
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((path) => [path, []])))
  await app.close()
})
