import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordView, RowPage } from '#server/http/contract'
import { noBrowser, openStage, type Stage } from './browser.ts'

describe.skipIf(noBrowser())('机构树、人员查找、查重', () => {
  let stage: Stage
  let page: Page
  beforeAll(async () => {
    stage = await openStage(400)
    page = await stage.page('cadres')
  }, 240_000)
  afterAll(async () => {
    await stage.close()
    expect(stage.errors).toEqual([])
  })
  const get = <T>(url: string): Promise<T> => page.evaluate(async (path) => (await fetch(`/api${path}`)).json() as Promise<T>, url)
  const create = (register: string, values: object): Promise<RecordView> => page.evaluate(async ([name, given]) => (await fetch(`/api/registers/${name}/rows`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ values: given, reason: '录入' }),
  })).json() as Promise<RecordView>, [register, values] as const)

  it('树：键盘打开，首字母找到并展开到它，数字就是名单的条数，地址可以交给别人', async () => {
    await page.goto(`${stage.url}/tree/unit`)
    const tree = page.getByRole('tree')
    await tree.focus()
    const second = page.getByRole('treeitem').nth(1)
    expect(await second.getAttribute('aria-expanded')).toBe('false')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await page.locator('[role=treeitem][aria-level="2"]').first().waitFor()
    await page.keyboard.press('ArrowLeft')
    await page.locator('[role=treeitem][aria-level="2"]').first().waitFor({ state: 'detached' })

    await page.keyboard.press('/')
    await page.keyboard.type('gaj')
    await page.getByRole('option', { name: /公安局/ }).first().waitFor()
    await page.keyboard.press('Enter')
    const found = page.locator('[role=treeitem][aria-selected=true]', { hasText: '公安局' })
    await found.waitFor()
    const panel = page.getByRole('region', { name: '所选节点' })
    await panel.getByRole('heading', { name: /公安局/ }).waitFor()
    const number = panel.getByRole('row', { name: /本级及下级/ }).getByRole('link').first()
    const shown = Number(await number.innerText())
    expect(shown).toBeGreaterThan(0)
    expect(await panel.locator('.plain-table tbody tr').count()).toBe(shown)
    await page.reload()
    await found.waitFor()
    await number.click()
    await page.getByRole('status').filter({ hasText: `共 ${shown} 条` }).waitFor()
    await page.goBack()
    await number.waitFor()
  })

  it('移动：先看差异，成环的用话拒绝', async () => {
    const panel = page.getByRole('region', { name: '所选节点' })
    await panel.getByRole('button', { name: '移到别处…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox').fill('公安局')
    await page.locator('.ant-select-item-option', { hasText: '公安局' }).first().click()
    await dialog.getByText(/成了环/).waitFor()
    await dialog.getByRole('radio', { name: '置于最上级' }).check()
    await dialog.getByText(/（最上级）/).waitFor()
    await dialog.getByLabel('事由').fill('机构改革')
    await dialog.getByRole('button', { name: '移动', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.locator('[role=treeitem][aria-level="1"]', { hasText: '公安局' }).waitFor()
  })

  it('查找：首字母找人，回车打开档案', async () => {
    await create('person', { name: '曾晓明', sex: '男', birth: '1978-05', currentPost: '某局科长' })
    await page.goto(`${stage.url}/finder/person`)
    await page.getByRole('combobox', { name: '查找人员' }).pressSequentially('zxm')
    await page.getByRole('option', { name: /曾晓明/ }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '曾晓明' }).waitFor()
  })

  it('查重：找出一对，合并，旧地址通向保留的一条，撤回以后两条都在', async () => {
    const { row } = await create('person', { name: '曾晓明', sex: '男', birth: '1978-05-08', nativePlace: '某县' })
    await create('family-member', { person: row.id, relation: '妻子', name: '某人' })
    await page.goto(`${stage.url}/duplicates/person`)
    await page.getByRole('button', { name: '查找重复' }).click()
    await page.getByRole('button', { name: /曾晓明/ }).click()
    const sides = page.getByRole('region', { name: '两条比对' })
    await sides.locator('tr.contradicts', { hasText: '1978-05-08' }).waitFor()
    await sides.getByRole('row', { name: /家庭成员/ }).getByText('1 条').waitFor()
    await sides.getByRole('button', { name: '合并…' }).click()
    await sides.getByRole('alert').waitFor()
    await sides.getByLabel('认定的理由').fill('经核对档案，为同一人')
    await sides.getByRole('radio', { name: '保留甲', exact: true }).or(sides.getByRole('radio', { name: '保留乙', exact: true })).first().waitFor()
    await sides.getByRole('button', { name: '合并…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '合并', exact: true }).click()
    const notice = page.locator('.ant-notification-notice', { hasText: '已合并到曾晓明' })
    await notice.waitFor()
    const names = async (): Promise<string[]> => (await get<RowPage>(`/registers/person/rows?q=${encodeURIComponent('曾晓明')}`)).rows.map((r) => r.id)
    const [kept, ...others] = await names()
    expect(others).toEqual([])
    const gone = kept === row.id ? null : row.id
    if (gone) {
      const other = await stage.page('cadres')
      await other.goto(`${stage.url}/registers/person/${gone}`)
      await other.getByRole('heading', { name: '这条人员已并入' }).waitFor()
      await other.getByText('经核对档案，为同一人').waitFor()
    }
    await notice.getByRole('button', { name: '撤回合并' }).click()
    await page.getByText('已撤回，两条都和合并前一样').waitFor()
    expect((await names()).length).toBe(2)
  })
})
