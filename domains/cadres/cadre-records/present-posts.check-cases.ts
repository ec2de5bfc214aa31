import { checkCases } from '#kernel'
import { presentPosts } from './present-posts.check.ts'

const post = (text: string, since: string, until: string | null = null, more: object = {}) => ({ category: 'work', kind: 'main', level: '1A42', unit: '单位', post: text, since, until, ...more })
const self = { currentPost: '示范市甲局副局长' }

export default checkCases(presentPosts, '2026-06-30', {
  '前任的免职日就是后任的任职日，不重叠': [{ self, career: [post('乙镇科员', '2015-03-01', '2019-03-12'), post('示范市甲局副局长', '2019-03-12')] }],
  '免职、任职在同一个月，不重叠': [{ self, career: [post('乙镇科员', '2015-03', '2019-03'), post('示范市甲局副局长', '2019-03')] }],
  '后任早一个月到任，重叠': [{ self, career: [post('乙镇科员', '2015-03', '2019-04'), post('示范市甲局副局长', '2019-03')] }, 'posts-overlap'],
  '两个现任主职，只说一次': [{ self, career: [post('示范市甲局副局长', '2019-03'), post('示范市丙局副局长', '2021-01')] }, 'two-present-posts'],
  '来件自相矛盾、未认主职的两段，也算主职': [{ self, career: [post('乙镇科员', '2015-03', '2019-04', { kind: null }), post('示范市甲局副局长', '2019-03', null, { kind: null })] }, 'posts-overlap'],
  '一个主职一个挂职，没有问题': [{ self, career: [post('示范市甲局副局长', '2019-03'), post('丁县副县长', '2025-01', null, { kind: 'secondment' })] }],
  '有现任职务，任职都已结束': [{ self, career: [post('示范市甲局副局长', '2019-03', '2024-01')] }, 'no-present-post'],
  '写法只差标点和“中共”，不提示': [{ self: { currentPost: '中共示范市委组织部 副部长' }, career: [post('示范市委组织部副部长', '2019-03')] }],
  '写的不是一个职务': [{ self, career: [post('示范市甲局局长', '2019-03')] }, 'post-text'],
  '到龄当月仍在任，不提示': [{ self: { ...self, retirementMonth: '2026-06' }, career: [post('示范市甲局副局长', '2019-03')] }],
  '到龄次月仍在任，存疑': [{ self: { ...self, retirementMonth: '2026-05' }, career: [post('示范市甲局副局长', '2019-03')] }, 'retired-in-office'],
  '现任主职没有对应单位': [{ self, career: [post('示范市甲局副局长', '2019-03', null, { unit: null })] }, 'unit-missing'],
  '现任主职没有层次': [{ self, career: [post('示范市甲局副局长', '2019-03', null, { level: null })] }, 'level-missing'],
})
