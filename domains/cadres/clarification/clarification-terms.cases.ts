import { cases } from '#kernel'
import { clarificationTerms } from './clarification-terms.rule.ts'

const on = '2026-04-10'
const confirmed = { 'CQ-01': {} }
const given = { applies: 'unfounded', consent: true }

export default cases(clarificationTerms, {
  '条款未经确认，不作判断': [{ on, given: { ...given, consent: false } }, 'allow', null],
  '全部失实、本人同意': [{ on, confirmed, given }, 'allow', null],
  '本人不同意': [{ on, confirmed, given: { ...given, consent: false } }, 'forbid', null],
  '是否同意未记，未知': [{ on, confirmed, given: { applies: 'unfounded' } }, 'unknown', null],
  '反映属实': [{ on, confirmed, given: { ...given, applies: 'founded' } }, 'forbid', null],
  '部分属实而已作容错认定': [{ on, confirmed, given: { ...given, applies: 'tolerated' } }, 'allow', null],
  '涉及提拔考察，没有反馈': [{ on, confirmed, given: { ...given, underNomination: true, fedBack: false } }, 'forbid', null],
  '涉及提拔考察，反馈未记，未知': [{ on, confirmed, given: { ...given, underNomination: true } }, 'unknown', null],
})
