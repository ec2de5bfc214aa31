import { look } from '#server/postgres/read/view'
import { searchAll, searchRegister } from '#server/records/search'
import type { Bench, Theme } from './harness.ts'

/** Names by 汉字, 全拼 and 首字母, rare and common, in the database and through HTTP. */
export const search: Theme = { name: 'search', measure }

async function measure(bench: Bench): Promise<void> {
  const { runtime: { database }, principal } = bench
  const person = database.catalogue.register('person')
  for (const q of ['王', '建国', '王建国', 'z', 'wang', 'wangjianguo', 'wjg']) {
    await bench.compare(`人员检索“${q}”，前 20 名`, () => look(database, principal, {}, (view) => searchRegister(view, person, q, 20)))
  }
  for (const q of ['王', '示范市', '公安局', 'gaj', 'z', '支部']) await bench.compare(`Ctrl+K“${q}”，全部台账（HTTP）`, () => bench.get(`/api/search?q=${encodeURIComponent(q)}`))
  for (const q of ['王', '建国', 'wjg', '公安局']) await bench.compare(`Ctrl+K“${q}”，全部台账（数据库）`, () => look(database, principal, {}, (view) => searchAll(view, q)))
  await bench.compare('引用字段选项，未输入（HTTP）', () => bench.get('/api/options/person'))
  await bench.compare('引用字段选项“王”（HTTP）', () => bench.get(`/api/options/person?q=${encodeURIComponent('王')}`))
}
