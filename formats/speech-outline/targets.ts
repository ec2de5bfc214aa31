/** Quantities set as aims: 不少于20名, 达到95%以上, 三十个. */

import { halfWidth, numberOf } from './numerals.ts'
import type { Target } from './types.ts'

const units = [
  '人次', '场次', '万元', '亿元', '个百分点', '百分点', '平方米', '学时', '课时', '%', '‰', '个', '名', '人', '位', '次', '场', '期', '项', '家', '户', '元',
  '件', '篇', '本', '份', '门', '批', '所', '支', '处', '条', '套', '天', '轮', '例', '部', '座', '间', '对', '类',
]
const floor = '(?:不少于|不低于|不超过|至少|达到|达|超过|突破|力争|控制在|保持在|完成|各)'
const target = new RegExp(
  `(${floor}\\s?)?(百分之[一二三四五六七八九十百]{1,5}|(?:\\d[\\d,，]{0,9}(?:\\.\\d{1,3})?|[一二两三四五六七八九十百千]{1,6})(?:[-~—至](?:\\d{1,5}|[一二三四五六七八九十]{1,3}))?(?:万|亿)?\\s?(?:余|多)?(${units.join('|')}))(以上|以内|左右|以下)?`,
  'g',
)

/** 一批, 两个维护, 三项机制: set phrases, in which the number is no aim. */
const phrase = /^(两个(?:维护|确立|覆盖|作用|责任|导向|创新|先锋)|三个(?:抓手|一|代表|区分)|[一二三四五六]支队伍|[三四五六]项(?:机制|工程|制度|行动|建设|教育)|四个(?:意识|自信|全面|一)|[二两三四五六七八九十]大)/
const setsNumber = /(新建|建成|创建|打造|命名|培育|整顿|办好|办成|推出|选树|评选|举办|组织|开展|新增|建设|攻克|培养|发展|达标|示范[^，]{0,6}|支部|村)$/
const recurring = /每(?:年|季度|季|月|周|半年|个?镇|个?村|个?支部|科室|人|名)|各/

/**
 * The first quantity a duty sets; numbers in quotes are names (“五项培育工程”), years and ordinals are none,
 * and 一 counts only with 至少, 每年 and the like. Undefined if it sets none.
 * @param isQuoted tells whether an offset of `text` stands in quotes.
 */
export function targetIn(text: string, isQuoted: (at: number) => boolean): Target | undefined {
  const plain = halfWidth(text)
  for (const hit of plain.matchAll(target)) {
    const [written, least = '', amount = '', unit] = hit
    const at = hit.index + least.length
    if (isQuoted(at) || /[第\d.”》]$/.test(plain.slice(0, at)) || phrase.test(plain.slice(at, at + 8))) continue
    if (unit === '个' && /^个?(月|小时|工作日|年|季度|方面|环节)/.test(plain.slice(at + amount.length - 1, at + amount.length + 3))) continue
    // 每个, 一次性, 一部分, 一对一: no measure.
    if (/^(性|体|般|分之|对一|大|级|类人)/.test(plain.slice(at + amount.length, at + amount.length + 2))) continue
    // 收入50万元以上的村: a condition, no aim.
    if (!least && plain.charAt(hit.index + written.length) === '的') continue
    const value = amountOf(amount, unit)
    if (value === undefined) continue
    const before = plain.slice(Math.max(0, at - 14), at)
    // 落实两项待遇 names what there is; 新建两个… sets how many.
    if (/^[二两三四五六七八九十][个项]$/.test(amount) && !least && !(setsNumber.test(before) || recurring.test(before))) continue
    if (amount.startsWith('一') && value === 1 && !least && !recurring.test(before)) continue
    return { value, unit: unit ?? '%', text: text.slice(hit.index, hit.index + written.length).trim() }
  }
  return undefined
}

function amountOf(amount: string, unit: string | undefined): number | undefined {
  if (unit === undefined) return numberOf(amount.slice('百分之'.length))
  const number = amount.slice(0, amount.length - unit.length).replace(/[\s余多]/g, '')
  const [lowest = ''] = number.split(/[-~—至]/)
  const scale = /[万亿]$/.exec(number)?.[0] ?? ''
  return numberOf(lowest.endsWith(scale) ? lowest : lowest + scale)
}
