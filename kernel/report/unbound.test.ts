import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantities } from './unbound.ts'

/** Text → the quantities in it. */
const cases: Record<string, string[]> = {
  '提醒函询干部12人，诫勉3名。': ['12人', '3名'],
  '整顿软弱涣散村党组织八个': ['八个'],
  '“一肩挑”率达到93.5%': ['93.5%'],
  '完成率百分之九十五': ['百分之九十五'],
  '共培训干部一千二百余人次': ['一千二百余人次'],
  '安排资金３００万元': ['３００万元'],
  '参加2.5万人次': ['2.5万人次'],
  '2025年3月1日，市委召开会议': [],
  '2019—2021年': [],
  '二〇二五年': [],
  '选派第一书记，用好“三项机制”': [],
  '运用三项机制激励干部': [],
  '落实三会一课制度': [],
  '第三次会议听取汇报': [],
  '一、基本情况': [],
  '（二）从严管理': [],
  '一是抓学习，二是抓落实': [],
  '示组发〔2025〕8号': [],
  '坚持把每一项工作做实，让每一个数字对到人': [],
  '进一步加强一线考察': [],
  '按照“四个一包联”要求，包联村20个': ['20个'],
  '比上年增加5个百分点': ['5个百分点'],
}

describe('quantities nobody has bound', () => {
  it.each(Object.entries(cases))('%s', (text, expected) => {
    expect(quantities(text).map((q) => q.text)).toEqual(expected)
  })
  it('tells offsets into the text', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (before, after) => {
      const text = `${before}，共有35名干部，${after}`
      for (const q of quantities(text)) expect(text.slice(q.start, q.end)).toBe(q.text)
    }))
  })
})
