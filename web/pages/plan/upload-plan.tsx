import { UploadOutlined } from '@ant-design/icons'
import { App, Button, Form, InputNumber, Modal, Upload } from 'antd'
import { useState } from 'react'
import type { ImportedPlan } from '#server/http/contract'
import { api, focusFirstField, messageOf, useRefreshAll } from '#web/kit'

/** Takes a speech or a list of key points, a Word document or plain text; the server splits it into tasks and keeps every character. */
export function UploadPlan({ onDone }: { onDone(plan: string): void }) {
  const refresh = useRefreshAll()
  const { modal } = App.useApp()
  const [file, setFile] = useState<File | null>(null)
  const [year, setYear] = useState<number | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const close = (): void => { setFile(null); setProblem(null) }
  const send = async (): Promise<void> => {
    if (!file) return
    setBusy(true)
    setProblem(null)
    try {
      const form = new FormData()
      // Fields go before the file: the server reads the parts in their order.
      if (year !== null) form.append('year', String(year))
      form.append('file', file)
      const { plan, left, written } = await api.upload<ImportedPlan>('/plans', form)
      await refresh()
      close()
      onDone(plan)
      const told = [...(written ? [] : ['同一文本此前已导入，未作改动']), ...left]
      if (told.length > 0) modal.info({ title: '导入完成，请留意', content: <ul className="plan-left">{told.map((words) => <li key={words}>{words}</li>)}</ul>, okText: '知道了' })
    } catch (error) {
      setProblem(messageOf(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <Upload accept=".docx,.txt,text/plain,application/vnd.openxmlformats-officedocument.wordprocessingml.document" showUploadList={false} beforeUpload={(chosen) => { setFile(chosen); setYear(yearIn(chosen.name)); return false }}>
        <Button type="primary" icon={<UploadOutlined />}>导入讲话或要点</Button>
      </Upload>
      <Modal open={file !== null} afterOpenChange={focusFirstField} title="导入并拆分任务" width={460} onCancel={close} onOk={() => void send()} confirmLoading={busy}
        okText="导入并拆分" cancelText="取消" destroyOnHidden>
        <Form layout="vertical" requiredMark={false}>
          <Form.Item label="文件">{file?.name}<span className="secondary"> {file ? Math.max(1, Math.round(file.size / 1024)) : 0} 千字节</span></Form.Item>
          <Form.Item label="计划年度" extra="讲话部署哪一年的工作，就填哪一年；留空则从文中认出。">
            <InputNumber value={year} min={1990} max={2100} precision={0} onChange={setYear} placeholder="从文中认出" autoFocus aria-label="计划年度" />
          </Form.Item>
        </Form>
        {problem && <p className="plan-problem" role="alert">{problem}</p>}
      </Modal>
    </>
  )
}

function yearIn(name: string): number | null {
  const match = /(?:19|20)\d{2}/.exec(name)
  return match ? Number(match[0]) : null
}
