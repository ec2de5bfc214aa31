import { register, text } from '#kernel'

/** 代办授权：外出期间由谁代为办理，自何日到何日。代办的每一步都记明代谁办理。 */
export const deputies = register('deputies', {
  label: '代办授权',
  time: 'span',
  unit: '项',
  fields: {
    account: text('授权账号', { maxLength: 60, account: true, hint: '授权只能由本人登记' }),
    deputy: text('代办账号', { maxLength: 60, account: true }),
    reason: text('事由', { maxLength: 200 }),
    document: text('依据文件', { optional: true, maxLength: 200, hint: '系统管理员替他人登记时写明' }),
  },
  title: ['account', 'deputy'],
  unique: [['account', 'deputy', 'since']],
  sort: ['-since'],
  own: { account: 'account', others: ['administrator'], ground: 'document' },
  check: (row) => [
    ...(row.account === row.deputy ? [{ field: 'deputy', message: '不能授权给本人' }] : []),
    ...(row.until === null ? [{ field: 'until', message: '请写明代办到哪一天为止，当日不计入；到期自动失效，需要时另行授权' }] : []),
  ],
  access: { read: ['leader', 'office', 'cadres', 'supervision', 'organization', 'talent', 'administrator'], write: ['leader', 'office', 'cadres', 'supervision', 'organization', 'talent', 'administrator'] },
})
