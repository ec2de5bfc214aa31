import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { placesOf, type Account, type Place } from './accessibility-places.ts'
import type { Stage } from './browser.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** Good practice beyond the success criteria that a reader of the screen is helped by. */
const practice = ['heading-order', 'page-has-heading-one', 'landmark-one-main', 'landmark-unique', 'region']

/** As many go round at once: more would only wait for each other. */
const WALKERS = 2

export const usual = { width: 1366, height: 768 }
export const phone = { width: 360, height: 740 }
/** What 1366 × 768 leaves at 200 %. */
export const zoomed = { width: 683, height: 384 }

type Walker = Readonly<Record<Account, Page>>

/** Every place, gone round by two walkers, each with pages of its own. */
export interface Survey {
  readonly pages: readonly Page[]
  /** Goes through every place and gathers all that is found before it says so; what is found bears the name of its place. */
  find(check: (page: Page, place: Place) => Promise<string[]>): Promise<string[]>
}

export async function openSurvey(stage: Stage): Promise<Survey> {
  const walkers: Walker[] = []
  for (let i = 0; i < WALKERS; i++) walkers.push({ leader: await stage.page('leader'), cadres: await stage.page('cadres') })
  const office = await stage.page('office')
  const [first] = walkers
  if (!first) throw new Error('nobody to go round')
  const places = await placesOf(first.leader, office)
  await office.close()
  return {
    pages: walkers.flatMap((w) => Object.values(w)),
    find: async (check) => {
      const found: string[] = []
      const left = [...places]
      const walk = async (walker: Walker): Promise<void> => {
        for (let place = left.shift(); place; place = left.shift()) {
          const page = walker[place.account]
          const told = (wrong: string): string => `${place.name}：${wrong}`
          try {
            await open(stage, page, place.path)
            await place.act?.(page)
            found.push(...new Set((await check(page, place)).map(told)))
          } catch (error) {
            found.push(told(`打不开：${error instanceof Error ? error.message.split('\n').slice(0, 4).join(' ') : String(error)}`))
          }
        }
      }
      await Promise.all(walkers.map(walk))
      return found
    },
  }
}

/** Opens an address and waits until it has been drawn and nothing is being read. */
export async function open(stage: Stage, page: Page, path: string): Promise<void> {
  await page.goto(`${stage.url}${path}`)
  await page.locator('#content').waitFor()
  await page.locator('.loading, [aria-busy=true]').first().waitFor({ state: 'detached' })
  await page.waitForLoadState('networkidle')
}

/** Nothing fades or slides any more: colours and places are those that stay. What turns for ever does not count. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every((a) => a.playState !== 'running' || a.effect?.getComputedTiming().endTime === Infinity))
}

export async function violations(page: Page): Promise<string[]> {
  await settled(page)
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe.source)
  const found = await page.evaluate(async ([tags, rules]) => {
    const run = (runOnly: { type: 'tag' | 'rule'; values: string[] }, exclude: string[]) => (window as unknown as { axe: typeof axe }).axe.run({ include: ['html'], exclude }, { runOnly, resultTypes: ['violations'] })
    // A menu that has been opened has the focus and is in no landmark.
    return [...(await run({ type: 'tag', values: tags }, [])).violations, ...(await run({ type: 'rule', values: rules }, ['.ant-dropdown'])).violations]
  }, [standards, practice] as const)
  return found.flatMap((v) => v.nodes.map((n) => `${v.id}：${n.target.join(' ')} ${n.html.slice(0, 120)}`))
}

/** A change of size is drawn within a few frames: what then still has to be moved sideways is wrong. */
export async function sidewaysOnceDrawn(page: Page): Promise<string[]> {
  const fits = (): boolean => { const at = document.querySelector('#content'); return document.documentElement.scrollWidth <= window.innerWidth && (!at || at.scrollWidth - at.clientWidth <= 1) }
  await page.waitForFunction(fits, null, { timeout: 5000 }).catch(() => undefined)
  return page.evaluate(sideways)
}

/** What the elder display promises and is not so. */
export async function smallOnceDrawn(page: Page): Promise<string[]> {
  await settled(page)
  return page.evaluate(smallThings)
}

/** Texts and targets smaller than the elder display promises. Runs in the page. */
function smallThings(): string[] {
  const wrong: string[] = []
  const shown = (e: Element): boolean => { const r = e.getBoundingClientRect(); return r.width > 1 && r.height > 1 && getComputedStyle(e).visibility !== 'hidden' }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.parentElement
    if (!at || !node.textContent?.trim() || at.closest('.print-only, noscript, script, style') || !shown(at)) continue
    const size = parseFloat(getComputedStyle(at).fontSize)
    if (size < 18) wrong.push(`文字 ${size} 像素：${at.tagName}.${at.getAttribute('class') ?? ''} ${node.textContent.trim().slice(0, 20)}`)
  }
  // What stands inside a larger target of the same doing: the box of a check box, the field of a select, the cell of a tick.
  const inside = '.ant-checkbox-input, .ant-radio-input, .ant-select-input, .ant-picker input, .ant-segmented-item-input, .ant-input-number-input, .ant-input-affix-wrapper > input, .ant-radio-button-input, .table-tick input'
  for (const e of document.querySelectorAll('button, a[href], input:not([type=hidden]), select, summary, [role=tab], [role=button], [role=menuitem], [role=option], .table-tick')) {
    if (!shown(e) || e.matches(inside) || e.closest('.skip, [aria-hidden=true], .print-only')) continue
    const { height, width } = e.getBoundingClientRect()
    if (height < 43.5) wrong.push(`目标 ${Math.round(width)}×${Math.round(height)} 像素：${e.tagName}.${e.getAttribute('class') ?? ''} ${(e.textContent ?? '').trim().slice(0, 20)}`)
  }
  return wrong
}

/** By how much the page or its content has to be moved sideways to be read; tables move in frames of their own. Runs in the page. */
function sideways(): string[] {
  const content = document.querySelector('#content')
  return [['页面', document.documentElement.scrollWidth - window.innerWidth], ['正文', content ? content.scrollWidth - content.clientWidth - 1 : 0]].flatMap(([what, over]) => (Number(over) > 0 ? [`${what}超出 ${over} 像素`] : []))
}
