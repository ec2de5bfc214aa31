/** 职级段：核定职数的口径。县、乡镇机关以机关综合管理类职位数量为基数，其中段以所属段的核定数为基数。 */
export const rankGroups = [
  { id: 'secondResearcher', label: '二级调研员', ranks: ['14'], clause: 'ZJ-11a', parameter: 'share', within: null },
  { id: 'middleResearchers', label: '三级、四级调研员', ranks: ['15', '16'], clause: 'ZJ-11b', parameter: 'share', within: null },
  { id: 'thirdResearcher', label: '其中：三级调研员', ranks: ['15'], clause: 'ZJ-11b', parameter: 'within', within: 'middleResearchers' },
  { id: 'chiefClerks', label: '一级至四级主任科员', ranks: ['17', '18', '19', '1A'], clause: 'ZJ-11c', parameter: 'share', within: null },
  { id: 'seniorChiefClerks', label: '其中：一级、二级主任科员', ranks: ['17', '18'], clause: 'ZJ-11d', parameter: 'within', within: 'chiefClerks' },
] as const

export type RankGroup = (typeof rankGroups)[number]

/** 某个基数的百分之几，舍去不足一名的部分. */
export function most(base: number, percent: number): number {
  return Math.floor((base * percent) / 100)
}
