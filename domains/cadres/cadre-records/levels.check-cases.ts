import { checkCases } from '#kernel'
import { levelsCheck } from './levels.check.ts'

const post = (level: string | null, since: string, until: string | null = null, change: string | null = null) => ({ category: 'work', kind: 'main', post: '某职务', level, since, until, change })

export default checkCases(levelsCheck, '2026-06-30', {
  '逐级提拔，没有问题': [{ career: [post('1A50', '2005-07', '2010-03'), post('1A42', '2010-03', '2015-01', 'promote'), post('1A41', '2015-01', null, 'promote')] }],
  '科员直接任乡科级正职，存疑': [{ career: [post('1A50', '2005-07', '2010-03'), post('1A41', '2010-03', null, 'promote')] }, 'level-skipped'],
  '中间一段没有层次，按前后两段看': [{ career: [post('1A50', '2005-07', '2010-03'), post(null, '2010-03', '2012-01'), post('1A42', '2012-01')] }],
  '记为提拔而层次未变，矛盾': [{ career: [post('1A42', '2005-07', '2010-03'), post('1A42', '2010-03', null, 'promote')] }, 'promoted-level'],
  '记为平职而层次提高，矛盾': [{ career: [post('1A42', '2005-07', '2010-03'), post('1A41', '2010-03', null, 'lateral')] }, 'promoted-level'],
})
