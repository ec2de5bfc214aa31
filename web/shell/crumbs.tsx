import { Link, useParams, useRouterState } from '@tanstack/react-router'
import { useEffect, type ReactNode } from 'react'
import { useAxes } from '../kit/axes.ts'
import { useRecord } from '../kit/queries.ts'
import { useCase } from '../kit/procedure/requests.ts'
import { findRegister, useMeta } from '../kit/session.ts'
import { areaPlaces, isAt, topPlaces } from './places.ts'

/** Area / register or page / record, and the same as the title of the window. */
export function Crumbs(): ReactNode {
  const meta = useMeta()
  const axes = useAxes()
  const pathname = useRouterState({ select: (s) => s.location.pathname })
  const params: { register?: string; procedure?: string; id?: string } = useParams({ strict: false })
  // A case belongs to the list of its procedure.
  const cases = params.procedure === undefined ? undefined : meta.registers.find((r) => r.kept?.as === 'cases' && r.kept.procedure === params.procedure)
  const opened = useCase(params.procedure ?? '', params.procedure ? params.id : undefined)
  const shown = cases ? `/registers/${cases.id}` : pathname
  const register = findRegister(meta, params.register)
  const record = useRecord(params.register ?? '', register && params.id ? params.id : null)
  const area = areaPlaces(meta, true).find((a) => a.places.some((p) => isAt(p, shown)))
  const top = topPlaces.find((p) => p.to === pathname)
  const place = area?.places.find((p) => isAt(p, shown))
  const last = params.procedure ? (params.id ? opened.data?.title : '立案') : pathname.endsWith('/import') && register ? '导入' : pathname.endsWith('/bin') && register ? '已撤销' : pathname.endsWith('/compare') && register && !params.id ? '两日比较' : register && params.id && !record.isPlaceholderData ? record.data?.row.title : undefined
  const title = last ?? place?.label ?? top?.label ?? null
  useEffect(() => { document.title = title ? `${title} · 名实` : '名实' }, [title])
  return (
    <nav className="crumbs" aria-label="所在位置">
      {top && <b>{top.label}</b>}
      {area && area.label !== place?.label && <span>{area.label}</span>}
      {place && (last || pathname !== place.to ? <Link to={place.to} search={axes}>{place.label}</Link> : <b>{place.label}</b>)}
      {last && <b>{last}</b>}
    </nav>
  )
}
