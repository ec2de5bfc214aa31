import type { Post } from './career.ts'

/** 基层单位：乡镇街道、学校医院、企业和社会组织，以及乡科级以下的单位（县直部门及其所属）。 */
const kinds = new Set(['town', 'township', 'street', 'school', 'hospital', 'state-enterprise', 'private-enterprise', 'social-organization'])
const levels = new Set(['109', '110', '111'])

export function isGrassroots(post: Post): boolean {
  return kinds.has(post['unit.kind'] ?? '') || levels.has(post['unit.level'] ?? '')
}
