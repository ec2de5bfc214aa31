import { cases } from '#kernel'
import { admonitionForm } from './admonition-form.rule.ts'

const on = '2026-04-10'
const confirmed = { 'TX-JM2': {} }
const given = { admonitionForm: 'talk', talkers: 2, recordMade: true, copiedToUnit: true }

export default cases(admonitionForm, {
  '条款未经确认，不作判断': [{ on }, 'allow', null],
  '两人谈话、有记录、已抄送': [{ on, confirmed, given }, 'allow', null],
  '一人谈话': [{ on, confirmed, given: { ...given, talkers: 1 } }, 'forbid', null],
  '没有记录': [{ on, confirmed, given: { ...given, recordMade: false } }, 'forbid', null],
  '书面诫勉，不问谈话人': [{ on, confirmed, given: { admonitionForm: 'letter', copiedToUnit: true } }, 'allow', null],
  '是否抄送未记，未知': [{ on, confirmed, given: { ...given, copiedToUnit: null } }, 'unknown', null],
})
