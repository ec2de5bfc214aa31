import { useState, type ClipboardEvent, type ReactNode } from 'react'
import type { Option } from '#server/http/contract'
import { ReferenceSelect, api, messageOf } from '#web/kit'
import { blockOf } from '../register-list/paste/block.ts'

interface Added { readonly id: string; readonly title: string }

/** Adds people by name or pinyin, one after another; a pasted list of names adds those of whom there is only one. */
export function AddItems({ about, label, empty, onAdd }: { about: string; label: string; empty: boolean; onAdd: (added: Added[]) => void }): ReactNode {
  const [told, setTold] = useState<string | null>(null)
  // A new search box after each choice: it begins empty.
  const [turn, setTurn] = useState(0)
  const onPaste = (event: ClipboardEvent): void => {
    const names = [...new Set(blockOf(event.clipboardData).map((row) => row.find((cell) => /\p{Script=Han}/u.test(cell)) ?? '').filter((name) => name !== ''))]
    if (names.length < 2) return
    event.preventDefault()
    event.stopPropagation()
    setTold('正在查找')
    namesFound(about, names).then(({ found, several, missing }) => {
      onAdd(found)
      setTold([`加入 ${found.length} 人`, ...(several.length > 0 ? [`同名的请逐个选定：${several.join('、')}`] : []), ...(missing.length > 0 ? [`没有找到：${missing.join('、')}`] : [])].join('；'))
    }).catch((error: unknown) => setTold(messageOf(error)))
  }
  return (
    <div className="add-items" onPasteCapture={onPaste}>
      <ReferenceSelect key={turn} register={about} label={`加入${label}`} value={null} onChange={(id, title) => { if (id) { onAdd([{ id, title: title ?? '' }]); setTurn(turn + 1); setTold(null) } }} />
      <span className="tertiary" role="status">{told ?? (empty ? '输入姓名或拼音逐个加入；也可以从 Excel、名单里复制多个姓名，粘贴到这里' : '')}</span>
    </div>
  )
}

/** As many names are looked up at one paste. */
const MOST = 200

async function namesFound(register: string, names: readonly string[]): Promise<{ found: Added[]; several: string[]; missing: string[] }> {
  const [found, several, missing]: [Added[], string[], string[]] = [[], [], []]
  for (const name of names.slice(0, MOST)) {
    const same = (await api.get<Option[]>(`/options/${register}`, { q: name })).filter((o) => o.title === name)
    const [only] = same
    if (only && same.length === 1) found.push({ id: only.id, title: only.title })
    else (only ? several : missing).push(name)
  }
  return { found, several, missing }
}
