import { checkCases } from '#kernel'
import { schoolingCheck } from './schooling.check.ts'

const self = { birth: '1980-05' }
const course = (level: string, enrolledOn: string | null, graduatedOn: string | null, kind = 'full-time') => ({ kind, level, school: '某大学', enrolledOn, graduatedOn })
const post = (since: string, until: string | null = null) => ({ category: 'work', kind: 'main', post: '甲局科员', since, until })
const study = (since: string, until: string) => ({ category: 'study', kind: null, post: '某大学学习', since, until })

export default checkCases(schoolingCheck, '2026-06-30', {
  '毕业当月参加工作，没有问题': [{ self, schooling: [course('21', '1998-09', '2002-07')], career: [study('1998-09', '2002-07'), post('2002-07')] }],
  '入学晚于毕业': [{ self, schooling: [course('21', '2002-09', '1998-07')] }, 'study-reversed'],
  '在读而填了毕业时间': [{ self, schooling: [course('1B', '2024-09', '2027-07', 'in-service')] }, 'graduated-ahead'],
  '满十九周岁当月本科毕业，不提示': [{ self, schooling: [course('21', null, '1999-05')] }],
  '差一个月满十九周岁本科毕业，存疑': [{ self, schooling: [course('21', null, '1999-04')] }, 'young-graduate'],
  '中专不看年龄': [{ self, schooling: [course('35', null, '1997-07')] }],
  '全日制学习与任职重叠三个月，不提示': [{ self, schooling: [course('21', '1998-09', '2002-07-01')], career: [post('2002-03-30')] }],
  '全日制学习与任职重叠超过三个月，矛盾': [{ self, schooling: [course('21', '1998-09', '2002-07-30')], career: [post('2002-03-01')] }, 'study-while-working'],
  '在职学习与任职重叠，没有问题': [{ self, schooling: [course('21', '2005-09', '2008-07', 'in-service')], career: [post('2002-03')] }],
  '研究生早于本科毕业': [{ self, schooling: [course('11', null, '2002-07'), course('21', null, '2005-07')] }, 'higher-before-lower'],
  '履历有学习而没有学历': [{ self, career: [study('1998-09', '2002-07'), post('2002-07')] }, 'study-not-on-file'],
  '短期学习不要求学历': [{ self, career: [study('2010-03', '2010-07')] }],
  '有一条学历没有毕业时间，可能就是它': [{ self, schooling: [course('21', null, null)], career: [study('1998-09', '2002-07')] }],
})
