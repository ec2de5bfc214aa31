import { register, text } from '#kernel'

/** 代办授权：外出期间由谁代为办理，自何日到何日。代办的每一步都记明代谁办理。 */
export const deputies = register('deputies', {
  label: '代办授权',
  time: 'span',
  unit: '项',
  fields: {
    account: text('授权账号', { maxLength: 60 }),
    deputy: text('代办账号', { maxLength: 60 }),
    reason: text('事由', { maxLength: 200 }),
  },
  title: ['account', 'deputy'],
  unique: [['account', 'deputy', 'since']],
  sort: ['-since'],
  check: (row) => (row.account === row.deputy ? [{ field: 'deputy', message: '不能授权给本人' }] : []),
  access: { read: ['leader', 'office', 'cadres', 'supervision', 'organization', 'talent', 'administrator'], write: ['leader', 'office', 'cadres', 'supervision', 'organization', 'talent', 'administrator'] },
})
