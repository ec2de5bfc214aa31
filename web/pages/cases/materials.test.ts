import { describe, expect, it } from 'vitest'
import type { OfferedAct } from '#server/http/contract'
import type { ItemState } from '../../kit/procedure/step-state.ts'
import { slotOf } from './materials.tsx'

const person = (key: string, name: string): ItemState => ({ key, id: null, name, values: {} })
const items = [person('a', '王丽'), person('b', '王丽娜'), person('c', '李强'), person('d', '赵婷'), person('e', '赵婷')]
const material = (id: string, label: string, perItem = true) => ({ id, label, perItem, waivable: false, optional: false, citation: null })
const one = { materials: [material('report', '考察材料'), material('minutes', '会议纪要', false)] } as unknown as OfferedAct
const two = { materials: [material('report', '考察材料'), material('form', '审批表')] } as unknown as OfferedAct

describe('whose a file is, by its name', () => {
  it.each([
    ['李强考察材料.docx', one, 'report/c'],
    ['王丽.pdf', one, 'report/a'],
    ['王丽娜.pdf', one, 'report/b'],
    ['李强.docx', two, null],
    ['李强审批表.docx', two, 'form/c'],
    ['赵婷.docx', one, null],
    ['王丽和李强.docx', one, null],
    ['扫描件0001.pdf', one, null],
  ])('%s', (name, act, expected) => {
    const slot = slotOf(name, act, items)
    expect(slot && `${slot.material.id}/${slot.item?.key ?? ''}`).toBe(expected)
  })
})
