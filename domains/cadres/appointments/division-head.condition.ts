import { condition } from '#kernel'
import { appointment } from './appointment.register.ts'

export const divisionHead = condition('division-head', { label: '县处级正职', from: appointment, when: 'now', where: ({ level, category }) => [level.is('1A31'), category.is('work')] })
