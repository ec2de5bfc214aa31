import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { Value } from '#kernel'
import type { Conflict, PlanView, RecordView, RowView } from '#server/http/contract'
import { ApiFailure, api, messageOf, rowPath } from '#web/kit'

export type Changes = Record<string, Value>
export type Choices = Record<string, { value: string; label: string }[]>

const register = 'key-tasks'
export const editReason = '编辑年度任务'

/**
 * One step that can be taken back. An edit goes back by saving the former values, so that what others have changed in the
 * row meanwhile stays; a withdrawn row is brought back to its state at an act; a row that was made is withdrawn.
 */
export interface Step { label: string; rows: StepBack[] }
type StepBack =
  | { way: 'save'; id: string; former: Changes }
  | { way: 'restore'; id: string; act: number }
  | { way: 'rescind'; id: string }

/** A save that met another person's: what the person has to choose between. */
export interface Clash { row: RowView; changes: Changes; conflict: Conflict }

export interface Edits {
  /** Ids of rows on their way to the server. */
  saving: ReadonlySet<string>
  clash: Clash | null
  problem: string | null
  lastStep: Step | null
  save(row: RowView, changes: Changes, label: string): Promise<boolean>
  saveMany(rows: readonly RowView[], changes: Changes, label: string): Promise<{ row: RowView; message: string }[]>
  create(values: Changes, label: string): Promise<RowView | null>
  rescind(rows: readonly RowView[], reason: string, label: string): Promise<boolean>
  undo(): Promise<boolean>
  settle(mine: boolean): Promise<void>
  dismissProblem(): void
}

/** Edits of the tasks of one plan, each through the register, each with its way back. */
export function useEdits(plan: PlanView, refetch: () => void): Edits {
  const client = useQueryClient()
  const [saving, setSaving] = useState<ReadonlySet<string>>(new Set())
  const [clash, setClash] = useState<Clash | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [steps, setSteps] = useState<readonly Step[]>([])
  // A second save of a row must build on the first one's version, even before the plan has been read again.
  const versions = useRef(new Map<string, number>())
  const versionOf = useCallback((row: RowView): number => Math.max(row.version, versions.current.get(row.id) ?? 0), [])

  const show = useCallback((row: RowView): void => {
    versions.current.set(row.id, row.version)
    client.setQueriesData<PlanView>({ queryKey: ['data', `/plans/${plan.id}`] }, (seen) => seen && {
      ...seen, tasks: seen.tasks.map((t) => (t.row.id === row.id ? { ...t, row } : t)),
    })
  }, [client, plan.id])

  const patch = useCallback(async (row: RowView, changes: Changes, base: number): Promise<StepBack> => {
    const former = Object.fromEntries(Object.keys(changes).map((field) => [field, row.values[field] ?? null]))
    const saved = await api.patch<RecordView>(rowPath(register, row.id), { base, changes, reason: editReason })
    show(saved.row)
    return { way: 'save', id: row.id, former }
  }, [show])

  const during = useCallback(async <T>(ids: readonly string[], work: () => Promise<T>): Promise<T> => {
    setSaving((s) => new Set([...s, ...ids]))
    try {
      return await work()
    } finally {
      setSaving((s) => new Set([...s].filter((id) => !ids.includes(id))))
      refetch()
    }
  }, [refetch])

  const save = useCallback((row: RowView, changes: Changes, label: string): Promise<boolean> => during([row.id], async () => {
    try {
      const back = await patch(row, changes, versionOf(row))
      setSteps((s) => [...s, { label, rows: [back] }])
      return true
    } catch (error) {
      if (error instanceof ApiFailure && error.conflict) setClash({ row, changes, conflict: error.conflict })
      else setProblem(`没有保存：${messageOf(error)}`)
      return false
    }
  }), [during, patch, versionOf])

  const saveMany = useCallback((rows: readonly RowView[], changes: Changes, label: string) => during(rows.map((r) => r.id), async () => {
    const failed: { row: RowView; message: string }[] = []
    const saved: Step['rows'] = []
    for (const row of rows) {
      try {
        saved.push(await patch(row, changes, versionOf(row)))
      } catch (error) {
        failed.push({ row, message: error instanceof ApiFailure && error.conflict ? '他人刚改过，请核对后单独修改' : messageOf(error) })
      }
    }
    if (saved.length > 0) setSteps((s) => [...s, { label, rows: saved }])
    return failed
  }), [during, patch, versionOf])

  const create = useCallback((values: Changes, label: string): Promise<RowView | null> => during([], async () => {
    const made = await api.post<RecordView>(`/registers/${register}/rows`, { values, reason: '添加年度任务' })
    versions.current.set(made.row.id, made.row.version)
    setSteps((s) => [...s, { label, rows: [{ way: 'rescind', id: made.row.id }] }])
    return made.row
  }), [during])

  const rescind = useCallback((rows: readonly RowView[], reason: string, label: string): Promise<boolean> => during(rows.map((r) => r.id), async () => {
    const gone: Step['rows'] = []
    try {
      for (const row of rows) {
        const base = versionOf(row)
        await api.post(`${rowPath(register, row.id)}/rescind`, { base, reason })
        gone.unshift({ way: 'restore', id: row.id, act: base })
      }
      return true
    } catch (error) {
      setProblem(`没有撤销：${messageOf(error)}`)
      return false
    } finally {
      if (gone.length > 0) setSteps((s) => [...s, { label, rows: gone }])
    }
  }), [during, versionOf])

  const undo = useCallback(async (): Promise<boolean> => {
    const step = steps.at(-1)
    if (!step) return false
    return during(step.rows.map((r) => r.id), async () => {
      try {
        const reason = `还原：${step.label}`
        for (const back of step.rows) {
          const path = rowPath(register, back.id)
          const base = versions.current.get(back.id) ?? 0
          if (back.way === 'save') show((await api.patch<RecordView>(path, { base, changes: back.former, reason })).row)
          else if (back.way === 'restore') show((await api.post<RecordView>(`${path}/restore`, { act: back.act, reason })).row)
          else await api.post(`${path}/rescind`, { base, reason })
        }
        setSteps((s) => s.filter((x) => x !== step))
        return true
      } catch (error) {
        setProblem(`没有还原：${messageOf(error)}`)
        return false
      }
    })
  }, [steps, during, show])

  const settle = useCallback(async (mine: boolean): Promise<void> => {
    if (!clash) return
    setClash(null)
    if (!mine) { refetch(); return }
    await during([clash.row.id], async () => {
      try {
        const back = await patch(clash.row, clash.changes, clash.conflict.version)
        setSteps((s) => [...s, { label: clash.row.title, rows: [back] }])
      } catch (error) {
        setProblem(`没有保存：${messageOf(error)}`)
      }
    })
  }, [clash, during, patch, refetch])

  return {
    saving, clash, problem, lastStep: steps.at(-1) ?? null,
    save, saveMany, create, rescind, undo, settle, dismissProblem: useCallback(() => setProblem(null), []),
  }
}
