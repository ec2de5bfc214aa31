import { App, Alert, Button, Input, InputNumber, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import type { NoticeReading } from '#server/http/contract'
import { api, messageOf, useRefreshAll } from '#web/kit'

const example = '国务院办公厅关于2027年部分节假日安排的通知\n一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n……'

/** Paste the notice, see what it says day by day, then bring it in. */
export function NoticeDialog({ year: suggested, onClose, onDone }: { year: number | undefined; onClose: () => void; onDone: (year: number) => void }): ReactNode {
  const { message } = App.useApp()
  const refresh = useRefreshAll()
  const [text, setText] = useState('')
  const [year, setYear] = useState<number | null>(suggested ?? null)
  const [reading, setReading] = useState<NoticeReading | null>(null)
  const [busy, setBusy] = useState(false)
  const body = { text, ...(year ? { year } : {}) }
  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    try { await work() } catch (error) { void message.error(messageOf(error)) } finally { setBusy(false) }
  }
  const read = (): Promise<void> => run(async () => setReading(await api.post<NoticeReading>('/working-calendar/read', body)))
  const bring = (): Promise<void> => run(async () => {
    const done = await api.post<{ year: number; days: number; act: number | null }>('/working-calendar', body)
    await refresh()
    void message.success(done.act === null ? `${done.year}年工作日历与库中一致，没有改动` : `${done.year}年工作日历已导入，${done.days} 天`)
    onDone(done.year)
  })
  const ready = reading !== null && reading.problems.length === 0 && reading.days.length > 0
  return (
    <Modal
      open title="导入放假通知" width={720} onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>取消</Button>,
        <Button key="read" type={ready ? 'default' : 'primary'} disabled={text.trim() === ''} loading={busy && !ready} onClick={() => void read()}>读取通知</Button>,
        <Button key="bring" type="primary" disabled={!ready} loading={busy && ready} onClick={() => void bring()}>{reading && ready ? `导入${reading.year}年安排` : '导入'}</Button>,
      ]}
    >
      <label className="notice-label" htmlFor="notice-text">通知全文（从网页或文件里复制，连标题一起粘贴）</label>
      <Input.TextArea id="notice-text" value={text} rows={8} maxLength={20_000} placeholder={example} onChange={(e) => { setText(e.target.value); setReading(null) }} />
      <label className="notice-year">年度 <InputNumber size="small" min={1990} max={2200} value={year} placeholder="随标题" onChange={(value) => { setYear(value); setReading(null) }} /></label>
      {reading && reading.problems.length > 0 && <Alert type="warning" showIcon title="有几处要先核对" description={<ul className="notice-problems">{reading.problems.map((p) => <li key={p}>{p}</li>)}</ul>} />}
      {reading && reading.days.length > 0 && <Days reading={reading} />}
    </Modal>
  )
}

function Days({ reading }: { reading: NoticeReading }): ReactNode {
  const word = (d: NoticeReading['days'][number]['after']): string => (d === null ? '平常' : `${d.name}${d.kind === 'rest' ? '放假' : '上班'}`)
  const changed = reading.days.filter((d) => word(d.before) !== word(d.after))
  return (
    <section className="notice-days">
      <h3>{changed.length === 0 ? `${reading.document}：与库中一致` : `${reading.document}：将改动 ${changed.length} 天`}</h3>
      <ul>
        {reading.days.map((d) => (
          <li key={d.day} className={word(d.before) === word(d.after) ? '' : 'changed'}>
            <span className="num">{d.day}</span> {word(d.after)}{word(d.before) !== word(d.after) && <span className="tertiary">（原：{word(d.before)}）</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
