import { Select } from 'antd'
import type { ReactNode } from 'react'
import { contradiction, formLabels, periodsWithin, readToken, writeToken, type FigureForm, type FigurePiece, type TokenNames } from '#kernel'
import { useData } from '#web/kit'
import { declared } from '../../../language/index.ts'

const none = ''

/** How the figure at the caret is said: as a number or a comparison, of which period, of which part. */
export function TokenOptions({ body, names, report, period, onChange }: { body: string; names: TokenNames; report: string; period: string; onChange(token: string): void }): ReactNode {
  const piece = readToken(body, names)
  if (piece.kind === 'broken') return <p className="studio-token" role="status"><span className="red-word">认不出</span> {piece.problem}</p>
  if (piece.kind !== 'figure') return null
  return <Options piece={piece} names={names} report={report} period={period} onChange={onChange} />
}

function Options({ piece, names, report, period, onChange }: { piece: FigurePiece; names: TokenNames; report: string; period: string; onChange(token: string): void }): ReactNode {
  const indicator = names.byId(piece.indicator)
  const terms = useData<string[]>(piece.by === undefined ? null : `/reports/${report}/narrative/terms`, { period, indicator: piece.indicator, by: piece.by })
  if (!indicator) return null
  const { form, when, by, cell } = piece
  const change = (next: { form?: FigureForm; when?: string; by?: string; cell?: string }): void => {
    const draft: FigurePiece = { kind: 'figure', indicator: piece.indicator, form: next.form ?? 'value', ...(next.when ? { when: next.when } : {}), ...(next.by ? { by: next.by } : {}), ...(next.cell ? { cell: next.cell } : {}) }
    // A form that no longer fits gives way to the one that does.
    const fits = contradiction(indicator, draft) === null ? draft : { ...draft, form: draft.by !== undefined && draft.cell === undefined ? 'parts' as const : 'value' as const }
    onChange(writeToken(fits, names))
  }
  const whole = { form, ...(when ? { when } : {}) }
  const now = { ...whole, ...(by ? { by } : {}), ...(cell ? { cell } : {}) }
  const forms = (Object.keys(formLabels) as FigureForm[]).filter((f) => contradiction(indicator, { ...now, form: f }) === null)
  const splittable = contradiction(indicator, { form: 'parts', by: 'x' }) === null
  return (
    <div className="studio-token" role="group" aria-label={`“${indicator.label}”怎样写`}>
      <b>{indicator.label}</b>
      <label>写法 <Select size="small" popupMatchSelectWidth={false} value={form} aria-label="写法" options={forms.map((f) => ({ value: f, label: declared(formLabels[f]) }))} onChange={(f: FigureForm) => change({ ...now, form: f })} /></label>
      <label>期间 <Select size="small" popupMatchSelectWidth={false} value={when ?? none} aria-label="期间" style={{ minWidth: 96 }}
        options={[{ value: none, label: '本报告期' }, ...[...new Set([...periodsWithin, ...(when ? [when] : [])])].map((p) => ({ value: p, label: p }))]}
        onChange={(p: string) => change({ ...now, when: p })} /></label>
      {splittable && indicator.dimensions.length > 0 && <label>分列 <Select size="small" popupMatchSelectWidth={false} value={by ?? none} aria-label="分列" style={{ minWidth: 88 }}
        options={[{ value: none, label: '不分列' }, ...indicator.dimensions.map((d) => ({ value: d.id, label: d.label }))]}
        onChange={(d: string) => change(d === none ? whole : { form: 'parts', ...(when ? { when } : {}), by: d })} /></label>}
      {by !== undefined && <label>其中 <Select size="small" showSearch popupMatchSelectWidth={false} loading={terms.isFetching} value={cell ?? none} aria-label="其中" style={{ minWidth: 104 }}
        options={[{ value: none, label: '各项逐一写出' }, ...[...new Set([...(terms.data ?? []), ...(cell ? [cell] : [])])].map((c) => ({ value: c, label: c }))]}
        onChange={(c: string) => change(c === none ? { form: 'parts', ...(when ? { when } : {}), by } : { form: form === 'parts' ? 'value' : form, ...(when ? { when } : {}), by, cell: c })} /></label>}
    </div>
  )
}
