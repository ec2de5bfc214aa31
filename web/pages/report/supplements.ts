import type { RecordView, RowView } from '#server/http/contract'
import { api, rowPath, useRefreshAll, useRegister, useRows } from '#web/kit'
import { recorded } from '../../language/index.ts'

const register = 'report-paragraphs'

/** Supplementary paragraphs of a year, written by hand below a section. */
export interface Supplements {
  mayWrite: boolean
  find(id: string | undefined): RowView | null
  add(section: string, text: string): Promise<void>
  change(row: RowView, text: string): Promise<void>
  /** Withdraws a paragraph; the returned function brings it back. */
  withdraw(row: RowView, reason: string): Promise<() => Promise<void>>
}

export function useSupplements(period: string, current: boolean): Supplements {
  const year = period.slice(0, 4)
  const declared = useRegister(register)
  const refresh = useRefreshAll()
  const page = useRows(declared ? register : null, { filter: JSON.stringify({ op: 'equals', path: ['year'], value: year }), limit: 200 })
  const rows = page.data?.rows ?? []
  return {
    mayWrite: current && (declared?.mayWrite ?? false),
    find: (id) => rows.find((r) => r.id === id) ?? null,
    async add(section, text) {
      const orders = rows.filter((r) => r.values['section'] === section).map((r) => Number(r.values['order'] ?? 0))
      await api.post<RecordView>(`/registers/${register}/rows`, { values: { year, section, order: Math.max(0, ...orders) + 1, text }, reason: recorded('补充报告段落') })
      await refresh()
    },
    async change(row, text) {
      await api.patch<RecordView>(rowPath(register, row.id), { base: row.version, changes: { text }, reason: recorded('修改报告补充段落') })
      await refresh()
    },
    async withdraw(row, reason) {
      await api.post(`${rowPath(register, row.id)}/rescind`, { base: row.version, reason })
      await refresh()
      return async () => {
        await api.post(`${rowPath(register, row.id)}/restore`, { act: row.version, reason: recorded('还原报告补充段落') })
        await refresh()
      }
    },
  }
}
