import { departmentRoles, integer, longText, oneOf, ref, register, text } from '#kernel'

/**
 * 冻结报告的签署：每轮按拟稿、核稿、签发的次序，由指名的账号本人重输密码签署。签署押在冻结内容的摘要值上，内容有任何改动，
 * 签署即显示失效，核对（mingshi verify）也会报出。
 */
export const reportSignatures = register('report-signatures', {
  label: '报告签署',
  time: 'entity',
  unit: '次',
  listed: false,
  fields: {
    frozen: ref('frozen-reports', '冻结报告'),
    round: integer('第几轮', { min: 1 }),
    step: integer('次序', { min: 1, max: 20 }),
    duty: oneOf('签署事项', { draft: '拟稿', review: '核稿', issue: '签发' }),
    account: text('签署账号', { maxLength: 100 }),
    signer: text('签署人', { maxLength: 100 }),
    state: oneOf('状态', { waiting: '待签', signed: '已签', refused: '退回', withdrawn: '未签' }),
    signedAt: text('签署时间', { maxLength: 40, optional: true }),
    comment: longText('意见', { maxLength: 500, optional: true }),
    digest: text('所签内容摘要值', { maxLength: 64, optional: true, digestOf: ['frozen', 'content'] }),
  },
  title: ['duty', 'signer', 'state'],
  unique: [['frozen', 'round', 'step']],
  columns: ['frozen', 'round', 'step', 'duty', 'signer', 'state', 'signedAt', 'comment'],
  sort: ['frozen', '-round', 'step'],
  access: { read: departmentRoles, write: [] },
})
