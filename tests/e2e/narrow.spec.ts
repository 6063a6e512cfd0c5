// A window of 1280 × 1024 at four times the usual size is 320 × 256: the assistant is whole there, and all of it can be reached.
import { expect, type Page, test } from 'playwright/test'
import { type Launched, launch, signInAs } from './launch'

const panel = (page: Page) => page.getByRole('region', { name: 'Assistant', exact: true })
const button = (page: Page, name: string | RegExp) => panel(page).getByRole('button', { name })

/** By its own keys, as pages are not what is looked at here. */
async function openAt320({ app, page }: Launched): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentSize(1280, 1024)
    window?.webContents.setZoomFactor(4)
  })
  await expect.poll(() => page.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([320, 256])
  await page.keyboard.press('Control+J')
  await expect(panel(page)).toBeVisible()
}

async function ask(page: Page, question: string) {
  const copies = button(page, 'Copy the answer')
  const before = await copies.count()
  const box = panel(page).getByRole('textbox', { name: /^Ask about/ })
  await box.fill(question)
  await box.press('Enter')
  await expect(copies).toHaveCount(before + 1, { timeout: 60_000 })
  return panel(page).getByRole('article').last()
}

/** What is cut off at a side, or cannot be brought into view and pressed; empty when all is well. */
async function faults(page: Page): Promise<string[]> {
  await page.waitForTimeout(400)
  return page.evaluate(() => {
    const shown = document.querySelector('.assistant') as HTMLElement
    const width = document.documentElement.clientWidth
    const found: string[] = []
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} “${element.textContent?.slice(0, 30)}”`
    const places = [...shown.querySelectorAll('*')].map((element) => element.scrollTop)
    for (const element of [shown, ...shown.querySelectorAll<HTMLElement>('*')]) {
      const box = element.getBoundingClientRect()
      if (box.width === 0 || box.height === 0 || element.closest('.sr-only, [aria-hidden=true], svg')) continue
      if (box.left < -0.5 || box.right > width + 0.5)
        found.push(`${name(element)} from ${Math.round(box.left)} to ${Math.round(box.right)} of ${width}`)
      if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible') {
        if (getComputedStyle(element).textOverflow !== 'ellipsis')
          found.push(`${name(element)} hides what is beside it`)
      }
      if (!element.matches('button, a, input, textarea')) continue
      element.scrollIntoView({ block: 'center' })
      const at = element.getBoundingClientRect()
      const there = document.elementFromPoint(at.left + at.width / 2, at.top + at.height / 2)
      if (!there || !(element.contains(there) || there.contains(element)))
        found.push(`${name(element)} lies under something`)
    }
    for (const [index, element] of [...shown.querySelectorAll('*')].entries()) element.scrollTop = places[index] ?? 0
    return found
  })
}

/** How much of an answer stands between the header and the field. */
function room(page: Page): Promise<number> {
  return page.evaluate(() => {
    const edge = (selector: string, side: 'top' | 'bottom') =>
      document.querySelector(selector)?.getBoundingClientRect()[side] ?? Number.NaN
    return edge('.assistant-box', 'top') - edge('.assistant-header', 'bottom')
  })
}

for (const theme of ['light', 'dark']) {
  test(`a customer has the whole assistant at 320 pixels in ${theme}`, async () => {
    const teller = await launch()
    const { app, page } = teller
    await page.getByLabel('User name').waitFor()
    await page.evaluate((chosen) => localStorage.setItem('teller.theme', chosen), theme)
    await page.reload()
    await signInAs(page, 'Asha Kulkarni')
    await openAt320(teller)
    const found: Record<string, string[]> = { welcome: await faults(page) }
    const largest = await ask(page, 'What were my largest payments?')
    await expect(largest.getByRole('table')).toBeVisible()
    found['single payments'] = await faults(page)
    const most = await ask(page, 'Where does my money go?')
    await expect(most.getByRole('table')).toBeVisible()
    found.categories = await faults(page)
    // The end of the newest answer is in view, with room to read it.
    await expect(most.getByRole('button', { name: 'Copy the answer' })).toBeInViewport()
    expect(await room(page)).toBeGreaterThan(100)
    await most.getByRole('button', { name: /^Checked against/ }).click()
    await expect(most.getByRole('list', { name: 'What the answer rests on' }).getByRole('table').first()).toBeVisible()
    found.sources = await faults(page)
    await most.hover()
    await most.getByRole('button', { name: 'Change the question' }).click()
    found['a question being changed'] = await faults(page)
    await page.keyboard.press('Escape')
    await button(page, 'Earlier chats').click()
    await expect(panel(page).getByRole('list', { name: 'Earlier chats' })).toBeVisible()
    found.history = await faults(page)
    await button(page, /^Delete the chat/).click()
    found['a chat being deleted'] = await faults(page)
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((view) => [view, []])))
    await app.close()
  })

  test(`the bank has the whole assistant at 320 pixels in ${theme}`, async () => {
    test.setTimeout(240_000)
    const teller = await launch()
    const { app, page } = teller
    await page.getByLabel('User name').waitFor()
    await page.evaluate((chosen) => localStorage.setItem('teller.theme', chosen), theme)
    await page.reload()
    await signInAs(page, 'Ravi Menon')
    await page.getByRole('link', { name: 'Segments' }).click()
    await expect(page.getByRole('table').first()).toBeVisible({ timeout: 180_000 })
    await openAt320(teller)
    const found: Record<string, string[]> = { welcome: await faults(page) }
    const answer = await ask(page, 'Which is the largest segment?')
    await expect(answer.getByRole('table')).toBeVisible()
    found['published cells'] = await faults(page)
    expect(await room(page)).toBeGreaterThan(100)
    await ask(page, 'What sets it apart?')
    found['what sets it apart'] = await faults(page)
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((view) => [view, []])))
    await app.close()
  })
}
