import type { Page } from 'playwright-core'

export type Account = 'leader' | 'cadres'

/** A page in one of its states, as reached by an address and what is done there. */
export interface Place {
  name: string
  account: Account
  path: string
  /** Gone over by axe on a telephone too. */
  narrow?: true
  /** What brings the state about; ends when it is drawn. */
  act?(page: Page): Promise<void>
}

const json = <T>(page: Page, path: string, body?: object): Promise<T> => page.evaluate(async ([url, sent]) => {
  const response = await fetch(`/api/${url}`, sent === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent) })
  if (!response.ok) throw new Error(`${url} ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}, [path, body] as const)

const pasted = (page: Page): Promise<void> => page.evaluate(() => {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', '姓名\t性别\t出生年月\r\n甲某某\t男\t1978.13\r\n乙某某\t女\t1980.01')
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
})

const speech = '组织工作要点\n\n一、建强干部队伍\n（一）健全培养机制。制定年轻干部培养办法，建立优秀年轻干部储备库。\n（二）从严管理监督。完善提醒函询制度。\n二、夯实基层基础\n（一）整顿软弱涣散村党组织。年底前整顿软弱涣散村党组织8个。\n'

/** Corrects the record whose form is open, each time to something else; the notice with the way back is on the page. */
async function corrected(page: Page): Promise<void> {
  const form = page.getByRole('dialog')
  await form.getByLabel('专业技术职务').fill(`政工师（${String(Date.now())}）`)
  await form.getByLabel(/事由/).fill('与证书核对')
  await form.getByLabel(/事由/).press('Control+Enter')
  await form.waitFor({ state: 'hidden' })
  await page.locator('.ant-notification-notice').first().waitFor()
}

/** The contents page with more of it unfolded; in its narrow form, the places of the first area. */
async function openContents(page: Page): Promise<void> {
  const area = page.locator('.rail button.place').first()
  if (await area.isVisible()) {
    await area.click()
    await page.locator('.rail-list').waitFor()
  } else {
    await page.locator('.place.group[aria-expanded=false]').first().click()
    await page.locator('.group-places').first().waitFor()
  }
}

/** Every page and its main states. What they need beyond the demonstration city is written first: a text of the report, a frozen version, a draft. */
export async function placesOf(leader: Page, office: Page): Promise<Place[]> {
  const some = async (register: string): Promise<string[]> => (await json<{ rows: { id: string }[] }>(leader, `registers/${register}/rows?limit=2`)).rows.map((row) => row.id)
  const [[person = '', second = ''], [unit], [appointment]] = await Promise.all([some('person'), some('unit'), some('appointment')])
  const { reports: [report] } = await json<{ reports: { id: string }[] }>(leader, 'meta')
  const id = report?.id ?? ''
  const { cases: [closed] } = await json<{ cases: { procedure: string; id: string }[] }>(leader, 'cases?tab=closed')
  const year = String(new Date().getFullYear() - 1)
  const freeze = async (): Promise<string> => (await json<{ id: string }>(leader, `reports/${id}/freeze`, { period: year, asOf: `${year}-12-31`, reason: '部务会审定' })).id
  const [frozen, signed] = [await freeze(), await freeze()]
  await json(leader, `frozen/${signed}/submit`, { signers: [{ duty: 'issue', account: 'leader' }], reason: '' })
  await office.goto(new URL('/plan', office.url()).href)
  await office.locator('input[type=file]').first().setInputFiles({ name: `${year}年要点.txt`, mimeType: 'text/plain', buffer: Buffer.from(speech) })
  await office.getByRole('button', { name: '导入并拆分' }).click()
  await office.waitForURL(/\/plan\/[0-9a-f-]{36}/)
  const plan = new URL(office.url()).pathname
  const ranked = (await json<{ rows: { values: { person: string } }[] }>(leader, 'registers/ranks/rows?limit=1')).rows[0]?.values.person ?? ''
  const [bySex, byAge] = ['person.sex', 'level/person.sex']
  const dialog = (page: Page): Promise<void> => page.getByRole('dialog').first().waitFor()
  const press = (button: string | RegExp) => async (page: Page): Promise<void> => { await page.getByRole('button', { name: button }).first().click(); await dialog(page) }
  const menu = (button: string | RegExp) => async (page: Page): Promise<void> => { await page.getByRole('button', { name: button }).first().click(); await page.getByRole('menuitem').first().waitFor() }
  const choose = (button: string | RegExp, item: string | RegExp) => async (page: Page): Promise<void> => { await menu(button)(page); await page.getByRole('menuitem', { name: item }).first().click(); await dialog(page) }
  // Three conditions, one of them over time and one that somebody's silence leaves open.
  const finding = `/find/person?filter=${encodeURIComponent('[["~","appointment","person","ever","t36","","town-head"],["birth","years","","50"],["!~","admonition","person","ever","","","under-effect"]]')}`
  const found = (page: Page): Promise<void> => page.locator('.found-person, .find-right .nothing').first().waitFor()
  const admonished = async (page: Page): Promise<void> => {
    const opened = await json<{ id: string }>(page, 'procedures/admonition/cases', { title: '某人诫勉', items: [{ person }] })
    await page.goto(new URL(`/cases/admonition/${opened.id}`, page.url()).href)
    await page.locator('.case-actions').waitFor()
  }
  // Of many people the rules are counted and gathered, of a few each has a column.
  const carried = (procedure: string, people: readonly string[], title: string) => async (page: Page): Promise<void> => {
    const opened = await json<{ id: string }>(page, `procedures/${procedure}/cases`, { title, items: people.map((one) => ({ person: one })) })
    await page.goto(new URL(`/cases/${procedure}/${opened.id}`, page.url()).href)
    await page.locator('.case-actions button').first().click()
    await page.locator('.act-drawer .sheet-frame, .act-drawer .items-each').waitFor()
    await page.locator('.act-drawer .verdict-grid').waitFor()
  }
  const many = (await json<{ rows: { values: { person: string } }[] }>(leader, 'registers/ranks/rows?limit=80')).rows.map((row) => row.values.person).filter((one, i, all) => all.indexOf(one) === i)
  return [
    { name: '工作台', account: 'leader', narrow: true, path: '/' },
    { name: '数字背后的名单', account: 'leader', path: '/?figure=cadres-total', act: (page) => page.locator('.figure-drawer .member-list, .figure-drawer .row-link').first().waitFor() },
    { name: '待办', account: 'leader', narrow: true, path: '/inbox' },
    { name: '办结的案件', account: 'leader', narrow: true, path: '/inbox?tab=closed' },
    { name: '案件', account: 'leader', narrow: true, path: closed ? `/cases/${closed.procedure}/${closed.id}` : '/inbox' },
    { name: '立案', account: 'cadres', narrow: true, path: `/cases/appointment/new?people=${person}` },
    { name: '办理', account: 'cadres', narrow: true, path: '/registers/admonition-cases', act: async (page) => { await admonished(page); await page.getByRole('button', { name: '提交审批' }).first().click(); await dialog(page) } },
    { name: '多人办理', account: 'cadres', narrow: true, path: '/inbox', act: carried('rank-promotion', many.slice(0, 14), '一批职级晋升') },
    { name: '几人办理', account: 'cadres', path: '/inbox', act: carried('rank-promotion', many.slice(14, 17), '几人职级晋升') },
    { name: '没有的案件', account: 'cadres', path: `/cases/appointment/${person}`, act: (page) => page.locator('.card-missing').waitFor() },
    { name: '转办', account: 'cadres', path: '/registers/admonition-cases', act: async (page) => { await admonished(page); await choose('更多', '转办')(page) } },
    { name: '案件打印', account: 'leader', path: closed ? `/cases/${closed.procedure}/${closed.id}` : '/inbox', act: menu('打印') },
    { name: '移交', account: 'cadres', path: '/inbox', act: press('移交…') },
    { name: '到期提醒', account: 'leader', narrow: true, path: '/due' },
    { name: '工作日历', account: 'leader', path: '/working-calendar' },
    { name: '最近变更', account: 'cadres', path: '/acts' },
    { name: '列表', account: 'cadres', narrow: true, path: '/registers/appointment' },
    { name: '没有结果的列表', account: 'leader', narrow: true, path: '/registers/person?q=%E6%97%A0%E6%AD%A4%E4%BA%BA' },
    { name: '透视', account: 'leader', narrow: true, path: `/registers/appointment?pivot=${byAge}&chart=stacked`, act: (page) => page.locator('.pivot-table').waitFor() },
    { name: '分组', account: 'leader', path: `/registers/appointment?group=${bySex}` },
    { name: '筛选', account: 'cadres', path: '/registers/appointment', act: async (page) => { await page.getByRole('button', { name: '筛选' }).click(); await page.locator('.clause-editor').waitFor() } },
    { name: '时间面板', account: 'cadres', path: '/registers/appointment', act: async (page) => { await page.getByTitle('选截至日和所知时点').click(); await page.locator('.time-panel').waitFor() } },
    { name: '列', account: 'cadres', path: '/registers/appointment', act: async (page) => { await page.getByRole('button', { name: /(^| )列$/ }).click(); await page.locator('.column-chooser').waitFor() } },
    { name: '填错的处分', account: 'cadres', narrow: true, path: '/registers/sanction?new=1', act: async (page) => {
      const form = page.getByRole('dialog')
      await form.getByLabel('决定日期').fill('2026.13.40')
      await form.getByLabel('决定日期').press('Tab')
      await form.getByRole('button', { name: '保存' }).click()
      await form.locator('.ant-form-item-explain-error').first().waitFor()
    } },
    { name: '批量修改', account: 'cadres', path: '/registers/appointment', act: press('批量修改') },
    { name: '粘贴', account: 'cadres', path: '/registers/person', act: async (page) => { await page.getByRole('button', { name: '粘贴' }).waitFor(); await pasted(page); await page.locator('.paste-problems').waitFor() } },
    { name: '已撤销的记录', account: 'cadres', path: '/registers/appointment/bin' },
    { name: '两日比较', account: 'cadres', path: `/registers/appointment/compare?from=${year}-06-30` },
    { name: '导入', account: 'cadres', path: '/registers/person/import' },
    { name: '人员卡片', account: 'cadres', narrow: true, path: `/registers/person/${person}` },
    { name: '任职卡片', account: 'cadres', path: `/registers/appointment/${appointment}?tab=history` },
    { name: '单位卡片', account: 'leader', path: `/registers/unit/${unit}` },
    { name: '更正', account: 'cadres', narrow: true, path: `/registers/person/${person}?edit=correct`, act: async (page) => { if (!await page.getByRole('dialog').isVisible()) await page.getByRole('button', { name: '更正' }).click(); await dialog(page) } },
    { name: '记录两日比较', account: 'cadres', path: `/registers/appointment/${appointment}/compare?from=${year}-06-30` },
    { name: '时间轴', account: 'cadres', narrow: true, path: `/registers/person/${ranked}`, act: (page) => page.locator('.lanes .mark').first().waitFor() },
    { name: '任免审批表的版式', account: 'cadres', path: `/registers/person/${person}`, act: menu('任免审批表') },
    { name: '任免审批表的用途', account: 'cadres', path: `/registers/person/${person}`, act: choose('任免审批表', /^PDF$/) },
    { name: '查阅记录', account: 'leader', narrow: true, path: `/registers/person/${person}?tab=readings` },
    { name: '更正后的提示', account: 'cadres', path: `/registers/person/${person}?edit=correct`, act: corrected },
    { name: '查重', account: 'cadres', path: '/duplicates/person' },
    { name: '两条比对', account: 'cadres', narrow: true, path: `/duplicates/person?first=${person}&second=${second}`, act: (page) => page.locator('.compared footer').waitFor() },
    { name: '职级职数台账', account: 'cadres', narrow: true, path: '/quotas/rank-quota', act: (page) => page.locator('.quotas .row-link').first().waitFor() },
    { name: '信息校核', account: 'cadres', narrow: true, path: '/checks/person', act: (page) => page.locator('.checks-kinds').waitFor() },
    { name: '核实无误', account: 'cadres', path: '/checks/person', act: press(/^核实无误/) },
    { name: '机构树', account: 'cadres', narrow: true, path: '/tree/unit' },
    { name: '人员查找', account: 'cadres', path: '/finder/person' },
    { name: '条件选人', account: 'cadres', path: finding, narrow: true, act: found },
    { name: '还没有条件的选人', account: 'cadres', path: '/find/person', act: found },
    { name: '加条件', account: 'cadres', narrow: true, path: finding, act: async (page) => { await page.getByRole('combobox', { name: '加条件' }).click(); await page.getByRole('option').first().waitFor() } },
    { name: '改条件', account: 'cadres', path: finding, act: async (page) => { await page.locator('#condition-1').click(); await page.locator('.clause-editor').waitFor() } },
    { name: '选人方案', account: 'cadres', path: finding, act: press('选人方案') },
    { name: '待核的人', account: 'cadres', path: `${finding}&part=open`, act: found },
    { name: '名册与报表', account: 'cadres', narrow: true, path: '/rosters', act: (page) => page.locator('.roster-table').waitFor() },
    { name: '名册的列', account: 'cadres', path: '/rosters', act: press(/(^| )列$/) },
    { name: '名册导出的用途', account: 'cadres', path: '/rosters', act: choose('导出', 'Excel 表') },
    { name: '统计表', account: 'cadres', narrow: true, path: '/rosters?roster=cadre-statistics', act: (page) => page.locator('.roster-table').waitFor() },
    { name: '统计表数字背后的名单', account: 'cadres', path: '/rosters?roster=cadre-statistics&cell=1.0', act: (page) => page.locator('.member-list').waitFor() },
    { name: '规则与条款', account: 'cadres', narrow: true, path: '/rules', act: (page) => page.locator('.clauses').waitFor() },
    { name: '条款', account: 'cadres', path: '/rules?clause=TX-JM1', act: (page) => page.locator('.clause-rule').first().waitFor() },
    { name: '确认条款', account: 'cadres', path: '/rules?clause=TX-JM1', act: press('确认条款') },
    { name: '完整性声明', account: 'cadres', narrow: true, path: '/completeness', act: (page) => page.locator('.completeness').waitFor() },
    { name: '声明完整', account: 'cadres', path: '/completeness', act: press(/^(重新声明|声明完整)/) },
    { name: '五年展望', account: 'cadres', narrow: true, path: '/outlook', act: (page) => page.locator('.outlook').waitFor() },
    { name: '五年展望按单位', account: 'cadres', narrow: true, path: '/outlook?by=unit', act: (page) => page.locator('.outlook').waitFor() },
    { name: '五年展望的名单', account: 'cadres', path: '/outlook?cell=retirement:never', act: (page) => page.locator('.outlook-list li').first().waitFor() },
    { name: '资格与规则', account: 'cadres', narrow: true, path: `/registers/person/${ranked}?tab=rules`, act: async (page) => { await page.locator('.answer-open').first().click(); await page.locator('.verdict').first().waitFor() } },
    { name: '年度报告', account: 'leader', narrow: true, path: '/report' },
    { name: '报告编写', account: 'leader', narrow: true, path: '/report?view=edit', act: async (page) => {
      const draft = page.getByRole('button', { name: '起草', exact: true })
      const block = page.getByRole('button', { name: /^修改段落/ }).nth(3)
      await draft.or(block).first().waitFor()
      if (await draft.isVisible()) await draft.click()
      await block.press('Enter')
      await page.getByRole('textbox', { name: '段落正文' }).waitFor()
    } },
    { name: '各年对照', account: 'leader', path: '/report?view=years', act: (page) => page.locator('.year-table').waitFor() },
    { name: '冻结版本', account: 'leader', path: `/report?frozen=${frozen}&tab=frozen` },
    { name: '签署', account: 'leader', path: `/report?frozen=${frozen}&tab=signing` },
    { name: '冻结报告', account: 'leader', path: '/report', act: press('冻结本年报告') },
    { name: '提请签署', account: 'leader', path: `/report?frozen=${frozen}&tab=signing`, act: press('提请签署') },
    { name: '签署报告', account: 'leader', path: `/report?frozen=${signed}&tab=signing`, act: press('签署') },
    { name: '冻结差异', account: 'leader', path: `/report?frozen=${frozen}&view=diff` },
    { name: '年度计划', account: 'leader', narrow: true, path: plan },
    { name: '各年计划', account: 'leader', path: '/plan' },
    { name: '查找', account: 'leader', path: '/', act: async (page) => { await page.keyboard.press('Control+k'); await page.getByRole('combobox', { name: '查找' }).waitFor() } },
    { name: '目录', account: 'cadres', path: '/', narrow: true, act: openContents },
    { name: '本人', account: 'leader', path: '/', act: async (page) => { await page.locator('.me').click(); await page.getByRole('menuitem').first().waitFor() } },
    { name: '快捷键', account: 'leader', path: '/', act: async (page) => { await page.keyboard.press('Shift+?'); await dialog(page) } },
    { name: '没有这一页', account: 'leader', path: '/nowhere' },
  ]
}
