import { PlusOutlined, UndoOutlined } from '@ant-design/icons'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button, Input, Splitter } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { PlanTask, PlanView, RowView } from '#server/http/contract'
import { PageHead, useAxes, useMeta, useRefreshAll, useRegister, useSession } from '#web/kit'
import { AddTaskDialog } from './add-task-dialog.tsx'
import { BatchDialog } from './batch-dialog.tsx'
import { choicesFor } from './choices.ts'
import { ClashDialog } from './clash-dialog.tsx'
import { useEdits, type Changes } from './edits.ts'
import { filterParams, parseFilter } from './filter-param.ts'
import { SourceText } from './source-text.tsx'
import { TaskFilters } from './task-filters.tsx'
import { TaskFoot } from './task-foot.tsx'
import { TaskTable } from './task-table.tsx'
import { useSelected } from './use-selected.ts'
import { countTasks, isFiltered, rangesOf, taskAt, textOf, treeLines, valuesInUse, type Range, type TaskFilter } from './tasks.ts'

/** One plan: the original on the left, its tasks on the right, each showing where the other is. */
export function PlanWork({ plan }: { plan: PlanView }): ReactNode {
  const meta = useMeta()
  const { today } = useSession()
  const day = useAxes().asOf ?? today
  const search: { task?: string; tab?: string; state?: string; view?: string; q?: string } = useSearch({ strict: false })
  const navigate = useNavigate()
  const refresh = useRefreshAll()
  const { message, modal } = App.useApp()
  const mayWrite = useRegister('key-tasks')?.mayWrite ?? false

  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set())
  const [pointed, setPointed] = useState<string | null>(null)
  const [marked, setMarked] = useState<Range | null>(null)
  const [dialog, setDialog] = useState<'batch' | 'add' | null>(null)

  // Walking through the tasks replaces the address; a new filter is a step that Back takes back.
  const setSearch = useCallback((changes: Record<string, string | undefined>, replace = true): void => {
    void navigate({ to: '.', search: (before) => ({ ...before, ...changes }), replace, resetScroll: false })
  }, [navigate])
  const [selected, select] = useSelected(search.task ?? null, useCallback((id) => setSearch({ task: id ?? undefined }), [setSearch]))

  const { state, view, q } = search
  const filter = useMemo(() => parseFilter({ state, view, q }), [state, view, q])
  const rows = useMemo(() => plan.tasks.map((t) => t.row), [plan.tasks])
  const owners = useMemo(() => valuesInUse(rows, 'owner'), [rows])
  const mechanisms = useMemo(() => valuesInUse(rows, 'mechanism'), [rows])
  const lines = useMemo(() => treeLines(plan.tasks, closed, filter, day), [plan.tasks, closed, filter, day])
  const counts = useMemo(() => countTasks(plan.tasks, day), [plan.tasks, day])
  const choices = useMemo(() => choicesFor(meta, plan.tasks), [meta, plan.tasks])
  const edits = useEdits(plan.id, choices, useCallback(() => void refresh(), [refresh]))
  const ranges = useCallback((id: string | null): Range[] => {
    const task = id === null ? undefined : plan.tasks.find((t) => t.row.id === id)
    return task ? rangesOf(task, plan.tasks.some((t) => t.parent === id), plan.sentences) : []
  }, [plan])
  const selectedRanges = useMemo(() => ranges(selected), [ranges, selected])
  const pointedRanges = useMemo(() => (pointed === selected ? [] : ranges(pointed)), [ranges, pointed, selected])
  const shownChecked = useMemo(() => rows.filter((r) => checked.has(r.id)), [rows, checked])

  const setFilter = useCallback((next: TaskFilter): void => setSearch({ ...filterParams(next) }, false), [setSearch])
  const toggle = (id: string): void => setClosed((c) => {
    const next = new Set(c)
    if (!next.delete(id)) next.add(id)
    return next
  })

  const showPlace = (offset: number, sentence: { task: string | null }): void => {
    const id = taskAt(plan.tasks, offset) ?? sentence.task
    const task = plan.tasks.find((t) => t.row.id === id)
    if (!task) { select(null); return }
    setClosed((c) => opened(c, plan.tasks, task))
    // A filter that hides the task would make the click do nothing.
    const hidden = isFiltered(filter) && !treeLines(plan.tasks, new Set(), filter, day).some((l) => l.task.row.id === id)
    if (hidden) setFilter({})
    select(task.row.id)
  }
  const save = (row: RowView, changes: Changes, column: string): void => void edits.save(row, changes, `${textOf(row, 'number')} ${column}`)
  const undo = async (): Promise<void> => {
    const step = edits.lastStep
    if (step && await edits.undo()) message.success(`已还原：${step.label}`)
  }
  const rescind = (): void => {
    const under = withDescendants(plan.tasks, new Set(shownChecked.map((r) => r.id)))
    let reason = ''
    void modal.confirm({
      title: `撤销 ${under.length} 项任务`, width: 480, okText: `撤销 ${under.length} 项`, cancelText: '取消',
      content: (
        <div className="plan-rescind">
          <p>{under.length > shownChecked.length ? `所选 ${shownChecked.length} 项连同下级任务共 ${under.length} 项。` : ''}撤销后不再列出，历史中保留，可“还原上一步”。</p>
          <label>撤销事由<Input autoFocus onChange={(e) => { reason = e.target.value }} /></label>
        </div>
      ),
      onOk: async () => {
        if (reason.trim() === '') { message.warning('请填写撤销事由'); throw new Error('no reason') }
        if (await edits.rescind(under, reason.trim(), `撤销 ${under.length} 项任务`)) setChecked(new Set())
      },
    })
  }

  return (
    <div className="plan-page">
      <PageHead title={plan.title} aside={<><Link to="/plan">年度计划</Link> · {plan.year}年度</>}>
        {edits.lastStep && <Button size="small" icon={<UndoOutlined />} onClick={() => void undo()} title={`还原：${edits.lastStep.label}（Ctrl+Z）`}>还原上一步</Button>}
        {mayWrite && shownChecked.length > 0 && <>
          <Button size="small" onClick={() => setDialog('batch')}>批量设置</Button>
          <Button size="small" onClick={rescind}>撤销任务</Button>
        </>}
        {mayWrite && <Button size="small" icon={<PlusOutlined />} onClick={() => setDialog('add')}>{marked ? '由选中文字添加任务' : '添加任务'}</Button>}
      </PageHead>
      {edits.problem && <p className="plan-problem" role="alert">{edits.problem} <Button size="small" type="link" onClick={edits.dismissProblem}>知道了</Button></p>}
      <Splitter className="plan-panes">
        <Splitter.Panel defaultSize="33%" min="15%" max="60%" collapsible>
          <SourceText text={plan.text} sentences={plan.sentences} kind={search.tab ?? null} selected={selectedRanges} pointed={pointedRanges}
            onKind={(kind) => setSearch({ tab: kind ?? undefined })} onPlace={showPlace} onMark={setMarked} />
        </Splitter.Panel>
        <Splitter.Panel>
          <section className="plan-tasks" aria-label="任务">
            <TaskFilters filter={filter} owners={owners} mechanisms={mechanisms} choices={choices} onFilter={setFilter} />
            <TaskTable lines={lines} selected={selected} checked={checked} saving={edits.saving} mayWrite={mayWrite} today={day} choices={choices}
              emptyText={isFiltered(filter) ? '没有符合筛选条件的任务，请去掉一项筛选。' : '原文中没有分出任务，请选中文字后“添加任务”。'}
              onSelect={select} onPoint={setPointed} onToggle={toggle} onCheck={setChecked} onSave={save} onUndo={() => void undo()} />
            <TaskFoot counts={counts} shown={lines.filter((l) => !l.context && l.children === 0).length} checked={shownChecked.length} filter={filter} onFilter={setFilter} />
          </section>
        </Splitter.Panel>
      </Splitter>
      {dialog === 'batch' && <BatchDialog rows={shownChecked} choices={choices} onCancel={() => setDialog(null)}
        onSave={(changing, changes) => edits.saveMany(changing, changes, `批量设置 ${changing.length} 项`)} />}
      {dialog === 'add' && <AddTaskDialog plan={plan} tasks={plan.tasks} parent={neighbour(plan.tasks, marked ? taskAt(plan.tasks, marked.start) ?? selected : selected)} marked={marked} onCancel={() => setDialog(null)} onCreate={edits.create}
        onCreated={(id) => { setDialog(null); setMarked(null); select(id) }} />}
      {edits.clash && <ClashDialog clash={edits.clash} onSettle={(mine) => void edits.settle(mine)} />}
    </div>
  )
}

/** Where a new task is offered: below the selected one when it groups others, else beside it. */
function neighbour(tasks: readonly PlanTask[], selected: string | null): string | null {
  if (tasks.some((t) => t.parent === selected)) return selected
  return tasks.find((t) => t.row.id === selected)?.parent ?? null
}

/** The closed set without the ancestors of a task, so that it can be seen. */
function opened(closed: ReadonlySet<string>, tasks: readonly PlanTask[], task: PlanTask): ReadonlySet<string> {
  const next = new Set(closed)
  const seen = new Set<string>()
  for (let parent = task.parent; parent !== null && !seen.has(parent);) {
    seen.add(parent)
    next.delete(parent)
    parent = tasks.find((t) => t.row.id === parent)?.parent ?? null
  }
  return next
}

/** Rows and all below them, lowest first: a task may only go when nothing hangs on it. */
function withDescendants(tasks: readonly PlanTask[], ids: ReadonlySet<string>): RowView[] {
  const found: RowView[] = []
  const seen = new Set<string>()
  const take = (task: PlanTask): void => {
    if (seen.has(task.row.id)) return
    seen.add(task.row.id)
    for (const child of tasks) if (child.parent === task.row.id) take(child)
    found.push(task.row)
  }
  for (const task of tasks) if (ids.has(task.row.id)) take(task)
  return found
}
