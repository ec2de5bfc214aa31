/** For tests only: a document with every part of one. All names are made up. */
import type { OfficialDocument } from './document.ts'
import { numbered } from './numbering.ts'

export const sample = {
  issuer: '中共某某市委组织部文件',
  number: { agency: '某组发', year: 2026, serial: 1 },
  secrecy: '机密★1年',
  urgency: '特急',
  title: '中共某某市委组织部关于开展\n台账核对的通知',
  addressee: '各县（市、区）委组织部',
  body: [
    { kind: 'heading', level: 1, text: `${numbered(1, 1)}基本情况` },
    { kind: 'heading', level: 2, text: `${numbered(2, 1)}人员` },
    { kind: 'heading', level: 3, text: `${numbered(3, 1)}在册` },
    { kind: 'heading', level: 4, runs: [{ text: `${numbered(4, 1)}合计` }, { text: '300', figure: { id: 'cadres.total', definition: '期末在册人数' } }, { text: '人' }] },
    {
      kind: 'paragraph',
      runs: [
        { text: '“在册”共' },
        { text: '300', figure: { id: 'cadres.total', definition: '期末在册人数' } },
        { text: '人，', bold: true },
        { text: '其中' },
        { text: '12', mark: 'unbound' },
        { text: '人待核，占' },
        { text: '4%', figure: { id: 'cadres-total', definition: '待核占比' } },
        { text: '。' },
      ],
    },
    { kind: 'table', caption: '表1 分布', columns: [{ label: '序号', width: 15, align: 'center' }, { label: '单位' }, { label: '人数', width: 30, align: 'right' }], rows: [['1', '甲单位', '200'], ['2', '乙单位']] },
  ],
  attachments: ['事项清单', '汇总表。'],
  signature: { unit: '中共某某市委组织部', date: '2026-01-05' },
  note: '联系人：某某',
  copyTo: '市直各单位',
} satisfies OfficialDocument
