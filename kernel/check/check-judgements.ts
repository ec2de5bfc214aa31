import { code, longText, text } from '../field/field.ts'
import { departmentRoles } from '../scope/roles.ts'
import { register } from '../register/register.ts'

/**
 * What people have stated about findings of the checks: looked up and right all the same. Kept by a key that names the finding
 * and a digest of the facts it rested on: other facts, and the statement no longer covers them. Taken back, the row is withdrawn.
 */
export const checkJudgements = register('check-judgements', {
  label: '校核认定',
  time: 'entity',
  unit: '条',
  fields: {
    register: code('台账', 'registers'),
    subject: text('对象', { maxLength: 36 }),
    finding: text('问题', { maxLength: 60 }),
    key: text('问题标识', { maxLength: 64 }),
    facts: text('认定时事实的摘要', { maxLength: 64 }),
    text: longText('问题内容', { maxLength: 1000 }),
    grounds: longText('认定理由', { maxLength: 500 }),
  },
  title: ['register', 'finding'],
  unique: [['subject', 'key']],
  access: { read: departmentRoles, write: departmentRoles },
  listed: false,
  note: '信息校核发现的问题，经人查证、记录无误的认定。依据的事实有变，认定不再适用，重新列出。',
})
