import { useEffect, useRef, useState } from 'react'
import type { PasteColumns, PasteRequest, PasteResult, PasteRow, RegisterMeta } from '#server/http/contract'
import { api, messageOf } from '../../../kit/api.ts'
import { setInto, type Block } from './block.ts'

/** Blocks up to this size are checked again while one types; larger ones when asked. */
const CHECKED_WHILE_TYPING = 1000
const REST_MS = 500

export interface Pasting {
  readonly cells: Block
  /** Key of each column. */
  readonly columns: readonly (string | null)[]
  /** The block's own words over its columns, where it had a heading. */
  readonly headings: readonly string[] | null
  readonly choices: PasteColumns['choices']
}

export interface PasteState {
  readonly pasting: Pasting | null
  readonly result: PasteResult | null
  /** Cells changed since they were last checked, as `row:column`. */
  readonly dirty: ReadonlySet<string>
  readonly stale: boolean
  readonly busy: 'reading' | 'checking' | 'writing' | null
  readonly failure: string | null
  readonly same: boolean
  begin: (block: Block) => void
  /** Goes on with a block that was left. */
  resume: (left: Pick<Pasting, 'cells' | 'columns' | 'headings'>) => void
  setCell: (row: number, column: number, text: string) => void
  setBlock: (block: Block, row: number, column: number) => void
  setColumn: (column: number, key: string | null) => void
  removeRow: (row: number) => void
  setSame: (same: boolean) => void
  check: () => void
  commit: (reason: string, skip: boolean) => Promise<PasteResult | null>
  clear: () => void
}

/** A block on its way from the clipboard into a register: read, checked by the server again and again, then written. */
export function usePaste(register: RegisterMeta, shown: readonly string[]): PasteState {
  const [pasting, setPasting] = useState<Pasting | null>(null)
  const [result, setResult] = useState<PasteResult | null>(null)
  const [dirty, setDirty] = useState<ReadonlySet<string>>(new Set())
  const [stale, setStale] = useState(false)
  const [busy, setBusy] = useState<PasteState['busy']>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [same, setSame] = useState(false)
  const turn = useRef(0)

  const change = (next: Pasting, cells: readonly string[]): void => {
    setPasting(next)
    setDirty((before) => new Set([...before, ...cells]))
    setStale(true)
  }
  const begin = (block: Block): void => {
    const mine = (turn.current += 1)
    setBusy('reading')
    setFailure(null)
    setResult(null)
    api.post<PasteColumns>(`/registers/${register.id}/paste/columns`, { rows: block.slice(0, 20), columns: shown }).then(({ heading, columns, choices }) => {
      if (turn.current !== mine) return
      setPasting({ cells: block.slice(heading), columns, headings: heading > 0 ? block[0] ?? null : null, choices })
      setDirty(new Set())
      setStale(true)
    }, (error: unknown) => { if (turn.current === mine) setFailure(messageOf(error)) }).finally(() => { if (turn.current === mine) setBusy(null) })
  }
  const resume: PasteState['resume'] = (left) => {
    const mine = (turn.current += 1)
    setBusy('reading')
    api.post<PasteColumns>(`/registers/${register.id}/paste/columns`, { rows: [], columns: shown }).then(({ choices }) => {
      if (turn.current !== mine) return
      setPasting({ ...left, choices })
      setStale(true)
    }, (error: unknown) => { if (turn.current === mine) setFailure(messageOf(error)) }).finally(() => { if (turn.current === mine) setBusy(null) })
  }
  const send = async (reason: string, more: Partial<PasteRequest>, preview: boolean): Promise<PasteResult | null> => {
    if (!pasting) return null
    const mine = (turn.current += 1)
    setBusy(preview ? 'checking' : 'writing')
    setFailure(null)
    try {
      const told = await api.post<PasteResult>(`/registers/${register.id}/paste`, { columns: [...pasting.columns], rows: pasting.cells, same, reason, ...more } satisfies PasteRequest, preview ? { preview: 1 } : {})
      if (turn.current !== mine) return null
      setResult(told)
      setDirty(new Set())
      setStale(false)
      return told
    } catch (error) {
      if (turn.current === mine) { setFailure(messageOf(error)); setStale(false) }
      return null
    } finally {
      if (turn.current === mine) setBusy(null)
    }
  }
  const check = (): void => void send('检查', {}, true)
  const checking = useRef(check)
  useEffect(() => { checking.current = check })
  const size = pasting?.cells.length ?? 0
  // The first look is at once; after that when the hands rest.
  const wait = result === null ? 0 : REST_MS
  const automatic = stale && busy !== 'writing' && size > 0 && (result === null || size <= CHECKED_WHILE_TYPING)
  useEffect(() => {
    if (!automatic) return
    const timer = setTimeout(() => checking.current(), wait)
    return () => clearTimeout(timer)
  }, [automatic, wait, pasting, same])

  return {
    pasting, result, dirty, stale, busy, failure, same, begin, resume, check,
    setCell: (row, column, text) => {
      if (!pasting) return
      const cells = pasting.cells.with(row, (pasting.cells[row] ?? []).with(column, text))
      change({ ...pasting, cells }, [`${row}:${column}`])
    },
    setBlock: (block, row, column) => {
      if (!pasting) return
      change({ ...pasting, cells: setInto(pasting.cells, block, row, column) }, block.flatMap((cells, r) => cells.map((_, c) => `${row + r}:${column + c}`)))
    },
    setColumn: (column, key) => {
      if (!pasting) return
      // A key stands over one column: taken by another, it moves here.
      const columns = pasting.columns.map((k, i) => (i === column ? key : key !== null && k === key ? null : k))
      setPasting({ ...pasting, columns })
      setStale(true)
    },
    removeRow: (row) => {
      if (!pasting) return
      setPasting({ ...pasting, cells: pasting.cells.toSpliced(row, 1) })
      setResult(result && { ...result, rows: result.rows.toSpliced(row, 1) })
      setDirty(new Set())
      setStale(true)
    },
    setSame: (next) => { setSame(next); setStale(true) },
    commit: async (reason, skip) => {
      const told = await send(reason, { skip, ...(result ? { base: result.base } : {}) }, false)
      if (told && told.act !== null && told.rejected > 0 && pasting) {
        const left = (row: PasteRow | undefined): boolean => row?.outcome === 'rejected'
        setPasting({ ...pasting, cells: pasting.cells.filter((_, i) => left(told.rows[i])) })
        setResult({ ...told, rows: told.rows.filter(left), inserted: 0, updated: 0, unchanged: 0 })
      }
      return told
    },
    clear: () => {
      turn.current += 1
      setPasting(null)
      setResult(null)
      setFailure(null)
      setBusy(null)
    },
  }
}
