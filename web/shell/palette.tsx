import { useNavigate } from '@tanstack/react-router'
import { Modal } from 'antd'
import { useDeferredValue, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useAxes } from '../kit/axes.ts'
import { useLabelMatch } from '../kit/initials.ts'
import { useSearchHits } from '../kit/queries.ts'
import { useMeta } from '../kit/session.ts'
import { areaPlaces } from './places.ts'

interface Found {
  key: string
  group: string
  label: string
  detail: string
  go: () => void
}

/** Ctrl+K: people and organizations by 汉字 or pinyin, and every register, figure and page by name. */
export function Palette({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  return (
    <Modal open={open} onCancel={onClose} footer={null} closable={false} width={600} destroyOnHidden className="palette" styles={{ body: { padding: 0 } }} style={{ top: 72 }} aria-label="查找">
      <Finder onClose={onClose} />
    </Modal>
  )
}

function Finder({ onClose }: { onClose: () => void }): ReactNode {
  const [q, setQ] = useState('')
  const [at, setAt] = useState(0)
  const box = useRef<HTMLInputElement>(null)
  // Whoever types at once must not lose the first letters: wherever the focus is, a key pressed now is meant for this box.
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent): void => {
      if (!event.ctrlKey && !event.metaKey && !event.altKey && (event.key.length === 1 || event.key === 'Process') && document.activeElement !== box.current) box.current?.focus()
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
  const { found, searching } = useFound(useDeferredValue(q))
  const current = Math.min(at, Math.max(0, found.length - 1))
  const open = (item: Found | undefined): void => {
    if (!item) return
    onClose()
    item.go()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const next = Math.max(0, Math.min(found.length - 1, current + (event.key === 'ArrowDown' ? 1 : -1)))
      setAt(next)
      document.getElementById(`found-${next}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') open(found[current])
  }
  return (
    <div onKeyDown={onKeyDown}>
      <input
        ref={box} autoFocus className="find-box" placeholder="姓名、单位、台账、指标，可用全拼或首字母" value={q} maxLength={60}
        onChange={(e) => { setQ(e.target.value); setAt(0) }}
        role="combobox" aria-expanded aria-controls="found" aria-activedescendant={found.length > 0 ? `found-${current}` : undefined} aria-label="查找"
      />
      <ul id="found" role="listbox" aria-label="查找结果" className="found">
        {found.map((item, i) => (
          <li key={item.key} id={`found-${i}`} role="option" aria-selected={i === current} className={i === current ? 'current' : undefined} onMouseMove={() => setAt(i)} onClick={() => open(item)}>
            <span className="found-group">{found[i - 1]?.group === item.group ? '' : item.group}</span>
            <b>{item.label}</b> <span className="secondary">{item.detail}</span>
          </li>
        ))}
        {found.length === 0 && <li className="found-none">{searching ? '正在查找' : '没有找到，换个写法试试：汉字、全拼、首字母都可以'}</li>}
      </ul>
      <div className="found-foot"><kbd>↑</kbd><kbd>↓</kbd> 选择 <kbd>Enter</kbd> 打开 <kbd>Esc</kbd> 关闭</div>
    </div>
  )
}

function useFound(q: string): { found: Found[]; searching: boolean } {
  const meta = useMeta()
  const axes = useAxes()
  const navigate = useNavigate()
  const matches = useLabelMatch(true)
  const hits = useSearchHits(q)
  const asked = q.trim() !== ''
  const people: Found[] = (asked ? hits.data ?? [] : []).map((hit) => ({
    key: `${hit.register}/${hit.id}`, group: hit.registerLabel, label: hit.title, detail: hit.detail,
    go: () => void navigate({ to: '/registers/$register/$id', params: { register: hit.register, id: hit.id }, search: axes }),
  }))
  const places: Found[] = [{ label: '工作台', places: [{ to: '/', label: '工作台' }] }, ...areaPlaces(meta, true)].flatMap((area) =>
    area.places.filter((p) => matches(p.label, q)).map((p) => ({
      key: p.to, group: '台账与页面', label: p.label, detail: area.label, go: () => void navigate({ to: p.to, search: axes }),
    })))
  const figures: Found[] = !asked ? [] : meta.indicators.filter((i) => matches(i.label, q)).slice(0, 12).map((i) => ({
    key: `figure/${i.id}`, group: '指标', label: i.label, detail: i.definition,
    go: () => void navigate({ to: '.', search: (before) => ({ ...before, figure: i.id, figureAt: undefined }), state: (before) => ({ ...before, figureDepth: 1 }) }),
  }))
  return { found: [...people, ...places, ...figures], searching: asked && hits.isFetching }
}
