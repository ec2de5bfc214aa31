import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { mechanisms } from '../../basis/mechanisms.ts'
import { decodeText, parseSpeech, SpeechProblem, type Speech, type Task } from './index.ts'
import { planCases } from './plans.test-data.ts'
import { addressCases } from './addresses.test-data.ts'

const speechCases = [...addressCases, ...planCases]

const catalogue = { mechanisms, indicators: [] }

/** A task as a line of the case table. */
function lineOf(task: Task): string {
  const target = task.target && `=${task.target.value}${task.target.unit}`
  const parts = [task.id, task.kind, task.title, task.owner && `@${task.owner}`, ...(task.partners ?? []).map((p) => `+${p}`),
    task.deadline && `~${task.deadline}`, target, task.mechanism && `#${task.mechanism}`]
  return parts.filter(Boolean).join(' ')
}

/** What holds for any text; returns the first violation so that a property reports it. */
function violation(text: string, speech: Speech): string | undefined {
  if (speech.text !== text) return 'text changed'
  let at = 0
  for (const { start, end } of speech.sentences) {
    if (start < at || end <= start) return `sentence ${start}–${end} overlaps`
    if (/\S/.test(text.slice(at, start))) return `not covered before ${start}`
    at = end
  }
  if (/\S/.test(text.slice(at))) return `not covered after ${at}`
  const byId = new Map(speech.tasks.map((task) => [task.id, task]))
  if (byId.size !== speech.tasks.length) return 'ids repeat'
  for (const task of speech.tasks) {
    if (text.slice(task.start, task.end) !== task.text) return `task ${task.id} is not its slice`
    const parent = task.parent === null ? undefined : byId.get(task.parent)
    if (task.parent !== null && !parent) return `parent of ${task.id} missing`
    if (parent && (parent.kind !== 'heading' || parent.level !== task.level - 1)) return `parent of ${task.id} is no heading`
    if (parent && (task.start < parent.start || task.end > parent.end)) return `task ${task.id} outside its parent`
  }
  const held = new Set<string>()
  for (const { start, end, kind, task: id } of speech.sentences) {
    if (id === undefined) {
      if (kind === 'task') return `sentence ${start} without task`
      continue
    }
    const task = byId.get(id)
    if (!task || start < task.start || end > task.end) return `sentence ${start} outside task ${id}`
    held.add(id)
  }
  const empty = speech.tasks.find((task) => task.kind !== 'heading' && !held.has(task.id))
  return empty && `leaf ${empty.id} without sentence`
}

describe('各种写法的提纲', () => {
  test.each(speechCases)('$style', ({ text, tree, others }) => {
    const speech = parseSpeech(text, catalogue)
    expect(violation(text, speech)).toBeUndefined()
    expect(speech.tasks.map(lineOf)).toEqual(tree)
    const rest = speech.sentences.filter((s) => s.kind !== 'task' && s.kind !== 'heading')
    expect(rest.map((s) => `${s.kind} ${text.slice(s.start, s.start + 8).replace(/\s/g, ' ')}`)).toEqual(others)
  })

  test('没有编号也没有“今年”，问题之后的“要”仍是任务', () => {
    const text = '过去一年，党建工作取得新成绩。\n工作中还存在制度执行不够严格的问题。\n要完善督查制度，建立通报机制。\n选派指导员要覆盖全部园区。'
    const speech = parseSpeech(text, catalogue)
    expect(speech.sentences.map((s) => s.kind)).toEqual(['review', 'problem', 'task', 'task', 'task'])
    expect(speech.tasks.map((t) => t.title)).toEqual(['完善督查制度', '建立通报机制', '选派指导员要覆盖全部园区'])
  })

  test('一句多项任务拆开，口号和并列不拆', () => {
    const titles = (text: string) => parseSpeech(text, catalogue).tasks.filter((t) => t.kind !== 'heading').map((t) => t.title)
    expect(titles('建立谈话制度，完善回访机制，推进薪酬改革。')).toEqual(['建立谈话制度', '完善回访机制', '推进薪酬改革'])
    expect(titles('坚持因岗择人、依事选人，以实绩论英雄，优化考核指标。')).toEqual(['优化考核指标'])
    expect(titles('整治慢作为、假作为、乱作为等问题。')).toEqual(['整治慢作为、假作为、乱作为等问题'])
    expect(titles('建立人才信息台账和项目储备库。')).toEqual(['建立人才信息台账', '建立项目储备库'])
    expect(titles('在重点园区设立党群服务站，由街道干部轮流值守。')).toEqual(['在重点园区设立党群服务站'])
  })
})

describe('时限、目标、责任单位', () => {
  const first = (text: string) => parseSpeech(text, { ...catalogue, units: ['县融媒体中心组'] }, { year: 2026 }).tasks.find((t) => t.kind !== 'heading')

  test.each([
    ['6月底前完成档案审核。', '2026-06-30'],
    ['2月底前制定办法。', '2026-02-28'],
    ['十月前制定办法。', '2026-09-30'],
    ['5月中旬召开推进会。', '2026-05-20'],
    ['7月1日前举办表彰大会。', '2026-07-01'],
    ['上半年制定规划。', '2026-06-30'],
    ['第三季度开展评估。', '2026-09-30'],
    ['年底前建成示范点。', '2026-12-31'],
    ['明年3月底前完成换届。', '2027-03-31'],
    ['到2027年底建成人才公寓。', '2027-12-31'],
    ['制定培训计划（完成时限：2026年11月）。', '2026-11'],
    ['每月15日前报送信息。', undefined],
    ['每季度召开调度会。', undefined],
    ['开展三月学雷锋活动。', undefined],
  ])('%s → %s', (text, deadline) => {
    expect(first(text)?.deadline).toBe(deadline)
  })

  test('没有年份就不定时限', () => {
    expect(parseSpeech('6月底前完成档案审核。', catalogue).tasks[0]?.deadline).toBeUndefined()
    expect(parseSpeech('2028年工作要点\n6月底前完成档案审核。', catalogue).tasks[0]?.deadline).toBe('2028-06-30')
  })

  test.each([
    ['选派干部不少于二十名。', 20, '名', '不少于二十名'],
    ['引进博士1,200名以上。', 1200, '名', '1,200名以上'],
    ['落实经费３．５万元。', 35000, undefined, undefined],
    ['培训党员1.5万人次。', 15000, '人次', '1.5万人次'],
    ['实现覆盖率达到百分之九十八。', 98, '%', '达到百分之九十八'],
    ['实现规范化率达到95％以上。', 95, '%', '达到95％以上'],
    ['培育3-5个典型。', 3, '个', '3-5个'],
  ])('%s', (text, value, unit, words) => {
    const target = first(text)?.target
    expect(target?.value).toBe(value)
    if (unit) expect(target).toEqual({ value, unit, text: words })
  })

  test.each(['实施“三项建设”工程。', '落实两项待遇。', '推进第2批试点。', '开展一次性补助发放。', '2026年制定规划。', '用好三项机制。'])('没有数量目标：%s', (text) => {
    expect(first(text)?.target).toBeUndefined()
  })

  test.each([
    ['制定办法（牵头单位：甲科；责任单位：乙局、丙局；完成时限：5月底前）。', '甲科', ['乙局', '丙局']],
    ['制定办法。（责任单位：乙局、丙局）', '乙局', ['丙局']],
    ['制定办法（配合单位：丙局）。', undefined, ['丙局']],
    ['由甲科牵头，乙局、丙局配合，制定办法。', '甲科', ['乙局', '丙局']],
    ['制定办法（干部科）。', '干部科', undefined],
    ['制定办法（县融媒体中心组）。', '县融媒体中心组', undefined],
    ['制定办法（试行）。', undefined, undefined],
    ['制定办法。\n责任科室：甲科', '甲科', undefined],
  ])('%s', (text, owner, partners) => {
    const task = first(text)
    expect(task?.owner).toBe(owner)
    expect(task?.partners).toEqual(partners)
    expect(task?.title).toMatch(/^制定办法(（试行）)?$/)
  })

  test('指标只绑到说它的任务，机制取最长的词、其次取上面的小标题', () => {
    const speech = parseSpeech('一、发展党员。严格落实计划。审查入党材料，提醒谈话对象。', {
      mechanisms: [{ slug: 'a', label: '党员', keywords: ['入党'] }, { slug: 'b', label: '材料审查', keywords: ['入党材料'] }, { slug: 'c', label: '发展党员', keywords: [] }],
      indicators: [{ id: 'checked', label: '审查数', keywords: ['入党材料'] }],
    })
    expect(speech.tasks.map((t) => [t.title, t.mechanism, t.indicator])).toEqual([
      ['发展党员', undefined, undefined], ['严格落实计划', 'c', undefined], ['审查入党材料', 'b', 'checked'], ['提醒谈话对象', 'c', undefined],
    ])
  })
})

describe('任何文本', () => {
  const scraps = ['一、', '（一）', '(二)', '1.', '2．', '（1）', '①', '一是', '二要', '第一，', '首先，', '最后，', '要', '。', '；', '，', '、', '：', '\n', '\r\n', '\u3000\u3000', ' ',
    '“', '”', '《', '》', '（', '）', '建立制度', '完善机制和台账', '去年工作回顾', '存在的问题', '总体要求', '今年', '2026年', '6月底前', '不少于20名', '责任单位：', '甲科', '由甲科牵头', '同志们', '附件：',
    '坚持', '确保', '推动', '取得成效', '●', '——', '第一部分 ', '\u{20000}', 'abc', '\ufeff', '\0']
  const writing = fc.array(fc.oneof(fc.constantFrom(...scraps), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 60 }).map((parts) => parts.join(''))

  test('句子不重不漏，任务是原文的片段，树成立', () => {
    fc.assert(fc.property(writing, (text) => {
      expect(violation(text, parseSpeech(text, catalogue))).toBeUndefined()
    }), { numRuns: 3000 })
  })

  test('随时断在哪里都成立', () => {
    for (const { text } of speechCases) {
      for (let end = 0; end < text.length; end += 7) expect(violation(text.slice(0, end), parseSpeech(text.slice(0, end), catalogue))).toBeUndefined()
    }
  })

  const size = 100_000
  const fill = (scrap: string) => scrap.repeat(Math.ceil(size / 3 / scrap.length))
  test.each(['一、', '1.', '一是', '要。', '（', '（）', '“', '，', '、', '存在', '以', '建立制度和', '由牵头，', '6月', '20', '每年', '\n', ' ', '甲', '（一）甲。1.乙。', '责任单位：甲；', '取得要', '为甲', '推进深入全面', '甲，乙。要丙。'])('十万字节的“%s”读得完', (scrap) => {
    const text = fill(scrap)
    const speech = parseSpeech(text, catalogue)
    expect(violation(text, speech)).toBeUndefined()
  })
})

describe('读文本文件', () => {
  const text = '工作要点\r\n一、建立制度。\n'
  const utf16 = (littleEndian: boolean, mark: boolean) => {
    const words = (mark ? '\ufeff' : '') + text
    const view = new DataView(new ArrayBuffer(words.length * 2))
    for (let i = 0; i < words.length; i++) view.setUint16(i * 2, words.charCodeAt(i), littleEndian)
    return new Uint8Array(view.buffer)
  }
  const gbk = Uint8Array.from([0xb9, 0xa4, 0xd7, 0xf7, 0xd2, 0xaa, 0xb5, 0xe3, 0x0d, 0x0a, 0xd2, 0xbb, 0xa1, 0xa2, 0xbd, 0xa8, 0xc1, 0xa2, 0xd6, 0xc6, 0xb6, 0xc8, 0xa1, 0xa3, 0x0a])

  test.each([
    ['UTF-8', new TextEncoder().encode(text)], ['UTF-8 带 BOM', new TextEncoder().encode(`\ufeff${text}`)], ['GBK', gbk],
    ['UTF-16LE', utf16(true, true)], ['UTF-16BE', utf16(false, true)], ['UTF-16LE 无 BOM', utf16(true, false)], ['UTF-16BE 无 BOM', utf16(false, false)],
  ])('%s', (_, bytes) => {
    expect(decodeText(bytes, '要点.txt')).toBe(text)
  })

  test.each([
    ['空文件', [], '空文件'], ['docx', [0x50, 0x4b, 3, 4, 1], 'Word'], ['doc', [0xd0, 0xcf, 0x11, 0xe0], '旧版'], ['pdf', [0x25, 0x50, 0x44, 0x46], 'PDF'],
    ['只有空白', [0x20, 0x0a], '没有文字'], ['图片', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d], '不是可读的文本'], ['乱字节', [0xff, 0xff, 0x80, 0x80, 0x81], '不是可读的文本'],
  ])('%s：说明怎么办', (_, bytes, words) => {
    const read = () => decodeText(Uint8Array.from(bytes), '要点.txt')
    expect(read).toThrow(SpeechProblem)
    expect(read).toThrow(new RegExp(`^《要点.txt》.*${words}.*。$`))
  })
})

const real = fileURLToPath(new URL('../../../shared/inputs/annual-speech.txt', import.meta.url))

describe.skipIf(!existsSync(real))('真实讲话（缺 ../shared/inputs/annual-speech.txt 时跳过）', () => {
  const text = existsSync(real) ? decodeText(readFileSync(real), 'annual-speech.txt') : ''
  const speech = parseSpeech(text, catalogue)
  const leaves = speech.tasks.filter((task) => task.kind !== 'heading')

  test('不重不漏，回顾部分没有任务', () => {
    expect(violation(text, speech)).toBeUndefined()
    const partTwo = speech.tasks[0]?.start ?? 0
    expect(text.slice(partTwo, partTwo + 2)).toBe('二、')
    const partOne = speech.sentences.filter((s) => s.end <= partTwo)
    expect(partOne.map((s) => s.kind).join(' ')).toMatch(/^title courtesy heading( review){14} problem problem$/)
    expect(partOne.every((s) => s.task === undefined)).toBe(true)
  })

  test('五项重点工作各成一支，小标题和任务都在其下', () => {
    const main = speech.tasks.filter((task) => task.level === 2)
    expect(main.map((task) => task.id)).toEqual(['2.1', '2.2', '2.3', '2.4', '2.5'])
    const under = (id: string) => speech.tasks.filter((task) => task.parent === id)
    expect(main.map((task) => under(task.id).length)).toEqual([3, 7, 3, 3, 4])
    expect(main.flatMap((task) => under(task.id)).every((task) => task.kind === 'heading')).toBe(true)
    expect(main.map((task) => leaves.filter((leaf) => leaf.id.startsWith(`${task.id}.`)).length)).toEqual([7, 29, 23, 8, 11])
  })

  test('凡说到的机制都有任务，任务都有机制', () => {
    expect(leaves.filter((leaf) => leaf.mechanism === undefined).map((leaf) => leaf.id)).toEqual([])
    const bound = new Set(leaves.map((leaf) => leaf.mechanism))
    for (const slug of ['conduct-list', 'reserve-pool', 'growth-files', 'political-files', 'clarification', 'admonition', 'daily-supervision', 'archives', 'village-cadres',
      'village-vetting', 'weak-organizations', 'model-villages', 'contact-points', 'delegates', 'frontline-use', 'programmes', 'chief-experts', 'mission-lists', 'recognition', 'ranks']) {
      expect(bound, slug).toContain(slug)
    }
  })
})
