import { WarningOutlined } from '@ant-design/icons'
import { Tooltip } from 'antd'
import { useState, type ReactNode } from 'react'
import type { FieldMeta, RecordView, RegisterMeta, Version } from '#server/http/contract'
import { formatInstant } from '../../kit/format.ts'
import { useHistory } from '../../kit/queries.ts'
import { findRegister, useMeta } from '../../kit/session.ts'
import { OpenCases } from './open-cases.tsx'
import { ReadingPurpose } from './reading-purpose.tsx'
import { fieldValue, fileUrl } from '../../kit/register/field-value.tsx'
import { BriefLines, Warnings } from './brief.tsx'

/** Name, present post, what has to be settled, and every fact with its source on hover. */
export function Facts({ register, record }: { register: RegisterMeta; record: RecordView }): ReactNode {
  const { row, withheld, warnings } = record
  const meta = useMeta()
  const history = useHistory(register.id, row.id)
  const photo = register.fields.find((f) => f.type === 'file' && f.name === 'photo')
  const photoDigest = photo ? row.values[photo.name] : null
  const post = row.values.currentPost
  const shown = register.fields.filter((f) => f !== photo && f.name !== 'currentPost' && !(register.title.length === 1 && f.name === register.title[0]) && !withheld.includes(f.name))
  const given = shown.filter((f) => fieldValue(register, f, row) !== null)
  const empty = shown.filter((f) => fieldValue(register, f, row) === null)
  const kept = register.fields.filter((f) => withheld.includes(f.name) && !record.toRead.includes(f.name))
  const list = (
    <dl className="fact-list">
        {given.map((f) => <Fact key={f.name} register={register} field={f} record={record} source={sourceOf(f, history.data)} />)}
        <ReadingPurpose register={register} record={record} />
        {kept.length > 0 && <div className="fact wide"><dt>无权查看</dt><dd className="tertiary">{kept.map((f) => f.label).join('、')}</dd></div>}
        {empty.length > 0 && <div className="fact wide screen-only"><dt>未填</dt><dd className="tertiary">{empty.map((f) => f.label).join('、')}</dd></div>}
      </dl>
  )
  return (
    <section className="facts">
      <div className="card-name">
        {typeof photoDigest === 'string' && <Photo url={fileUrl(register.id, row.id, 'photo')} name={row.title} />}
        <div>
          <h1 className={register.time === 'entity' ? undefined : 'long'}><Unbroken text={row.title} /></h1>
          {typeof post === 'string' && post !== '' && <p className="post">{post}</p>}
        </div>
      </div>
      {register.referring.some((r) => findRegister(meta, r.register)?.kept?.as === 'items') && <OpenCases register={register} record={record} />}
      {register.brief && <Warnings register={register} id={row.id} />}
      {warnings.length > 0 && (
        <ul className="warnings">
          {warnings.map((w) => <li key={`${w.field}${w.message}`}><WarningOutlined aria-hidden /> <b>待核</b> {w.message}</li>)}
        </ul>
      )}
      {register.brief
        ? <><BriefLines register={register} id={row.id} /><details className="all-facts" open={record.warnings.length > 0 || typeof post !== 'string'}><summary>{`基本信息 ${given.length} 项`}</summary>{list}</details></>
        : list}
    </section>
  )
}

/** Text whose days stay on one line. */
function Unbroken({ text }: { text: string }): ReactNode {
  return text.split(/(\d{4}-\d{2}-\d{2})/).map((part, i) => (i % 2 === 1 ? <span key={i} className="nowrap">{part}</span> : part))
}

function Fact({ register, field, record, source }: { register: RegisterMeta; field: FieldMeta; record: RecordView; source: Version['act'] | null }): ReactNode {
  const warned = record.warnings.some((w) => w.field === field.name)
  const wide = field.type === 'text' && (field.multiline === true || String(record.row.values[field.name] ?? '').length > 18) || field.type === 'reference' && (record.row.text[field.name] ?? '').length > 12
  return (
    <div className={`fact${wide ? ' wide' : ''}${warned ? ' warned' : ''}`}>
      <dt>{field.label}</dt>
      <Tooltip title={source ? `${formatInstant(source.at)} ${source.actorName} ${source.verbLabel}（第${source.number}号）：${source.reason}${source.source ? `，依据 ${source.source}` : ''}` : undefined} mouseEnterDelay={0.4} placement="topLeft">
        <dd>{fieldValue(register, field, record.row)}</dd>
      </Tooltip>
    </div>
  )
}

/** The act that gave the field its present value. */
function sourceOf(field: FieldMeta, versions: readonly Version[] | undefined): Version['act'] | null {
  return versions?.find((v) => v.changes.some((c) => c.field === field.name))?.act ?? null
}

/** The photograph on the card; nothing where it cannot be had. */
function Photo({ url, name }: { url: string; name: string }): ReactNode {
  const [broken, setBroken] = useState(false)
  return broken ? null : <img src={url} alt={`${name}照片`} className="photo" onError={() => setBroken(true)} />
}
