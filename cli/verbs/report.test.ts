// The verbs `report` and `plan` as a person runs them, on a real database: words in, words out, exit code back.
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { main } from '../main.ts'
import { lists, num, numbered, official, para, run as runOf, wordFile } from '../../formats/word/testing.ts'
import { readDocxText } from '../../formats/official-document/read-docx.test-helper.ts'
import { id, openCounty, type County } from '../../server/reports/county.test-helper.ts'

const program = fileURLToPath(new URL('../mingshi.mjs', import.meta.url))
let county: County
let folder: string

beforeAll(async () => {
  county = await openCounty()
  vi.stubEnv('DATABASE_URL', county.appUrl)
  vi.stubEnv('DATABASE_ADMIN_URL', county.adminUrl)
  folder = mkdtempSync(join(tmpdir(), 'mingshi-report-'))
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await county.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Ran { code: number; out: string; err: string }

/** In this process: what a run prints, line by line, and its exit code. */
async function run(...args: string[]): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []]
  const spies = [vi.spyOn(console, 'log').mockImplementation((line) => { out.push(String(line)) }), vi.spyOn(console, 'error').mockImplementation((line) => { err.push(String(line)) })]
  try {
    const code = await main(args)
    expect(err.join('\n')).not.toMatch(/\n {4}at /)
    return { code, out: out.join('\n'), err: err.join('\n') }
  } finally { for (const spy of spies) spy.mockRestore() }
}

/** Through the launcher, in a process of its own. */
async function launch(...args: string[]): Promise<Ran> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const code = new Promise<number>((done) => child.once('exit', (n) => done(n ?? -1)))
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await code, out, err }
}

async function inTurn(...commands: string[][]): Promise<Ran[]> {
  const done: Ran[] = []
  for (const command of commands) done.push(await run(...command))
  return done
}

const at = (name: string): string => join(folder, name)

interface ReportJson { figures: { indicator: string; kind: string; value: unknown; members: { register: string; id: string; label: string }[]; numerator?: unknown[]; denominator?: unknown[] }[]; unbound: { text: string }[] }

describe('mingshi report', () => {
  it('writes the docx and says which numbers nobody computed', async () => {
    const { code, out } = await launch('report', 'annual', '--period', '2025', '--out', at('年报.docx'), '--json')
    expect(code).toBe(0)
    const json = JSON.parse(out) as ReportJson
    expect(Object.keys(json)).toEqual(['figures', 'unbound'])
    expect(json.figures.find((f) => f.indicator === 'admonished')).toEqual({ indicator: 'admonished', kind: 'distinct', value: 2, members: [{ register: 'person', id: id(12), label: '钱二桥' }, { register: 'person', id: id(11), label: '赵一平' }] })
    const rate = json.figures.find((f) => f.indicator === 'combined-secretary-rate')
    expect([rate?.kind, rate?.value, rate?.members.length]).toEqual(['ratio', 75, 3])
    expect([rate?.numerator?.length, rate?.denominator?.length]).toEqual([3, 4])
    expect(json.unbound.map((u) => u.text)).toEqual(expect.arrayContaining(['12场次', '九十六人']))
    expect(await readDocxText(readFileSync(join(folder, '年报.docx')))).toContain('诫勉干部2人，比上年增加1人')
    expect(readdirSync(folder)).toEqual(['年报.docx'])
  })

  it('prints the text without --out, and overwrites its own file with it', async () => {
    const { code, out } = await run('report', 'annual', '--period', '2025')
    expect([code, out.split('\n')[0]]).toEqual([0, '本市2025年组织工作情况报告'])
    expect(out).toContain('【12场次】')
    expect(out).toContain('--out')
    expect((await run('report', 'annual', '--period', '2025', '--as-of', '2025-03-31', '--out', at('年报.docx'))).code).toBe(0)
    expect(await readDocxText(readFileSync(join(folder, '年报.docx')))).toContain('截至2025年3月31日')
  })

  it('refuses places it should not write to, and words it does not know', async () => {
    writeFileSync(join(folder, '名册.xlsx'), 'x')
    mkdirSync(join(folder, '目录.docx'))
    const refused = await inTurn(
      ['report', 'annual', '--out', at('没有/年报.docx')], ['report', 'annual', '--out', at('名册.xlsx')], ['report', 'annual', '--out', at('目录.docx')],
      ['report', 'monthly'], ['report'], ['report', 'annual', '--period', '25年'], ['report', 'diff', id(1)],
    )
    expect(refused.map((r) => r.code)).toEqual([4, 2, 2, 4, 2, 2, 4])
    expect(refused.map((r) => r.err.trim().split('\n').at(-1))).toEqual([expect.stringContaining('请先建好'), expect.stringContaining('.docx'), expect.stringContaining('不是文件'), expect.stringContaining('annual'), expect.stringContaining('annual'), expect.stringContaining('认不出报告期'), expect.stringContaining('没有编号')])
    expect(readFileSync(join(folder, '名册.xlsx'), 'utf8')).toBe('x')
    expect(existsSync(join(folder, '没有'))).toBe(false)
  })

  it('freezes, and after a correction tells the difference and who made it', async () => {
    const frozen = JSON.parse((await run('report', 'freeze', '--period', '2025', '--reason', '定稿', '--json')).out) as { id: string; intact: boolean; digest: string }
    expect(frozen).toMatchObject({ intact: true, asOf: '2025-12-31', knownAt: 1, period: '2025年' })
    expect(frozen.digest).toMatch(/^[0-9a-f]{64}$/)
    expect((await run('report', 'diff')).code).toBe(0)
    const correction = await county.write('correct', '日期有误', { correct: { admonition: { 52: { decidedOn: '2026-01-05' } } } })
    const changed = await run('report', 'diff', frozen.id, '--json')
    expect(changed.code).toBe(3)
    expect(JSON.parse(changed.out)).toMatchObject({ frozen, figures: [{ indicator: 'admonished', removed: [{ id: id(12), title: '钱二桥' }], causes: [{ act: correction, reason: '日期有误' }] }] })
    const words = await run('report', 'diff', 'latest')
    expect([words.code, words.out]).toEqual([3, expect.stringContaining(`第 ${correction} 号变更`)])
    expect((await run('report', 'list')).out).toContain(frozen.id)
  })
})

describe('mingshi plan import', () => {
  const words = '县委组织部2026年工作要点\n一、建强干部队伍\n大力培养选拔优秀年轻干部，全年不少于30名。\n6月底前出台干部监督管理办法（牵头单位：干部科；责任单位：办公室）。\n'
  interface PlanJson { text: string; sentences: { start: number; end: number; kind: string }[]; tasks: Record<string, unknown>[] }

  it('splits the text, once', async () => {
    writeFileSync(join(folder, '要点.txt'), words)
    const dry = await run('plan', 'import', at('要点.txt'), '--dry-run', '--json')
    const plan = JSON.parse(dry.out) as PlanJson
    expect([dry.code, Object.keys(plan), plan.text]).toEqual([0, ['text', 'sentences', 'tasks'], words])
    expect(plan.tasks.map((t) => Object.keys(t).filter((k) => !['id', 'parent', 'level', 'title', 'text', 'start', 'end', 'kind', 'owner', 'deadline', 'target', 'mechanism', 'indicator'].includes(k)))).toEqual(plan.tasks.map(() => []))
    expect(plan.tasks.find((t) => t['owner'])).toMatchObject({ owner: '干部科', deadline: '2026-06-30', kind: '办法' })
    const first = await run('plan', 'import', at('要点.txt'))
    expect([first.code, first.out]).toEqual([0, expect.stringContaining('已导入 2026 年度计划')])
    expect((await run('plan', 'import', at('要点.txt'))).out).toContain('未作改动')
  })

  it('reads a Word document with the numbers Word counts itself, and says what it left', async () => {
    const docx = await wordFile({ numbering: lists([official], num(1, 0)), body: para(runOf('县委组织部2026年工作要点')) + numbered(1, 0, '建强干部队伍') + para(runOf('建立干部监督信息库。') + '<w:del w:id="1"><w:r><w:delText>删去</w:delText></w:r></w:del>') })
    writeFileSync(at('要点.docx'), docx)
    const dry = JSON.parse((await run('plan', 'import', at('要点.docx'), '--dry-run', '--json')).out) as PlanJson & { left: string[] }
    expect([dry.text, dry.left]).toEqual(['县委组织部2026年工作要点\n一、建强干部队伍\n建立干部监督信息库。\n', ['修订中删除的文字 2 字未读入，插入的已读入']])
    expect((await run('plan', 'import', at('要点.docx'))).out).toMatch(/已导入 2026 年度计划[^]*提示 修订中删除的文字 2 字/)
    writeFileSync(at('要点.doc'), Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]))
    const old = await run('plan', 'import', at('要点.doc'))
    expect([old.code, old.err]).toEqual([1, expect.stringContaining('旧版 Word（.doc）或 .wps 文档。请用 Word 或 WPS 打开，另存为 .docx')])
  })

  it('reads GBK as it reads UTF-8', async () => {
    // 县委组织部2026年工作要点 / 建立干部监督信息库。 in GB18030.
    const gbk = Buffer.from('cfd8ceafd7e9d6afb2bf32303236c4eab9a4d7f7d2aab5e30abda8c1a2b8c9b2bfbce0b6bdd0c5cfa2bfe2a1a30a', 'hex')
    writeFileSync(join(folder, 'gbk.txt'), gbk)
    const plan = JSON.parse((await run('plan', 'import', at('gbk.txt'), '--dry-run', '--json')).out) as PlanJson
    expect(plan.text).toBe('县委组织部2026年工作要点\n建立干部监督信息库。\n')
    expect(plan.tasks).toMatchObject([{ kind: '库', title: '建立干部监督信息库' }])
  })

  it('says what is wrong with a file', async () => {
    writeFileSync(join(folder, '空.txt'), '')
    writeFileSync(join(folder, '乱.txt'), Buffer.from([0, 1, 2, 255, 254, 0, 3]))
    writeFileSync(join(folder, '稿.docx'), Buffer.from('504b0304', 'hex'))
    const refused = await inTurn(...['空.txt', '乱.txt', '稿.docx', '无.txt', '.'].map((name) => ['plan', 'import', at(name)]), ['plan', 'import'], ['plan', 'import', at('要点.txt'), '--year', '26'])
    expect(refused.map((r) => r.code)).toEqual([1, 1, 1, 4, 2, 2, 2])
    expect(refused.map((r) => r.err.trim())).toEqual([expect.stringContaining('空文件'), expect.stringContaining('可读的文本'), expect.stringContaining('文件“稿.docx”：文件不完整'), expect.stringContaining('找不到文件'), expect.stringContaining('不是文件'), expect.stringContaining('请写明文件'), expect.stringContaining('四位年份')])
  })
})
