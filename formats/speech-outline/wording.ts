/** Telling by the wording what a heading, a paragraph or a sentence does: review, problem, guiding thought, courtesy or duty. */

import type { SentenceKind, Zone } from './types.ts'

const aims = /(总体思路|总体要求|指导思想|总体目标|工作目标|主要目标|目标任务是|基本思路|工作思路|总的要求|总要求|基本原则|工作原则|工作主线)/
const done = /(回顾|肯定成绩|总结(过去|成绩|经验)|工作总结|工作成效|主要成效|取得的?(成效|成绩|进展)|(去年|上年|上半年|过去|一年来|以来|20\d\d年).{0,14}(工作)?(情况|成效|成绩|总结)|工作开展情况|完成情况|主要做法|进展情况|经验做法|成绩亮点|亮点)/
const lacks = /((存在|主要|突出|面临|当前).{0,8}(问题|不足|短板|差距|困难|薄弱)|^(问题|不足|差距|困难|短板)|(问题|不足|差距|短板|困难)(与|和|及|、)(不足|问题|困难|原因|差距|短板|薄弱环节)|(问题|不足|短板)(及|和)?(原因分析|剖析)?$)/
const orders = /(重点任务|重点工作|工作任务|主要任务|工作安排|工作打算|工作计划|工作举措|主要举措|主要措施|工作措施|保障措施|下一步|下步|今后|打算|工作部署|任务安排|工作要求|组织保障|工作重点|组织实施|方法步骤|实施步骤|今年|明年|新的?一年)/
const situation = /(^(形势|重要性|重大意义|重要意义)|(形势|重要意义|重大意义|必要性|重要性)(分析|任务)?$|面临的?形势)/

/** What a heading announces; undefined if it is a heading of content. `mixed`: both a review and what is to come. */
export function zoneOfHeading(title: string): Zone | 'mixed' | undefined {
  const words = title.replace(/[。：:\s]+$/, '')
  const remedy = /^(解决|整改|整治|聚焦|坚持|破解|补齐|着力|抓好|抓实|针对|突出|深化|强化|加强|开展|建立|推动)/.test(words)
  const past = done.test(words) && !remedy
  const ahead = orders.test(words)
  if (past && ahead && /[和及与暨、]/.test(words)) return 'mixed'
  if (lacks.test(words) && !remedy) return ahead ? 'mixed' : 'problem'
  if (past && !/^(今年|明年|下)/.test(words)) return 'review'
  if (aims.test(words)) return 'background'
  if (situation.test(words) && !remedy) return 'background'
  return ahead ? 'duty' : undefined
}

/** What a document's title promises of sections that do not say it themselves. */
export function zoneOfTitle(title: string): Zone {
  const ahead = /(要点|计划|安排|打算|方案|任务|部署|意见|思路)/.test(title)
  return /(总结|述职|回顾|汇报|完成情况|工作情况)/.test(title) && !ahead ? 'review' : /总结.{0,12}(计划|打算|安排)/.test(title) ? 'review' : 'duty'
}

const opensPast = /^(去年|上年|过去的?一年|过去一年|一年来|近年来|今年以来|20\d\d年以来|截至|前三季度|几年来|年初以来|上半年，|一年多来|回顾)/
const perfective = /(取得了?|荣获|被评为|获评|获得|圆满完成|顺利完成|全面完成了?|累计|先后|已(完成|建|选|培|整|发|开|经)|成效(明显|显著)|同比|位居|受到.{1,12}(肯定|表扬|好评)|稳中有进|显著(增强|提升|改善|优化)|明显(增强|提升|改善|好转)|得到(加强|提升|改善|落实)|实现新|呈现新|迈出新|展现新|焕发新|更加(鲜明|坚强|规范|有力)|了[一二三四五六七八九十\d])/g
const deontic = /(要|将|力争|确保|年底前|不少于|不低于|必须|应当|月底前)/g
const opensFuture = /^(今年|20\d\d年|新的?一年|下一步|下步|明年|接下来|下阶段|下一阶段|今后)/
const confess = /(存在.{0,60}(问题|不足|差距|短板|薄弱环节)|问题.{0,8}(不容忽视|仍然|依然|比较突出)|还?不够[高强好实严深细紧到充扎精有规]|(不强|不高|不深|不实|不足|不严|不到位|不充分|不平衡|不均衡|滞后|乏力|薄弱)(等|的)?(问题|现象|，|；|。|$)|清醒(地)?(看到|认识到)|差距和不足|短板弱项|不足之处|仍有差距|有待(加强|提高|提升|改进))/

/** Perfective minus deontic signs: positive where a text tells of what was done. */
export function pastness(words: string): number {
  return (words.match(perfective)?.length ?? 0) * 1.5 - (words.match(deontic)?.length ?? 0)
}

/**
 * Where a paragraph that stands under no telling heading turns to another zone; undefined if it goes on as before.
 * @param year year of the plan: an earlier year named at the beginning tells a review.
 */
export function zoneOfParagraph(words: string, year: number | undefined): Zone | undefined {
  const head = words.replace(/^(?:同志们[，：！]?)\s*/, '').slice(0, 400)
  if (/^(今年|20\d\d年|新的?一年|明年|下一步|.{0,16}(总体思路|总体要求|指导思想|总的要求|工作思路)(是|为|：))/.test(head) && isAim(head)) return 'background'
  const named = /^(20\d\d)年/.exec(head)?.[1]
  const earlier = named !== undefined && year !== undefined && Number(named) < year
  if (opensPast.test(head) || earlier) return confess.test(head) && pastness(head) <= 0 ? 'problem' : 'review'
  if (isConfession(head)) return 'problem'
  if (opensFuture.test(head) && /(要|将|力争|确保|必须|应当|重点|坚持|着力|围绕|聚焦)/.test(head)) return 'duty'
  return undefined
}

/** A sentence owns to a problem; one that orders it to be remedied does not. */
export function isConfession(sentence: string): boolean {
  return confess.test(sentence) && !/^(要|针对|围绕|聚焦|着力|排查|整改|整治|解决|全面|深入|认真|对|开展|建立|坚决|集中|推动|切实|重点)/.test(sentence)
}

/** A sentence tells of the past year inside a part about the year ahead. */
export function isReview(sentence: string): boolean {
  return opensPast.test(sentence) && pastness(sentence) > 0
}

/** 总体思路是…, 指导思想：…, 主要目标是…. */
export function isAim(sentence: string): boolean {
  return /(总体思路|总体要求|指导思想|总体目标|工作目标|主要目标|基本思路|工作思路|总的要求|总要求)[^，。]{0,6}[是为：:]/.test(sentence.slice(0, 120))
}

/** Guiding thought as it stands before the duties: 以…为指导, 全面贯彻…精神. */
export function isGuidance(sentence: string): boolean {
  return /(以[^，。]{2,50}为(指导|统领|引领|主线|指引|遵循|根本|抓手)|(深入|全面|认真)(学习)?贯彻[^。]{2,80}(精神|思想|部署|要求)|为(决胜|实现|加快|推进|推动|全面|做好|奋力|谱写|建设)[^。]{4,80}(提供|保证|保障|贡献)|(为|根据)[^。]{4,60}(制定|结合实际|现)[^。]{0,20}(本|如下|以下)|增强.{0,3}四个意识)/.test(sentence.slice(0, 600))
}

/** A sentence that only announces the list after it. */
export function announces(sentence: string, listFollows: boolean): boolean {
  const words = sentence.replace(/\s+/g, '')
  if (listFollows && /[：:]$/.test(words)) return true
  if (words.length > 70) return false
  return /(以下|如下|下列|这|[\d一二两三四五六七八九十]+)(几|[一二两三四五六七八九十\d]+)?(个|项|方面|大|点)[^，。：]{0,8}(工作|任务|方面|要求|措施|文章|重点|意见|关系)[^，。：]{0,4}[：:。；]$/.test(words) && /(抓好|做好|抓|做|落实|推进|突出|实现|重点|提|讲|强调)/.test(words)
}

const openings = /(^(同志们|这次.{0,10}会议|今天.{0,12}(召开|会)|各位|尊敬的|大家好|女士们)|(我|现|下面|现在|现将|按照|根据|受)[^。]{0,40}(汇报|回顾|作以?安排|讲[几三四五两]?点?|报告如下|通报|发言|讲话|作.{0,6}安排|作.{0,6}部署|讲[^。]{0,6}意见|主要任务是|主题是)[^。]{0,30}[：:。]?$|^(谢谢|我的(讲话|汇报|发言|报告)|我就(讲|汇报)|以上.{0,16}(汇报|发言|意见|请)|不(当|妥)之处|请.{0,10}(批评指正|审议))|(谢谢大家|请批评指正|完毕)[。！]?$)/

/** Address, opening and closing words. */
export function isCourtesy(sentence: string): boolean {
  return openings.test(sentence.slice(0, 160)) && !/^(各位.{0,20}要|按照.{4,60}(制定|建立|完善|开展|推进|落实))/.test(sentence)
}

/** A closing appeal: the whole last paragraph is one. */
export function isClosing(paragraph: string): boolean {
  return /^(同志们|各位|谢谢)/.test(paragraph) || /让我们/.test(paragraph.slice(0, 300))
}

/** A line of address alone: 同志们：, 各镇党委、市直各部门：. */
export function isAddress(line: string): boolean {
  return /^(同志们|各位|尊敬的|各[^。，]{1,60}?(党|委|局|办|单位|部门|室|站|镇|乡))[^。]{0,60}[：:！!]$/.test(line)
}

export type FixedKind = Extract<SentenceKind, 'title' | 'courtesy'>
