import { checkCases, identityCheckDigit } from '#kernel'
import { lifeDates } from './life-dates.check.ts'

const self = { birth: '1980-05', sex: '1', workStarted: '2002-07', partyJoined: '2001-06', political: '01' }
const number = (first17: string): string => first17 + identityCheckDigit(first17)

export default checkCases(lifeDates, '2026-06-30', {
  '先后合理，没有问题': [{ self }],
  '参加工作在满十六周岁的当月，可能已满，不提示': [{ self: { ...self, workStarted: '1996-05' } }],
  '参加工作在满十六周岁的前一月，存疑': [{ self: { ...self, workStarted: '1996-04' } }, 'young-work'],
  '入党只记到年，可能已满十八周岁，不提示': [{ self: { ...self, partyJoined: '1998' } }],
  '入党在满十八周岁前一月，存疑': [{ self: { ...self, partyJoined: '1998-04' } }, 'young-party'],
  '入党早于出生，矛盾，不再说年龄小': [{ self: { ...self, partyJoined: '1979' } }, 'life-reversed'],
  '录用早于参加工作': [{ self: { ...self, hiredOn: '2001-12' } }, 'life-reversed'],
  '出生年月写到了今后': [{ self: { birth: '2062-05', sex: '1' } }, 'life-ahead'],
  '身份号码与出生同月，一致': [{ self: { ...self, identityNumber: number('99999919800512001') } }],
  '身份号码是上一月，矛盾': [{ self: { ...self, identityNumber: number('99999919800430001') } }, 'identity-birth'],
  '身份号码是女性': [{ self: { ...self, identityNumber: number('99999919800512002') } }, 'identity-sex'],
  '群众而填了入党时间': [{ self: { ...self, political: '13' } }, 'party-political'],
  '没有填的不猜': [{ self: { sex: '1' } }],
})
