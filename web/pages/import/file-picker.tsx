import { CloseOutlined, FolderOpenOutlined, InboxOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, useState, type DragEvent, type ReactNode } from 'react'
import { filesOf } from './dropped.ts'

interface PickerProps {
  files: readonly File[]
  onChange: (files: File[]) => void
  /** Endings, with the dot. */
  accept: readonly string[]
  folders: boolean
  disabled: boolean
}

const shown = 8

/** Files or a folder, dropped or chosen; what has another ending is left out and said so. */
export function FilePicker({ files, onChange, accept, folders, disabled }: PickerProps): ReactNode {
  const [over, setOver] = useState(false)
  const [left, setLeft] = useState<string[]>([])
  const fileInput = useRef<HTMLInputElement>(null)
  const folderInput = useRef<HTMLInputElement>(null)
  const add = (more: readonly File[]): void => {
    const fit = more.filter((f) => accept.some((ending) => f.name.toLowerCase().endsWith(ending)) && !f.name.startsWith('~$'))
    setLeft(more.filter((f) => !fit.includes(f)).map((f) => f.name))
    const key = (f: File): string => `${f.webkitRelativePath || f.name}/${f.size}`
    const known = new Set(files.map(key))
    onChange([...files, ...fit.filter((f) => !known.has(key(f)))])
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    if (!disabled) void filesOf(event.dataTransfer).then(add)
  }
  const size = files.reduce((sum, f) => sum + f.size, 0)
  return (
    <section>
      <div className={`drop${over ? ' over' : ''}`} onDragOver={(e) => { e.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={drop}>
        <InboxOutlined aria-hidden />
        <p>把 {accept.join('、')} 文件{folders ? '或整个文件夹' : ''}拖到这里</p>
        <div>
          <Button disabled={disabled} onClick={() => fileInput.current?.click()}>选择文件</Button>
          {folders && <Button disabled={disabled} icon={<FolderOpenOutlined />} onClick={() => folderInput.current?.click()}>选择文件夹</Button>}
        </div>
        <input ref={fileInput} type="file" hidden multiple accept={accept.join(',')} aria-label="选择文件" onChange={(e) => { add([...e.target.files ?? []]); e.target.value = '' }} />
        {folders && <input ref={folderInput} type="file" hidden multiple aria-label="选择文件夹" {...{ webkitdirectory: '' }} onChange={(e) => { add([...e.target.files ?? []]); e.target.value = '' }} />}
      </div>
      {files.length > 0 && (
        <ul className="picked">
          {files.slice(0, shown).map((f) => (
            <li key={`${f.webkitRelativePath}${f.name}${f.size}`}>
              <span>{f.webkitRelativePath || f.name}</span><span className="num tertiary">{sizeText(f.size)}</span>
              <Button type="text" size="small" icon={<CloseOutlined />} disabled={disabled} aria-label={`移除${f.name}`} onClick={() => onChange(files.filter((x) => x !== f))} />
            </li>
          ))}
          <li className="secondary">共 {files.length} 个文件，{sizeText(size)}{files.length > shown && `，以上列出前 ${shown} 个`} <Button type="link" size="small" disabled={disabled} onClick={() => onChange([])}>全部移除</Button></li>
        </ul>
      )}
      {left.length > 0 && <p className="form-failure" role="alert">{left.slice(0, 3).join('、')}{left.length > 3 && ` 等 ${left.length} 个文件`}不是 {accept.join('、')}，没有放进来</p>}
    </section>
  )
}

function sizeText(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} 千字节` : `${(bytes / 1024 / 1024).toFixed(1)} 兆字节`
}
