import { code, longText, oneOf, text } from '../field/field.ts'
import { departmentRoles } from '../scope/roles.ts'
import { register } from './register.ts'

/**
 * What people have decided about two rows of one register that look like the same thing: they are not, or they were merged and
 * one of them lives on. Every house keeps it, whatever its registers are; so the pair is named by text, and the decision is an
 * act like any other: in the chain, in the history, and taken back as one.
 */
export const identityJudgements = register('identity-judgements', {
  label: '同一性认定',
  time: 'entity',
  unit: '条',
  fields: {
    register: code('台账', 'registers'),
    /** Ids of the two rows, the smaller first. */
    first: text('其一', { maxLength: 36 }),
    second: text('其二', { maxLength: 36 }),
    decision: oneOf('认定', { different: '不是同一个', merged: '同一个，已合并' }),
    /** Merged: the id that the other one now leads to. */
    survivor: text('保留的一条', { maxLength: 36, optional: true }),
    grounds: longText('理由', { maxLength: 500 }),
    /** A digest of what the decision looked at: other facts, another question. */
    facts: text('认定时内容的摘要', { maxLength: 64, optional: true }),
  },
  title: ['register', 'decision'],
  unique: [['register', 'first', 'second']],
  access: { read: departmentRoles, write: departmentRoles },
  listed: false,
  note: '疑似重复经人认定的结果：不是同一个的不再提示，内容有变才再提示；已合并的，旧编号仍通向保留的一条。',
})
