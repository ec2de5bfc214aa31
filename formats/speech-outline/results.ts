/** The result nouns of duties, by which a leaf's kind is told. */

import type { TaskKind } from './types.ts'

const close = '[”’」》"）)]{0,3}'
/** A result noun ends the object: what follows is a mark, a conjunction or another verb. */
const ends = `(?=${close}(?:$|[，,、。；;：（(]|并|和|与|及|或|等|进行|实行|动态|对|，))`

const drafting = /(制定|制订|出台|印发|修订|起草|编制|拟定|拟订|研究制定|完善|健全|建立|修改|发布|审定|编写|谋划)/
const document = new RegExp(`(办法|意见|条例|细则|规定|规程|规则|方案|规划|措施|举措|制度汇编|指引|指南|标准|计划|要点|通知|手册)${ends}`)
const register = new RegExp(`(库|档案|台账|清单|名册|花名册|名单|目录|一人一档|一村一策|图谱)${ends}`)
const system = new RegExp(`制度(体系)?${ends}`)
const mechanism = new RegExp(`(机制|体系)${ends}`)
const activity = /(活动|行动|培训|轮训|调训|会议|座谈会|观摩会|推进会|评议会|大会|讲坛|讲堂|论坛|工程|整治|整顿|教育|竞赛|比武|试点|示范创建|创建|大赛|考试|测试|走访|慰问|调研|宣讲|督查|检查|巡讲|党日|展播|研讨|[会班课](?=[”’」》"）)]*$))/

/** Kind of a leaf by its main clause; see {@link TaskKind} for the list. */
export function resultKind(clause: string, hasTarget: boolean): Exclude<TaskKind, 'heading'> {
  if (drafting.test(clause) && document.test(clause)) return '办法'
  if (register.test(clause)) return '库'
  if (system.test(clause)) return '制度'
  if (mechanism.test(clause)) return '机制'
  if (hasTarget) return '数量'
  return activity.test(clause) ? '活动' : '其他'
}

/** Whether a clause orders a document, register, system or mechanism to be made: such a clause is a duty, never a mere title. */
export function makesSomething(clause: string): boolean {
  return /(制定|制订|出台|印发|建立|修订)/.test(clause) && [document, register, system, mechanism].some((noun) => noun.test(clause))
}

const joint = new RegExp(
  `(?:办法|意见|条例|细则|规定|方案|规划|措施|库|档案|台账|清单|名册|制度|机制)${close}(和|与|及|以及|、)(?=[^，、]{4,})`, 'g',
)
const maker = /^(.{0,6}?(?:建立健全|建立完善|健全完善|制定完善|制定出台|研究制定|修订完善|建立|健全|完善|制定|制订|出台|修订|编制|构建|印发))/
const result = new RegExp(`(办法|意见|条例|细则|规定|方案|规划|措施|库|档案|台账|清单|名册|制度|机制)${close}$`)

/**
 * Offsets at which one clause with two results is cut (建立甲制度和乙台账 → before 和), with the verb the later parts share.
 * Only where every part ends in a result noun of its own and is more than the bare noun.
 */
export function jointResults(clause: string, isQuoted: (at: number) => boolean): { verb: string; cuts: { at: number; content: number }[] } | undefined {
  const verb = maker.exec(clause)?.[1]
  if (!verb) return undefined
  const cuts: { at: number; content: number }[] = []
  let from = verb.length
  for (const hit of clause.matchAll(joint)) {
    const content = hit.index + hit[0].length
    // 和 goes with the part after it, 、 with the part before.
    const at = hit[1] === '、' ? content : content - (hit[1]?.length ?? 1)
    if (isQuoted(content - 1) || at - from < 4) continue
    cuts.push({ at, content })
    from = content
  }
  const last = clause.slice(from)
  return cuts.length > 0 && last.length >= 4 && result.test(last) ? { verb, cuts } : undefined
}
