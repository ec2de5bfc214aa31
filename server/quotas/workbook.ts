import { writeWorkbook, type Row } from '#formats/xlsx'
import type { QuotaLedger } from '#server/http/contract'

/** The ledger as a workbook: a line for each number approved, and on a sheet of its own the day it was reckoned for. */
export async function writeQuotas(ledger: QuotaLedger, target: string): Promise<void> {
  const [first] = ledger.rows
  const headers = ['单位', ...(first?.baseLabel ? [first.baseLabel] : []), '核定时间', '项目', '核定', '现有', '办理中升入', '办理中升出', '余额', '依据']
  const rows = ledger.rows.flatMap((row) => row.quotas.map((q): Row => [
    row.title, ...(first?.baseLabel ? [row.base] : []), row.since ?? '', q.part ? `其中：${q.label}` : q.label, q.approved, q.used.n, q.entering?.n ?? null, q.leaving?.n ?? null, q.left, q.clause ?? '',
  ]))
  await writeWorkbook(target, { sheets: [
    { name: ledger.label, columns: headers.map((header) => ({ header, width: header === '单位' ? 26 : header === '项目' ? 24 : header === '依据' ? 40 : 12 })), rows },
    { name: '说明', columns: [{ header: '项目', width: 12 }, { header: '内容', width: 70 }], rows: [
      ['截至', ledger.asOf], ['记到', `第 ${String(ledger.knownAt)} 号变更`], ['现有', '由台账推算，含下级'], ['余额', '核定减去现有、减去办理中升入、加上办理中升出；负数为超出'],
      ...(ledger.unplaced ? [['注意', `另有 ${String(ledger.unplaced.n)} 条没有填单位，未计入`]] : []),
    ] },
  ] })
}
