import { Writable } from 'node:stream'
import { writeOfficialDocument } from '#formats/official-document'
import { writeWorkbook } from '#formats/xlsx'
import { inPercent, type Period, type Report } from '#kernel'
import type { Figure, ReportView, YearRow, YearTable } from '#server/http/contract'
import type { View } from '#server/postgres/read/view'
import { otherYears, seriesOf, type YearRule } from './series.ts'
import { reportView } from './view.ts'
import { chineseDay } from './wording.ts'

/** The indicators of a report, in the order of its text, beside the same of other years: same definition, same stretch of the year. */
export async function yearTable(view: View, report: Report, period: Period, years: readonly number[], rule: YearRule, tenantName: string): Promise<YearTable> {
  const shown = await reportView(view, report, period, tenantName)
  const own = Number(period.to.slice(0, 4))
  const times = [{ period, asOf: view.asOf }, ...otherYears(view, period, years.filter((y) => y < own), rule)]
  const mentioned = [...new Set(shown.figures.map((f) => f.indicator))].flatMap((id) => view.catalogue.indicators.get(id) ?? [])
  const rows = (await seriesOf(view, mentioned, times)).map(({ indicator, label, figures }): YearRow => ({
    indicator, label, section: sectionOf(shown, indicator), figures, changes: figures.slice(1).map((before) => change(figures[0], before)),
  }))
  return { title: `${shown.title}：各年数字对照`, columns: times.map((t) => ({ label: t.period.label, asOf: t.asOf })), rows }
}

/** Under which heading the text first names an indicator. */
function sectionOf({ sections }: ReportView, indicator: string): string {
  const found = sections.find((s) => s.paragraphs.some((p) => p.pieces.some((piece) => piece.kind === 'figure' && piece.indicator === indicator)))
  return found?.heading ?? ''
}

/** What has become of a figure since: +3人 and +25%; of a ratio in percentage points, which have no percent of their own. */
function change(now: Figure | undefined, before: Figure): YearRow['changes'][number] {
  if (!now || typeof now.value !== 'number' || typeof before.value !== 'number' || now.hidden > 0 || before.hidden > 0) return null
  const difference = Math.round((now.value - before.value) * 100) / 100
  if (difference === 0) return { difference: '持平', percent: null }
  if (inPercent(now.kind)) return { difference: `${signed(Math.round(difference * 10) / 10)}个百分点`, percent: null }
  return { difference: `${signed(difference)}${now.unit}`, percent: before.value === 0 ? null : `${signed(Math.round((difference * 1000) / Math.abs(before.value)) / 10)}%` }
}

function signed(n: number): string {
  return n > 0 ? `+${n}` : `−${-n}`
}

/** The cells of the table as texts: heading, figure by year, and the change against each other year. */
function cells({ columns, rows }: YearTable): { header: string[]; lines: string[][] } {
  const others = columns.slice(1)
  return {
    header: ['指标', ...columns.map((c) => c.label), ...others.map((c) => `比${c.label}`)],
    lines: rows.map((r) => [r.label, ...r.figures.map(said), ...r.changes.map((c) => (c === null ? '' : c.percent === null ? c.difference : `${c.difference} ${c.percent}`))]),
  }
}

function said({ text, hidden }: Figure): string {
  return hidden > 0 ? `${text}（另有${hidden}条无权查看）` : text
}

/** What the table rests on, said at its foot. */
function footnote({ columns }: YearTable): string {
  return columns.map((c) => `${c.label}数据截至${chineseDay(c.asOf)}`).join('；')
}

/** The table as a workbook: numbers as numbers with their unit beside, so that they can be reckoned with. */
export async function yearsWorkbook(table: YearTable): Promise<Uint8Array> {
  const { columns, rows } = table
  const value = (f: Figure): string | number => (f.hidden > 0 ? said(f) : typeof f.value === 'number' ? f.value : f.text)
  const less = (f: Figure | undefined, before: Figure | undefined): number | null => (typeof f?.value === 'number' && typeof before?.value === 'number' && f.hidden + before.hidden === 0 ? Math.round((f.value - before.value) * 100) / 100 : null)
  const chunks: Uint8Array[] = []
  const sink = new Writable({ write: (chunk: Uint8Array, _, done) => { chunks.push(chunk); done() } })
  await writeWorkbook(sink, { sheets: [{
    name: '各年对照',
    columns: [{ header: '章节', width: 16 }, { header: '指标', width: 36 }, { header: '单位', width: 6 }, ...columns.map((c) => ({ header: c.label, width: 14, note: `数据截至${chineseDay(c.asOf)}` })), ...columns.slice(1).flatMap((c) => [{ header: `比${c.label}增减`, width: 14 }, { header: `比${c.label}增减%`, width: 14 }])],
    rows: rows.map((r) => [r.section, r.label, r.figures[0]?.unit ?? '', ...r.figures.map(value), ...r.figures.slice(1).flatMap((before) => { const more = less(r.figures[0], before); return [more, percentOf(more, before)] })]),
  }] })
  return Buffer.concat(chunks)
}

/** Of a ratio there are percentage points only, and of nought no percentage. */
function percentOf(difference: number | null, { kind, value }: Figure): number | null {
  return difference === null || inPercent(kind) || typeof value !== 'number' || value === 0 ? null : Math.round((difference * 1000) / Math.abs(value)) / 10
}

/** The table as an official document. */
export function yearsDocument(table: YearTable): Promise<Uint8Array> {
  const { header, lines } = cells(table)
  return writeOfficialDocument({
    title: table.title, note: footnote(table),
    body: [{ kind: 'table', columns: header.map((label, i) => ({ label, ...(i === 0 ? { width: 44 } : { align: 'center' as const }) })), rows: lines }],
  })
}
