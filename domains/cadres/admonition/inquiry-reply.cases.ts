import { cases } from '#kernel'
import { inquiryReply } from './inquiry-reply.rule.ts'

const confirmed = { 'TX-HX': {} }
const given = { inquiryReceivedOn: '2026-04-01', replyDueOn: '2026-04-23' }

export default cases(inquiryReply, {
  '条款未经确认，不作判断': [{ on: '2026-05-01', given }, 'allow', null],
  '截止当日，尚未逾期': [{ on: '2026-04-23', confirmed, given }, 'allow', '2026-04-24'],
  '截止次日，应催办': [{ on: '2026-04-24', confirmed, given }, 'due', null],
  '截止当日回复': [{ on: '2026-05-01', confirmed, given: { ...given, repliedOn: '2026-04-23' } }, 'allow', null],
  '逾期回复': [{ on: '2026-05-01', confirmed, given: { ...given, repliedOn: '2026-04-24' } }, 'due', null],
  '没有送达日期，未知': [{ on: '2026-05-01', confirmed, given: { replyDueOn: '2026-04-23' } }, 'unknown', null],
})
