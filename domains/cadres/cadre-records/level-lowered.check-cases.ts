import { checkCases } from '#kernel'
import { levelLowered } from './level-lowered.check.ts'

const post = (level: string | null, since: string, until: string | null = null, change: string | null = null) => ({ category: 'work', kind: 'main', post: '某职务', level, since, until, change })

export default checkCases(levelLowered, '2026-06-30', {
  '层次降低，没有依据': [{ career: [post('1A41', '2005-07', '2010-03'), post('1A42', '2010-03')] }, 'level-lowered'],
  '撤职后降低，有依据': [{ career: [post('1A41', '2005-07', '2010-03'), post('1A42', '2010-03')], sanctions: [{ kind: 'gov-removal', decidedOn: '2010-02-20' }] }],
  '警告不降低层次，不是依据': [{ career: [post('1A41', '2005-07', '2010-03'), post('1A42', '2010-03')], sanctions: [{ kind: 'gov-warning', decidedOn: '2010-02-20' }] }, 'level-lowered'],
  '记为平职的，归任用形式那一项说': [{ career: [post('1A41', '2005-07', '2010-03'), post('1A42', '2010-03', null, 'lateral')] }],
})
