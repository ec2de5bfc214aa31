import { expect, it } from 'vitest'
import { text, type Row } from '#kernel'
import { rowDigest, wroteSo } from './digest.ts'

it('a row holds to its digest under the names its fields had when it was written, and to no other value', () => {
  const fields = { edition: text('所依版本', { renamedFrom: 'version' }), number: text('编号', { renamedFrom: 'no' }), title: text('标题') }
  const row = { edition: '2019', number: '选任1号', title: '甲' }
  const written: Row[] = [row, { version: '2019', number: '选任1号', title: '甲' }, { version: '2019', no: '选任1号', title: '甲' }, { edition: '2019', no: '选任1号', title: '甲' }]
  expect(written.map((then) => wroteSo(fields, 'a', row, rowDigest('a', then)))).toEqual([true, true, true, true])
  expect(wroteSo(fields, 'a', { ...row, edition: '2014' }, rowDigest('a', row))).toBe(false)
  expect(wroteSo(fields, 'b', row, rowDigest('a', row))).toBe(false)
})
