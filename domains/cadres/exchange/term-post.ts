import { atLeast, isLocalLeadingBody, type Post } from '#domains/cadres/appointments'

const organs = new Set(['party-organ', 'government', 'congress', 'consultative'])
/** 人大常委会、政协 themselves: their departments are within the scope, they are not. */
const assembly = /(人民代表大会常务委员会|人大常委会|政治协商会议.*委员会|政协.*委员会)$/
const discipline = /(纪律检查委员会|纪委)/

/**
 * 任期制职务（《党政领导干部职务任期暂行规定》第二条）：县级以上党委、政府领导成员，纪委、法院、检察院正职，省、市两级工作部门正职。
 * Null where the post is not linked to a position and so nobody can tell whether it is the head.
 */
export function isTermPost(post: Post): boolean | null {
  if (!atLeast(post.level, '1A32')) return false
  if (isLocalLeadingBody(post['unit.name'])) return true
  const name = post['unit.name'] ?? ''
  const kind = post['unit.kind'] ?? ''
  const headed = kind === 'judiciary' || discipline.test(name) || (organs.has(kind) && atLeast(post.level, '1A31') && !assembly.test(name))
  if (!headed) return false
  return post['position.kind'] === null ? null : post['position.kind'] === 'chief'
}
