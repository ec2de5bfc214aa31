import { checkCases } from '#kernel'
import { careerLine } from './career-line.check.ts'

const line = (post: string, since: string, until: string | null = null, more: object = {}) => ({ category: 'work', kind: 'main', post, since, until, ...more })
const self = { birth: '1980-05', workStarted: '2002-07' }
const study = line('某大学学习', '1998-09', '2002-07', { category: 'study', kind: null })

export default checkCases(careerLine, '2026-06-30', {
  '首尾相接，没有问题': [{ self, career: [study, line('甲局科员', '2002-07', '2010-03'), line('甲局科长', '2010-03')] }],
  '空三个整月，不提示': [{ self, career: [study, line('甲局科员', '2002-07', '2010-03-01'), line('甲局科长', '2010-06-30')] }],
  '空四个整月，中断': [{ self, career: [study, line('甲局科员', '2002-07', '2010-03-01'), line('甲局科长', '2010-07-01')] }, 'career-gap'],
  '空当里有挂职，仍是中断': [{ self, career: [line('甲局科员', '2002-07', '2010-03'), line('乙镇挂职', '2010-03', '2011-03', { kind: 'secondment' }), line('甲局科长', '2011-03')] }, 'career-gap'],
  '长的一段包着短的一段，不算中断': [{ self, career: [line('甲局科员', '2002-07', '2012-03'), line('党校学习', '2008-01', '2008-06', { category: 'study', kind: null }), line('甲局科长', '2012-03')] }],
  '任职早于出生': [{ self: { birth: '1980-05' }, career: [line('甲局科员', '1979')] }, 'career-before-birth'],
  '起止颠倒': [{ self, career: [line('甲局科员', '2010-03', '2002-07')] }, 'line-reversed', 'career-start'],
  '任职在今后': [{ self: {}, career: [line('甲局科长', '2026-07-01')] }, 'line-ahead'],
  '第一段任职晚于参加工作不超过三个月，不提示': [{ self, career: [line('甲局科员', '2002-10')] }],
  '第一段任职早于参加工作一个月以上': [{ self, career: [line('甲局科员', '2002-01')] }, 'career-start'],
  '先服役的，参加工作从服役算，不提示': [{ self, career: [line('某部战士', '1999-12', '2004-12', { category: 'military', kind: null }), line('甲局科员', '2004-12')] }],
  '同一天到任两个单位': [{ self, career: [line('甲局科员', '2002-07', '2010-03'), line('甲局科长', '2010-03', '2012-01'), line('乙局科长', '2010-03', '2012-01')] }, 'same-start'],
  '“其间”落在经历之外': [{ self: { birth: '1980-05' }, career: [line('甲局科员', '2002-07'), line('进修', '2001-01', '2001-06', { kind: 'inner' })] }, 'inner-outside'],
})
