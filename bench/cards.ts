import type { Bench, Theme } from './harness.ts'

/** Opening one record: the card, its time line, its history. */
export const cards: Theme = { name: 'cards', measure }

async function measure(bench: Bench): Promise<void> {
  const [cadre] = await bench.byHand('select person as id from appointment where tenant = 1 group by person order by count(*) desc limit 1')
  const [member] = await bench.byHand('select person as id from members where tenant = 1 limit 1')
  const [town] = await bench.byHand("select id from unit where tenant = 1 and kind = 'town' limit 1")
  const [document] = await bench.byHand('select document as id from appointment where tenant = 1 and document is not null group by document order by count(*) desc limit 1')
  const each: [string, string, Record<string, unknown> | undefined][] = [['干部', 'person', cadre], ['党员', 'person', member], ['乡镇', 'unit', town], ['任免文件', 'documents', document]]
  for (const [what, register, row] of each) {
    const url = `/api/registers/${register}/rows/${String(row?.['id'])}`
    await bench.compare(`${what}：记录（HTTP）`, () => bench.get(url))
    await bench.compare(`${what}：时间线（HTTP）`, () => bench.get(`${url}/timeline`))
  }
  await bench.compare('干部：历次变更（HTTP）', () => bench.get(`/api/registers/person/rows/${String(cadre?.['id'])}/history`))
}
