import { describe, expect, it } from 'vitest'
import type { Meta } from '#server/http/contract'
import type { FormFieldMeta } from '../../kit/procedure/field-meta.ts'
import { understood } from './sheet-value.ts'

const meta = { codeSets: { level: [{ code: '2', label: '县处级正职' }] } } as unknown as Meta
const field = (type: FormFieldMeta['type'], more: Partial<FormFieldMeta> = {}): FormFieldMeta => ({ name: 'x', label: '某项', type, optional: true, sensitivity: 'open', ...more })

describe('a pasted cell', () => {
  it.each([
    ['票数带千位分隔', field('integer'), '1,024', 1024],
    ['全角逗号', field('integer'), '1，024', 1024],
    ['不是数字的不算数', field('integer'), '十五', null],
    ['日期按各种写法', field('day'), '2026年11月3日', '2026-11-03'],
    ['读不懂的日期照原样，由校验指出', field('day'), '下周三', '下周三'],
    ['自带的代码按名称', field('code', { codes: { agree: '同意' } }), '同意', 'agree'],
    ['代码集按名称', field('code', { codeSet: 'level' }), '县处级正职', '2'],
    ['没有的名称不猜', field('code', { codes: { agree: '同意' } }), '赞成', null],
    ['是否', field('boolean'), '√', true],
    ['空格为未填', field('text'), '', null],
    ['文字照抄', field('text'), '拟任副局长', '拟任副局长'],
  ])('%s', (_, of, text, value) => { expect(understood(meta, of, text)).toBe(value) })
})
