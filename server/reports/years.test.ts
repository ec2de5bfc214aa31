// Figures beside other years: each the same figure as asked on its own, differences reckoned from what is shown.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { annual } from '#domains/plan/annual-report'
import { parsePeriod, type Period } from '#kernel'
import type { YearTable } from '#server/http/contract'
import { figureOf } from '#server/figures/figure'
import { look } from '#server/postgres/read/view'
import { readWorkbook } from '#formats/xlsx'
import { readDocxText } from '../../formats/official-document/read-docx.test-helper.ts'
import { openCounty, type County } from './county.test-helper.ts'
import { seriesOf, stepsUpTo } from './series.ts'
import { yearsDocument, yearsWorkbook, yearTable } from './years.ts'

let county: County
beforeAll(async () => { county = await openCounty() })
afterAll(() => county.close())
const period = (text: string): Period => parsePeriod(text) ?? { from: '', to: '', label: '' }
const table = (asOf: string, years: number[], rule: 'same-day' | 'year-end' = 'same-day'): Promise<YearTable> =>
  look(county.database, county.who, { asOf }, (view) => yearTable(view, annual, period('2025'), years, rule, '测试县'))

it('sets figures beside other years and tells the change', async () => {
  const { columns, rows } = await table('2025-12-31', [2024, 2023])
  expect(columns).toEqual([{ label: '2025年', asOf: '2025-12-31' }, { label: '2024年', asOf: '2024-12-31' }, { label: '2023年', asOf: '2023-12-31' }])
  const row = rows.find((r) => r.indicator === 'admonished')
  expect(row).toMatchObject({ section: '从严管理监督', changes: [{ difference: '+1人', percent: '+100%' }, { difference: '+2人', percent: null }] })
  expect(row?.figures.map((f) => f.value)).toEqual([2, 1, 0])
  expect(rows.find((r) => r.indicator === 'combined-secretary-rate')?.changes[0]).toEqual({ difference: '持平', percent: null })
  expect(rows.find((r) => r.indicator === 'debrief-grade')?.changes).toEqual([null, null])
})

it('asks other years on the same day, or at their end, and each figure as it is on its own', async () => {
  expect((await table('2025-03-31', [2024])).columns[1]?.asOf).toBe('2024-03-31')
  const ended = await table('2025-03-31', [2024], 'year-end')
  expect(ended.columns[1]?.asOf).toBe('2024-12-31')
  for (const { indicator, figures } of ended.rows) {
    const own = await look(county.database, county.who, { asOf: '2024-12-31' }, (view) => figureOf(view, view.catalogue.indicators.get(indicator) ?? never(), period('2024')))
    expect(figures[1]).toEqual(own)
  }
})
function never(): never { throw new Error('no such indicator') }

it('follows a figure through the last quarters', async () => {
  const [series] = await look(county.database, county.who, { asOf: '2025-05-31' }, (view) => seriesOf(view, [view.catalogue.indicators.get('admonished') ?? never()], stepsUpTo(view, 'quarter', 5)))
  expect(series?.figures.map((f) => [f.period.label, f.value, f.asOf])).toEqual([['2024年第二季度', 1, '2024-06-30'], ['2024年第三季度', 0, '2024-09-30'], ['2024年第四季度', 0, '2024-12-31'], ['2025年第一季度', 1, '2025-03-31'], ['2025年第二季度', 0, '2025-05-31']])
})

it('is given as workbook and document with the very numbers of the screen', async () => {
  const shown = await table('2025-12-31', [2024])
  const text = await readDocxText(await yearsDocument(shown))
  expect(text).toContain('+1人 +100%')
  expect(text).toContain('2024年数据截至2024年12月31日')
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-years-'))
  try {
    const path = join(folder, 'years.xlsx')
    writeFileSync(path, await yearsWorkbook(shown))
    const rows: unknown[][] = []
    for await (const { cells } of readWorkbook(path)) rows.push(cells.map((c) => c?.value ?? null))
    expect(rows[0]).toEqual(['章节', '指标', '单位', '2025年', '2024年', '比2024年增减', '比2024年增减%'])
    expect(rows.find((r) => r[1] === '受到诫勉的干部人数')).toEqual(['从严管理监督', '受到诫勉的干部人数', '人', 2, 1, 1, 100])
  } finally { rmSync(folder, { recursive: true, force: true }) }
})
