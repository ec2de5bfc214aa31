import { Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { PlanTask, RowView } from '#server/http/contract'
import { ApiFailure, focusFirstField, messageOf } from '#web/kit'
import { resultKinds } from './columns.ts'
import type { Changes } from './edits.ts'
import { nextNumber, numberOf, textOf, type Range } from './tasks.ts'
import { recorded } from '../../language/index.ts'

interface Props {
  plan: { id: string; text: string }
  tasks: readonly PlanTask[]
  /** Task that was selected: the new one is offered as its neighbour. */
  parent: string | null
  /** Words marked in the original. */
  marked: Range | null
  onCancel(): void
  onCreate(values: Changes, label: string): Promise<RowView>
  onCreated(id: string): void
}

interface Entered { parent?: string | null; number: string; title: string; text: string; kind: string }

/** A task the splitter did not find, or one decided later; what is marked in the original becomes its wording. */
export function AddTaskDialog({ plan, tasks, parent, marked, onCancel, onCreate, onCreated }: Props) {
  const [form] = Form.useForm<Entered>()
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const find = (id: string | null | undefined): PlanTask | null => tasks.find((t) => t.row.id === id) ?? null
  const words = marked ? plan.text.slice(marked.start, marked.end).trim() : ''

  const save = async (): Promise<void> => {
    const entered = await form.validateFields().catch(() => null)
    if (!entered) return
    const above = find(entered.parent)
    setBusy(true)
    setProblem(null)
    try {
      const made = await onCreate({
        plan: plan.id, number: entered.number.trim(), parent: above?.row.id ?? null, level: above ? (numberOf(above.row, 'level') ?? 1) + 1 : 1,
        title: entered.title.trim(), text: entered.text.trim() || entered.title.trim(), kind: entered.kind, state: 'pending',
        ...(marked && entered.text.trim() === words ? { start: marked.start, end: marked.end } : {}),
        order: orderAfter(tasks, above),
      }, `添加任务 ${entered.number}`)
      onCreated(made.id)
    } catch (error) {
      const problems = error instanceof ApiFailure ? error.problems.filter((p) => p.field in entered) : []
      if (problems.length > 0) form.setFields(problems.map((p) => ({ name: p.field as keyof Entered, errors: [p.message] })))
      else setProblem(messageOf(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Modal open afterOpenChange={focusFirstField} title="添加任务" width={620} onCancel={onCancel} onOk={() => void save()} okText="添加任务" cancelText="取消" confirmLoading={busy} destroyOnHidden>
      <Form form={form} layout="vertical" requiredMark={false}
        initialValues={{ parent, number: nextNumber(tasks, find(parent)), title: words.slice(0, 300), text: words, kind: recorded('其他') }}>
        <Form.Item name="parent" label="上级任务">
          <Select allowClear showSearch={{ optionFilterProp: 'label' }} placeholder="无，列为一级任务"
            options={tasks.map((t) => ({ value: t.row.id, label: `${textOf(t.row, 'number')} ${textOf(t.row, 'title')}` }))}
            onChange={(id: string | undefined) => form.setFieldValue('number', nextNumber(tasks, find(id)))} />
        </Form.Item>
        <div className="plan-pair">
          <Form.Item name="number" label="编号" rules={[{ required: true, whitespace: true, message: '请填写编号' }, { max: 40, message: '编号不超过40字' }]}><Input /></Form.Item>
          <Form.Item name="kind" label="成果形式"><Select options={resultKinds.map((k) => ({ value: k, label: k }))} /></Form.Item>
        </div>
        <Form.Item name="title" label="任务" rules={[{ required: true, whitespace: true, message: '请填写任务' }, { max: 300, message: '任务不超过300字' }]}>
          <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 4 }} />
        </Form.Item>
        <Form.Item name="text" label="原文" extra={marked ? '已取原文中选中的文字。' : '先在左侧选中文字再添加，可自动带入原文。'}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} placeholder="不填则与任务相同" />
        </Form.Item>
      </Form>
      {problem && <p className="plan-problem" role="alert">{problem}</p>}
    </Modal>
  )
}

/** Order of a task put behind the last descendant of its parent (or at the end). */
function orderAfter(tasks: readonly PlanTask[], parent: PlanTask | null): number {
  const under = new Set(parent ? [parent.row.id] : tasks.map((t) => t.row.id))
  for (let grown = true; grown;) {
    grown = false
    for (const t of tasks) if (t.parent && under.has(t.parent) && !under.has(t.row.id)) { under.add(t.row.id); grown = true }
  }
  return Math.max(0, ...tasks.filter((t) => under.has(t.row.id)).map((t) => numberOf(t.row, 'order') ?? 0)) + 1
}
