import { DownloadOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { App, Button, Table } from 'antd'
import type { ReactNode } from 'react'
import type { ImportResult, RegisterMeta } from '#server/http/contract'
import { messageOf } from '../../kit/api.ts'
import { download } from '../../kit/download.ts'
import { formatNumber } from '../../kit/format.ts'
import { findRegister, useMeta } from '../../kit/session.ts'

/** What became of each row: the sums must add up, and every refusal says where and why. */
export function ImportResultView({ register, id, result }: { register: RegisterMeta; id: string; result: ImportResult }): ReactNode {
  const meta = useMeta()
  const { message } = App.useApp()
  const refused = result.errors.filter((e) => !e.warning).length
  const warned = result.errors.length - refused
  const counts: [string, number][] = [['读入', result.read], ['新增', result.inserted], ['更新', result.updated], ['未变', result.unchanged], ['退回', result.rejected]]
  return (
    <>
      <h2 className="section-head">{result.dryRun ? '试导入结果（没有写入）' : `导入完成${result.act !== null ? `，第 ${result.act} 号变更` : ''}`}</h2>
      <dl className="import-counts">
        {counts.map(([label, n]) => <div key={label} className={label === '退回' && n > 0 ? 'refused' : undefined}><dt>{label}</dt><dd className="num">{formatNumber(n)}</dd></div>)}
      </dl>
      {Object.keys(result.children).length > 0 && (
        <p>
          同时写入：{Object.entries(result.children).map(([child, n], i) => (
            <span key={child}>{i > 0 && '、'}<Link to="/registers/$register" params={{ register: child }} className="row-link">{findRegister(meta, child)?.label ?? child} <span className="num">{formatNumber(n)}</span></Link></span>
          ))}
        </p>
      )}
      {!result.dryRun && <p><Link to="/registers/$register" params={{ register: register.id }} className="row-link">打开{register.label}列表</Link></p>}
      {result.annotated.map((file) => (
        <Button key={file} icon={<DownloadOutlined />} onClick={() => { download(`/imports/${encodeURIComponent(id)}/annotated`, { file }, `批注-${file}`).catch((error: unknown) => void message.error(messageOf(error))) }}>
          下载批注表：{file}
        </Button>
      ))}
      {result.matched.length > 0 && (
        <Table<ImportResult['matched'][number]>
          size="small" className="import-errors" dataSource={result.matched} rowKey="file" pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          title={() => (result.dryRun ? `照片认出 ${formatNumber(result.matched.length)} 张，请核对后正式导入` : `照片认出 ${formatNumber(result.matched.length)} 张`)}
          columns={[
            { title: '照片文件', dataIndex: 'file', width: 320 },
            { title: '认作', render: (_, m) => <Link to="/registers/$register/$id" params={{ register: register.id, id: m.id }} className="row-link">{m.title}</Link> },
            { title: '', width: 120, render: (_, m) => (m.unchanged ? <span className="tertiary">与库中相同</span> : null) },
          ]}
        />
      )}
      {result.errors.length > 0 && (
        <Table<ImportResult['errors'][number] & { key: number }>
          size="small" className="import-errors" dataSource={result.errors.map((e, key) => ({ ...e, key }))}
          title={() => [refused > 0 ? `退回 ${refused} 处，改好后再导` : '', warned > 0 ? `提醒 ${warned} 处，不影响导入` : ''].filter(Boolean).join('；')}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          // Only workbooks have sheets, rows and columns.
          columns={[
            { title: '文件', dataIndex: 'file', width: 260 },
            ...(result.errors.some((e) => e.sheet !== undefined) ? [
              { title: '工作表', dataIndex: 'sheet', width: 120 },
              { title: '行', dataIndex: 'row', width: 64, align: 'right' as const, className: 'num' },
              { title: '列', dataIndex: 'column', width: 140 },
            ] : []),
            { title: '问题与改法', render: (_: unknown, e: ImportResult['errors'][number]) => <>{e.warning ? <span className="amber-word">提醒</span> : <span className="red-word">退回</span>} {e.message}</> },
          ]}
        />
      )}
    </>
  )
}
