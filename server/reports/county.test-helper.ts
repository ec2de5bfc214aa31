// The report tests' world: a migrated database and a few rows made by hand, each number small enough to count on one's fingers.
import { createHash } from 'node:crypto'
import pg from 'pg'
import { checkRow, type Principal, type Row, type Verb } from '#kernel'
import { openTestDatabase } from '#server/cluster/test-database'
import { catalogue } from '#server/catalogue'
import { connect, type Database } from '#server/postgres/database'
import { migrate, migrationFiles } from '#server/postgres/migrate'
import { act } from '#server/postgres/write/act'
import { deleteRows, insertRows, updateRows } from '#server/postgres/write/rows'
import { operator } from '#server/runtime'

export interface County {
  readonly database: Database
  readonly appUrl: string
  readonly adminUrl: string
  readonly who: Principal
  /** Writes in one act, by ids of one's own choosing; returns the number of the act. */
  write(verb: Verb, reason: string, changes: Changes): Promise<number>
  close(): Promise<void>
}

/** Rows by register and id: whole for insert, changed fields for correct, nothing for remove. */
export interface Changes {
  readonly insert?: Record<string, Record<number, Row>>
  readonly correct?: Record<string, Record<number, Row>>
  readonly remove?: Record<string, readonly number[]>
}

export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** A database with a tenant and nothing else. */
export async function openEmptyCounty(): Promise<County> {
  const digest = createHash('sha256').update(migrationFiles().map((f) => f.digest).join()).digest('hex')
  const test = await openTestDatabase({ template: { name: `county ${digest}`, fill } })
  const database = connect(test.appUrl, { max: 4 })
  const who = operator({ id: 1 })
  const kept = new Map<string, Row>()
  const whole = (register: string, n: number, row: Row): { id: string; values: Row } => {
    const declared = catalogue.register(register)
    const values = Object.fromEntries(Object.keys(declared.fields).map((f) => [f, row[f] ?? null]))
    const problems = checkRow(declared, values).filter((p) => !p.warning)
    if (problems.length > 0) throw new Error(`${register} ${n}: ${problems.map((p) => p.message).join('；')}`)
    kept.set(`${register} ${n}`, values)
    return { id: id(n), values }
  }
  return {
    database, who, appUrl: test.appUrl, adminUrl: test.adminUrl,
    write: async (verb, reason, { insert = {}, correct = {}, remove = {} }) => {
      const done = await act(database, who, { verb, reason }, async (writer) => {
        for (const [register, rows] of Object.entries(insert)) await insertRows(writer, catalogue.register(register), Object.entries(rows).map(([n, row]) => whole(register, Number(n), row)))
        for (const [register, rows] of Object.entries(correct)) await updateRows(writer, catalogue.register(register), Object.entries(rows).map(([n, row]) => whole(register, Number(n), { ...kept.get(`${register} ${n}`), ...row })))
        for (const [register, ids] of Object.entries(remove)) await deleteRows(writer, catalogue.register(register), ids.map(id))
      })
      return done.act?.number ?? 0
    },
    close: async () => { await database.close(); await test.close() },
  }
}

async function fill({ adminUrl, appUrl }: { adminUrl: string; appUrl: string }): Promise<void> {
  await migrate(adminUrl, appUrl)
  await administer(adminUrl, 'insert into tenant (id) values (1)')
}

/** What only somebody with the administrator's password can do, behind the product's back. */
export async function administer(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query("set mingshi.tenant = '1'")
    await client.query(statement)
  } finally { await client.end() }
}

const PARTY = 1
/** People 11–16, unit 21, villages 31–34, village cadres 41…, admonitions 51…, appointments 61…, debriefs 71…, paragraphs 81… */
const PEOPLE = { zhao: 11, qian: 12, sun: 13, li: 14, zhou: 15, wu: 16 } as const
const names = { zhao: '赵一平', qian: '钱二桥', sun: '孙三川', li: '李四方', zhou: '周五湖', wu: '吴六合' } as const

/**
 * 2025: 赵一平 and 钱二桥 admonished (2024: 孙三川), 李四方 reminded; 赵一平 promoted as a young cadre with the 三项机制; three villages
 * of four with one person as secretary and director; graded 好 (2024: 较好). One supplementary paragraph with two numbers.
 */
export async function openCounty(): Promise<County> {
  const county = await openEmptyCounty()
  const person = (name: string): Row => ({ name, sex: '1', birth: '1985-05' })
  const village = (name: string): Row => ({ name, kind: 'village', town: id(21) })
  const holds = (who: number, where: number, position: string): Row => ({ person: id(who), village: id(where), position, since: '2021-01' })
  const admonition = (who: number, measure: string, decidedOn: string): Row => ({ person: id(who), measure, decidedOn, grounds: '履职不力', decidingBody: '县委组织部' })
  const grade = (year: string, given: string): Row => ({ organization: id(PARTY), year, heldOn: `${year}-12-20`, level: 'city', grade: given })
  await county.write('create', '建账', { insert: {
    person: Object.fromEntries(Object.entries(PEOPLE).map(([key, n]) => [n, person(names[key as keyof typeof names])])),
    unit: { 21: { name: '城关镇', kind: 'town' } },
    'party-organizations': { [PARTY]: { name: '中共测试县委员会', type: '611', sector: 'committee' } },
    villages: { 31: village('东村'), 32: village('西村'), 33: village('南村'), 34: village('北村') },
    'village-cadres': {
      41: holds(11, 31, 'secretary'), 42: holds(11, 31, 'director'), 43: holds(12, 32, 'secretary'), 44: holds(12, 32, 'director'),
      45: holds(13, 33, 'secretary'), 46: holds(13, 33, 'director'), 47: holds(14, 34, 'secretary'), 48: holds(15, 34, 'director'),
    },
    admonition: { 51: admonition(11, 'admonish', '2025-03-10'), 52: admonition(12, 'admonish', '2025-06-20'), 53: admonition(13, 'admonish', '2024-05-05'), 54: admonition(14, 'remind', '2025-02-01') },
    appointment: { 61: { person: id(11), since: '2025-04', unit: id(21), post: '镇长', category: 'work', kind: 'main', change: 'promote', young: true, mechanism: 'encourage' } },
    debriefs: { 71: grade('2025', 'good'), 72: grade('2024', 'fair') },
    'report-paragraphs': { 81: { year: '2025', section: '（三）从严管理监督', order: 1, text: '组织专题学习12场次，覆盖第一书记九十六人。\n另起一段。' }, 82: { year: '2024', section: '人才工作', order: 1, text: '上年的一段。' }, 83: { year: '2025', section: '宣传工作', order: 1, text: '无处可放的一段。' } },
  } })
  return county
}
