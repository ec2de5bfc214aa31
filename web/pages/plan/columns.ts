import type { RowView } from '#server/http/contract'
import { numberOf, shownOf, textOf } from './tasks.ts'
import { recorded, roomy } from '../../language/index.ts'

/** Columns of the task table, left to right: what is asked for daily stands first. */
export type ColumnKey = 'title' | 'owner' | 'deadline' | 'state' | 'target' | 'kind' | 'mechanism' | 'indicator' | 'partners'

export interface Column {
  key: ColumnKey
  label: string
  width: number
  editor: 'text' | 'long' | 'date' | 'target' | 'choice' | 'suggest'
  /** May be left empty. */
  optional: boolean
  maxLength?: number
}

export const columns: readonly Column[] = [
  { key: 'title', label: '任务', width: 320, editor: 'long', optional: false, maxLength: 300 },
  { key: 'owner', label: '牵头科室', width: 96, editor: 'suggest', optional: true, maxLength: 120 },
  { key: 'deadline', label: '完成时限', width: roomy(124, 156), editor: 'date', optional: true },
  { key: 'state', label: '进度', width: roomy(76, 108), editor: 'choice', optional: true },
  { key: 'target', label: '目标', width: 76, editor: 'target', optional: true },
  { key: 'kind', label: '成果形式', width: 76, editor: 'choice', optional: false },
  { key: 'mechanism', label: '所属机制', width: 124, editor: 'choice', optional: true },
  { key: 'indicator', label: '绑定指标', width: 150, editor: 'choice', optional: true },
  { key: 'partners', label: '配合单位', width: 150, editor: 'text', optional: true, maxLength: 400 },
]

/** 成果形式 as the register's hint lists them. */
export const resultKinds = recorded(['办法', '库', '制度', '活动', '数量', '机制', '其他'] as const)

export const stateLabels = { pending: '未启动', 'under-way': '推进中', done: '已完成' } as const

/** What stands in a cell, as people read it; empty where nothing is recorded. */
export function cellText(row: RowView, key: ColumnKey): string {
  if (key !== 'target') return shownOf(row, key)
  const target = numberOf(row, 'target')
  return target === null ? '' : `${target}${textOf(row, 'targetUnit')}`
}

/** What a person edits: the stored value, not its label. */
export function cellInput(row: RowView, key: ColumnKey): string {
  return key === 'target' ? cellText(row, key) : textOf(row, key)
}
