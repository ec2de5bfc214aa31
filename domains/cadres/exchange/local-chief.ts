import { isLocalLeadingBody, type Post } from '#domains/cadres/appointments'

const townships = new Set(['town', 'township', 'street'])

/** 县乡党政正职：县级党委、政府的正职，乡镇（街道）的党政正职；人大、政协和纪检组织的不是。 */
export function isLocalChief(post: Pick<Post, 'level' | 'unit.name' | 'unit.kind' | 'post'>): boolean {
  if (post.level === '1A31') return isLocalLeadingBody(post['unit.name'])
  return post.level === '1A41' && townships.has(post['unit.kind'] ?? '') && !/人大|政协/.test(post.post ?? '')
}
