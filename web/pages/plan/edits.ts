import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Conflict, PlanView, RecordView, RowView } from '#server/http/contract'
import { ApiFailure, api, messageOf } from '#web/kit'
import { rescindTask, saveRow, takeBack, tasksRegister, Versions, type Changes, type Step, type StepBack } from './steps.ts'
import { recorded } from '../../language/index.ts'

export type { Changes }
export type Choices = Record<string, { value: string; label: string }[]>

const editReason = recorded('编辑年度任务')

/** A save that met another person's: what the person has to choose between. */
export interface Clash { row: RowView; changes: Changes; conflict: Conflict; label: string }

export interface Edits {
  /** Ids of rows on their way to the server. */
  saving: ReadonlySet<string>
  clash: Clash | null
  problem: string | null
  lastStep: Step | null
  save(row: RowView, changes: Changes, label: string): Promise<void>
  /** Saves the same changes into several rows; gives those that were refused. */
  saveMany(rows: readonly RowView[], changes: Changes, label: string): Promise<{ row: RowView; message: string }[]>
  /** Throws ApiFailure for the form to show. */
  create(values: Changes, label: string): Promise<RowView>
  rescind(rows: readonly RowView[], reason: string, label: string): Promise<boolean>
  undo(): Promise<boolean>
  settle(mine: boolean): Promise<void>
  dismissProblem(): void
}

/** Edits of the tasks of one plan, each through the register, each with its way back. */
export function useEdits(plan: string, choices: Choices, refetch: () => void): Edits {
  const client = useQueryClient()
  const [versions] = useState(() => new Versions())
  const [saving, setSaving] = useState<ReadonlySet<string>>(new Set())
  const [clash, setClash] = useState<Clash | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [steps, setSteps] = useState<readonly Step[]>([])
  const record = useCallback((label: string, back: StepBack[]): void => {
    if (back.length > 0) setSteps((s) => [...s, { label, back }])
  }, [])

  const show = useCallback((row: RowView): void => {
    client.setQueriesData<PlanView>({ queryKey: ['data', `/plans/${plan}`] }, (seen) => seen && {
      ...seen, tasks: seen.tasks.map((t) => (t.row.id === row.id ? { ...t, row } : t)),
    })
  }, [client, plan])

  /** Shows the change before the server has answered; puts the row back when it refuses. */
  const patch = useCallback(async (row: RowView, changes: Changes, base?: number): Promise<StepBack> => {
    show(changedRow(row, changes, choices))
    try {
      const saved = await saveRow(versions, tasksRegister, row, changes, editReason, base)
      show(saved.row)
      return saved.back
    } catch (error) {
      show(row)
      throw error
    }
  }, [choices, show, versions])

  const during = useCallback(async <T>(ids: readonly string[], work: () => Promise<T>): Promise<T> => {
    setSaving((s) => new Set([...s, ...ids]))
    try {
      return await work()
    } finally {
      setSaving((s) => new Set([...s].filter((id) => !ids.includes(id))))
      refetch()
    }
  }, [refetch])

  const save = useCallback((row: RowView, changes: Changes, label: string): Promise<void> => during([row.id], async () => {
    try {
      record(label, [await patch(row, changes)])
    } catch (error) {
      if (error instanceof ApiFailure && error.conflict) setClash({ row, changes, conflict: error.conflict, label })
      else setProblem(`没有保存：${messageOf(error)}`)
    }
  }), [during, patch, record])

  const saveMany = useCallback((rows: readonly RowView[], changes: Changes, label: string) => during(rows.map((r) => r.id), async () => {
    const failed: { row: RowView; message: string }[] = []
    const done: StepBack[] = []
    for (const row of rows) {
      try {
        done.push(await patch(row, changes))
      } catch (error) {
        failed.push({ row, message: error instanceof ApiFailure && error.conflict ? '他人刚改过，请核对后单独修改' : messageOf(error) })
      }
    }
    record(label, done)
    return failed
  }), [during, patch, record])

  const create = useCallback((values: Changes, label: string): Promise<RowView> => during([], async () => {
    const { row } = await api.post<RecordView>(`/registers/${tasksRegister}/rows`, { values, reason: recorded('添加年度任务') })
    versions.see(row)
    record(label, [{ way: 'rescind', register: tasksRegister, id: row.id }])
    return row
  }), [during, record, versions])

  const rescind = useCallback((rows: readonly RowView[], reason: string, label: string): Promise<boolean> => during(rows.map((r) => r.id), async () => {
    const done: StepBack[] = []
    try {
      for (const row of rows) await rescindTask(versions, row, reason, done)
      return true
    } catch (error) {
      setProblem(`没有全部撤销：${messageOf(error)}`)
      return false
    } finally {
      record(label, done)
    }
  }), [during, record, versions])

  const undo = useCallback(async (): Promise<boolean> => {
    const step = steps.at(-1)
    if (!step) return false
    return during(step.back.map((b) => b.id), async () => {
      const left = [...step.back]
      try {
        for (let back = left[0]; back; back = left[0]) {
          const row = await takeBack(versions, back, `还原：${step.label}`)
          if (row && back.register === tasksRegister) show(row)
          left.shift()
        }
        return true
      } catch (error) {
        setProblem(`没有还原：${messageOf(error)}`)
        return false
      } finally {
        // What could not be taken back stays on the list, to be tried again.
        setSteps((s) => s.flatMap((x) => (x !== step ? [x] : left.length > 0 ? [{ ...step, back: left }] : [])))
      }
    })
  }, [steps, during, show, versions])

  const settle = useCallback(async (mine: boolean): Promise<void> => {
    if (!clash) return
    setClash(null)
    if (!mine) { refetch(); return }
    await during([clash.row.id], async () => {
      try {
        record(clash.label, [await patch(clash.row, clash.changes, clash.conflict.version)])
      } catch (error) {
        setProblem(`没有保存：${messageOf(error)}`)
      }
    })
  }, [clash, during, patch, record, refetch])

  return { saving, clash, problem, lastStep: steps.at(-1) ?? null, save, saveMany, create, rescind, undo, settle, dismissProblem: useCallback(() => setProblem(null), []) }
}

/** The row as it will read once saved. */
function changedRow(row: RowView, changes: Changes, choices: Choices): RowView {
  const text = { ...row.text }
  for (const [field, value] of Object.entries(changes)) {
    const label = choices[field]?.find((c) => c.value === value)?.label
    if (label === undefined) delete text[field]
    else text[field] = label
  }
  return { ...row, values: { ...row.values, ...changes }, text }
}
