import { cases } from '#kernel'
import { coManager } from './co-manager.rule.ts'

const confirmed = { 'XR-34': {} }
const asked = { coManaged: true, coManagerAskedOn: '2026-03-10' }

export default cases(coManager, {
  '2018年依2014年条例，一个月的末日': [{ on: '2018-04-10', given: { coManaged: true, coManagerAskedOn: '2018-03-10' } }, 'forbid', '2018-04-11'],
  '现行条款未经确认，不作判断': [{ on: '2026-04-09', given: asked }, 'allow', null],
  '一个月的末日，仍可答复，尚不视为同意': [{ on: '2026-04-10', confirmed, given: asked }, 'forbid', '2026-04-11'],
  '次日起，视为同意': [{ on: '2026-04-11', confirmed, given: asked }, 'allow', null],
  '一月末收到的，到二月末日': [{ on: '2026-02-28', confirmed, given: { coManaged: true, coManagerAskedOn: '2026-01-31' } }, 'forbid', '2026-03-01'],
  '答复同意': [{ on: '2026-03-20', confirmed, given: { ...asked, coManagerRepliedOn: '2026-03-20', coManagerReply: 'agrees' } }, 'allow', null],
  '答复不同意': [{ on: '2026-06-01', confirmed, given: { ...asked, coManagerRepliedOn: '2026-03-20', coManagerReply: 'objects' } }, 'forbid', null],
  '有答复意见而没有答复日期，未知': [{ on: '2026-06-01', confirmed, given: { ...asked, coManagerReply: 'objects' } }, 'unknown', null],
  '不是双重管理': [{ on: '2026-06-01', confirmed, given: { coManaged: false } }, 'allow', null],
  '没有征求，未知': [{ on: '2026-06-01', confirmed, given: { coManaged: true } }, 'unknown', null],
  '是否双重管理未记，未知': [{ on: '2026-06-01', confirmed }, 'unknown', null],
})
