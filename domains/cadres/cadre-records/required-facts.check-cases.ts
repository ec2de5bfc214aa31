import { checkCases } from '#kernel'
import { requiredFacts } from './required-facts.check.ts'

const self = { birth: '1980-05', workStarted: '2002-07', political: '01', partyJoined: '2001-06', identityNumber: '1', ethnicity: '01', nativePlace: '某地', currentPost: '甲局科员', sex: '1' }
const career = [{ category: 'work', kind: 'main', post: '甲局科员', since: '2002-07', until: null }]
const schooling = [{ kind: 'full-time', graduatedOn: '2002-07' }]

export default checkCases(requiredFacts, '2026-06-30', {
  '齐全': [{ self, career, schooling }],
  '已离任的不要求': [{ self: {}, career: [{ category: 'work', kind: 'main', since: '2002-07', until: '2020-01' }] }],
  '出生、参加工作只记到年': [{ self: { ...self, birth: '1980', workStarted: '2002' }, career, schooling }, 'three-ages', 'three-ages'],
  '党员没有入党时间': [{ self: { ...self, partyJoined: null }, career, schooling }, 'three-ages'],
  '群众不要入党时间': [{ self: { ...self, political: '13', partyJoined: null }, career, schooling }],
  '没有学历': [{ self, career }, 'schooling-missing'],
  '学历没有毕业时间': [{ self, career, schooling: [{ kind: 'full-time' }] }, 'graduation-missing'],
  '女干部没有退休类别': [{ self: { ...self, sex: '2' }, career, schooling }, 'basics-missing'],
})
