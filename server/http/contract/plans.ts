import type { Figure } from './figures.ts'
import type { RowView } from './rows.ts'

/** POST /api/plans multipart `file` (+ year) → {plan: id}; GET /api/plans → list; GET /api/plans/:id → PlanView. Tasks are edited through the register key-tasks. */
export interface PlanView {
  id: string
  title: string
  year: string
  text: string
  sentences: { start: number; end: number; kind: string; kindLabel: string; task: string | null }[]
  tasks: PlanTask[]
}
export interface PlanTask {
  row: RowView
  parent: string | null
  /** Progress read from the bound indicator where there is one. */
  figure?: Figure
}
