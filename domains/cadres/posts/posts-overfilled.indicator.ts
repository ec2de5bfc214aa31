import { holds, indicator } from '#kernel'
import { heldAgainstQuota } from './held-against-quota.ts'
import { posts } from './posts.register.ts'

export const postsOverfilled = indicator('posts-overfilled', {
  label: '超配的职位', unit: '个',
  definition: '截至日仍设置、指明该职位的现任主职多于核定职数的职位，每个职位计一次。',
  from: posts,
  where: () => [holds, heldAgainstQuota('>')],
  by: [{ id: 'level', label: '职务层次', path: ['level'] }, { id: 'kind', label: '职位类别', path: ['kind'] }, { id: 'unit', label: '单位', path: ['unit'] }, { id: 'unit-kind', label: '单位类别', path: ['unit', 'kind'] }],
  keywords: ['超配', '超职数配备'],
})
