import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { ingest } from '../src/dossier/ingest.ts'
import { loadStages } from '../src/dossier/load-stages.ts'
import { openDossier } from '../src/dossier/open.ts'
import { serve } from '../src/server/serve.ts'
import { launchBrowser } from './browser.ts'
import { lavrovArticle, zelenskyArticle } from './sample-articles.ts'
import { temporaryFolder } from './temporary-folder.ts'

// A browser beside other tests on a small machine takes its time.
vi.setConfig({ testTimeout: 120_000 })

const page = mkdtempSync(join(tmpdir(), 'demarche-page-'))
let browser: Browser

beforeAll(async () => {
  await build({ configFile: 'vite.config.ts', logLevel: 'error', build: { outDir: page } })
  browser = await launchBrowser()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  rmSync(page, { recursive: true, force: true })
})

interface Visit {
  readonly articles?: Readonly<Record<string, string>>
  readonly width?: number
}

/** A workbench in a browser window; whatever the browser complains of fails the test. */
async function open({ articles = two, width = 1280 }: Visit = {}): Promise<Page> {
  const dossier = openDossier(join(temporaryFolder(), 'talks.dossier'))
  const stages = await loadStages(dossier)
  for (const [path, text] of Object.entries(articles)) {
    await ingest(dossier, { path, bytes: Buffer.from(text) }, stages)
  }
  const serving = await serve(dossier, 0, page)
  const context = await browser.newContext({ viewport: { width, height: 800 } })
  const complaints: string[] = []
  const tab = await context.newPage()
  tab.on('pageerror', (error) => complaints.push(error.message))
  tab.on('console', (message) => {
    // A refused file is an answer, which the browser logs all the same.
    const refusal = message.text().includes('status of 4')
    if (message.type() === 'error' && !refusal) complaints.push(message.text())
  })
  onTestFinished(async () => {
    await context.close()
    await serving.close()
    await dossier.close()
    expect(complaints).toEqual([])
  })
  await tab.goto(serving.url)
  return tab
}

const two = { 'lavrov.txt': lavrovArticle, 'zelensky.txt': zelenskyArticle }

/** Drops a file on the page, as a hand would. */
async function drop(tab: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await tab.evaluateHandle(
    ([name, text]) => {
      const data = new DataTransfer()
      data.items.add(new File([text], name))
      return data
    },
    [name, text] as const,
  )
  await tab.dispatchEvent('body', 'drop', { dataTransfer })
}

test('from the table to the statements behind a cell, to their article, and back', async () => {
  const tab = await open()
  const cell = tab.getByRole('link', { name: /^Russia rejects: Foreign troops/ })
  await cell.click()
  const panel = tab.getByRole('complementary', { name: /Russia on Foreign troops/ })
  const quote = panel.getByRole('link', { name: 'Russia will not accept foreign troops' })
  const words = await quote.textContent()
  await quote.click()
  await tab.getByRole('heading', { name: 'Moscow names its terms' }).waitFor()
  expect(await tab.locator('mark.chosen-content').allTextContents()).toEqual([words])
  expect(await tab.locator('mark.chosen-cue').textContent()).toBe('said')
  expect(await tab.locator('mark.chosen-source').textContent()).toContain('Sergey Lavrov')
  expect(await tab.locator('p.boilerplate').first().textContent()).toContain('Outlet: Example Wire')
  await tab.goBack()
  await panel.waitFor()
  await tab.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
})

test('the table is walked and opened with the keys alone', async () => {
  const tab = await open()
  const focused = () =>
    tab.evaluate(
      () =>
        document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
    )
  const first = tab.locator('table a').first()
  await first.focus()
  const start = await focused()
  await tab.keyboard.press('ArrowDown')
  expect(await focused()).not.toBe(start)
  await tab.keyboard.press('ArrowUp')
  expect(await focused()).toBe(start)
  await tab.keyboard.press('Enter')
  await tab.getByRole('complementary').waitFor()
  await tab.keyboard.press('Escape')
  await tab.getByRole('complementary').waitFor({ state: 'detached' })
  expect(await focused()).toBe(start)
  await tab.keyboard.press('/')
  expect(await focused()).toBe('Search the articles')
  await tab.keyboard.press('Escape')
  await tab.getByRole('heading', { level: 1 }).click()
  await tab.keyboard.press('?')
  await tab.getByRole('dialog').waitFor()
  await tab.keyboard.press('Escape')
  await tab.getByRole('dialog').waitFor({ state: 'hidden' })
})

test('the table of an earlier day does not know what was said later', async () => {
  const tab = await open()
  await tab.getByRole('link', { name: /^Ukraine demands: Ukraine receives/ }).waitFor()
  await tab.keyboard.press('[')
  await tab.getByRole('heading', { name: 'Where each side stands, 20 August 2025' }).waitFor()
  await tab
    .getByRole('link', { name: /^Ukraine demands: Ukraine receives/ })
    .waitFor({ state: 'detached' })
  expect(tab.url()).toContain('as-of=2025-08-20')
})

test('an empty dossier says what to do first; a dropped article fills the table', async () => {
  const tab = await open({ articles: {} })
  await tab.getByRole('heading', { name: 'Start with the articles' }).waitFor()
  await drop(tab, 'lavrov.txt', lavrovArticle)
  await tab.getByRole('link', { name: /^Russia rejects/ }).waitFor()
  await drop(tab, 'nothing.txt', '')
  const alerts = tab.getByRole('region', { name: 'Added articles' }).getByRole('alert')
  await alerts.first().waitFor()
  expect(await alerts.first().textContent()).toContain('nothing.txt is empty')
  await drop(tab, 'long.txt', 'long '.repeat(2_000_001))
  await alerts.nth(1).waitFor()
  expect(await alerts.nth(1).textContent()).toContain('at most 10 MB')
  await tab.getByText('3 files done, 2 of them failed').waitFor()
  await tab.getByRole('button', { name: 'Undo' }).click()
  await tab.getByRole('heading', { name: 'Start with the articles' }).waitFor()
})

test('markup in an article is shown as the text it is', async () => {
  const title = '<script>hacked = 1</script><img src=x onerror="hacked = 1">'
  const tab = await open({
    articles: { 'x.txt': lavrovArticle.replace('Moscow names its terms', title) },
  })
  await tab.getByRole('link', { name: 'Documents' }).click()
  await tab.getByRole('link', { name: title }).click()
  await tab.getByRole('heading', { name: title }).waitFor()
  expect(await tab.title()).toContain('<script>')
  await tab.getByRole('searchbox').fill('hacked')
  await tab.keyboard.press('Enter')
  await tab.locator('ol mark').first().waitFor()
  expect(await tab.locator('main img, main script').count()).toBe(0)
  expect(await tab.evaluate(() => 'hacked' in globalThis)).toBe(false)
})

test('statements are filtered by speaker, and the address keeps the filter', async () => {
  const tab = await open()
  await tab.getByRole('link', { name: 'Statements' }).click()
  await tab.getByLabel('Speaker').selectOption('Sergey Lavrov')
  await tab.waitForURL(/speaker=Sergey/)
  await tab.getByText('Volodymyr Zelensky').last().waitFor({ state: 'hidden' })
  await tab.reload()
  await tab.locator('article').first().waitFor()
  expect(await tab.locator('article b').allTextContents()).toContain('Sergey Lavrov')
  expect(await tab.locator('article b').allTextContents()).not.toContain('Volodymyr Zelensky')
})

test('on a phone the issues are cards, and nothing runs out of the screen', async () => {
  const tab = await open({ width: 390 })
  await tab.getByRole('link', { name: /^Russia rejects/ }).waitFor()
  expect(await tab.locator('table').count()).toBe(0)
  expect(await overflow(tab)).toBe(0)
})

test.each([390, 1280])('an outlet of one endless word breaks, %i pixels wide', async (width) => {
  const outlet = 'Donaudampfschifffahrtsgesellschaft'.repeat(6)
  const tab = await open({
    articles: { 'x.txt': lavrovArticle.replace(/Outlet: .*/, `Outlet: ${outlet}`) },
    width,
  })
  for (const address of ['#/documents', '#/statements', '#/documents?q=troops']) {
    await tab.goto(new URL(address, tab.url()).href)
    await tab.locator('main').getByText(outlet).first().waitFor()
    expect({ address, overflow: await overflow(tab) }).toEqual({ address, overflow: 0 })
  }
})

test('what is said to screen readers only does not lengthen the page', async () => {
  const tab = await open()
  await tab.getByRole('link', { name: /^Russia rejects/ }).waitFor()
  await tab.getByRole('checkbox').check()
  await tab.locator('.silent').last().waitFor()
  const longer = await tab.evaluate(() => document.documentElement.scrollHeight / innerHeight)
  expect(longer).toBeLessThan(1.2)
})

test('a search that finds nothing says what to try', async () => {
  const tab = await open()
  await tab.getByRole('searchbox').first().fill('"nobody said so"')
  await tab.keyboard.press('Enter')
  await tab.getByText('No article has all of these words').waitFor()
  expect(await tab.getByRole('heading', { level: 1 }).textContent()).toBe('"nobody said so"')
})

/** How many pixels the page is wider than its window. */
function overflow(tab: Page): Promise<number> {
  return tab.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
}
