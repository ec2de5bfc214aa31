import { clauses } from '#basis'
import { date, integer, longText, oneOf, ref, register, text, type Problem, type Row } from '#kernel'
import { most, rankGroups, type RankGroup } from './rank-groups.ts'

const approved = (label: string) => integer(label, { optional: true, min: 0, max: 100_000, unit: '名' })
/** What uses a quota: whoever holds the rank in the agency or below it; what running batches will use. */
const used = (group: RankGroup) => ({
  label: group.label, approved: group.id, clause: group.clause, ...(group.within === null ? {} : { within: group.within }),
  uses: { register: 'ranks', by: 'unit', field: 'rank', codes: group.ranks },
  reserved: { procedure: 'rank-promotion', by: 'unit', field: 'rank', less: 'presentRank' },
})

/** 职级职数核定：一个统筹单位一次核定一条，各段的职数和基数在一起，加不上的不收。使用数由职级台账推算，不登记。 */
export const rankQuota = register('rank-quota', {
  label: '职级职数核定',
  time: 'span',
  unit: '条',
  subject: 'unit',
  fields: {
    unit: ref('unit', '统筹单位', { hint: '以县为单位统筹的填县；职数由其本级及下级共用' }),
    since: date('核定时间', { aliases: ['起始时间'] }),
    until: date('终止时间', { optional: true }),
    scope: oneOf('适用比例', { county: '县（市、区、旗）和乡镇机关', other: '其他机关（按本省实施方案）' }),
    base: integer('综合管理类职位数量', { min: 0, max: 1_000_000, unit: '个' }),
    secondResearcher: approved('二级调研员'),
    middleResearchers: approved('三级、四级调研员'),
    thirdResearcher: approved('其中：三级调研员'),
    chiefClerks: approved('一级至四级主任科员'),
    seniorChiefClerks: approved('其中：一级、二级主任科员'),
    exception: text('超比例的依据', { optional: true, maxLength: 200, hint: '中央明确的倾斜政策、省级统筹等文件' }),
    document: ref('documents', '核定文件', { optional: true }),
    note: longText('备注', { optional: true }),
  },
  title: ['unit', 'since'],
  unique: [['unit', 'since']],
  exclusive: { by: ['unit'] },
  columns: ['unit', 'since', 'until', 'base', 'secondResearcher', 'middleResearchers', 'thirdResearcher', 'chiefClerks', 'seniorChiefClerks', 'document'],
  sort: ['unit', '-since'],
  filters: ['unit'],
  organization: ['unit'],
  check: addsUp,
  quotas: { label: '职级职数台账', per: 'unit', base: 'base', question: 'rank-promotion', of: rankGroups.map(used) },
  access: { read: ['leader', 'office', 'cadres', 'supervision', 'personnel'], write: ['cadres'] },
})

/** Parts within their whole, numbers within their share: 《公务员职务与职级并行规定》第十一条. */
function addsUp(row: Row): Problem[] {
  const number = (name: string): number | null => (typeof row[name] === 'number' ? row[name] : null)
  const day = typeof row.since === 'string' ? row.since : '9999'
  const problems: Problem[] = []
  for (const { id, label, within, clause, parameter } of rankGroups) {
    const [count, of] = [number(id), number(within ?? 'base')]
    if (count === null) continue
    const name = label.replace('其中：', '')
    const whole = within === null ? '综合管理类职位' : rankGroups.find((g) => g.id === within)?.label ?? ''
    if (within !== null && of === null) { problems.push({ field: within, message: `填了${name}，请填写${whole}的核定数` }); continue }
    if (of !== null && within !== null && count > of) { problems.push({ field: id, message: `${name}${String(count)}名，多于${whole}的${String(of)}名，请核对` }); continue }
    const share = shareOf(clause, parameter, day)
    if (row.scope !== 'county' || of === null || share === null || count <= most(of, share.percent)) continue
    const told = `${name}${String(count)}名，超过${whole}${String(of)}${within === null ? '个' : '名'}的${String(share.percent)}%（${String(most(of, share.percent))}名）`
    const excused = !share.sure || (typeof row.exception === 'string' && row.exception !== '')
    problems.push({ field: id, message: `${told}，${share.cite}${excused ? '' : '；有政策依据的，请填写“超比例的依据”'}`, ...(excused ? { warning: true } : {}) })
  }
  return problems
}

/** The share that held when the quota was approved; not sure where the clause still waits for its text. */
function shareOf(clause: string, parameter: string, day: string): { readonly percent: number; readonly cite: string; readonly sure: boolean } | null {
  const found = clauses.find((c) => c.id === clause)
  const value = found?.parameters?.[parameter]?.values.findLast((v) => v.from.slice(0, day.length) <= day)?.value
  if (!found || value === undefined) return null
  const sure = found.status === 'V'
  return { percent: value, sure, cite: `见《公务员职务与职级并行规定》${sure ? found.article ?? '' : '（条文待核）'}` }
}
