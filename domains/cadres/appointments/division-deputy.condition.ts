import { condition } from '#kernel'
import { appointment } from './appointment.register.ts'

export const divisionDeputy = condition('division-deputy', { label: '县处级副职', from: appointment, when: 'now', where: ({ level, category }) => [level.is('1A32'), category.is('work')] })
