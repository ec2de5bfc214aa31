import { condition } from '#kernel'
import { appointment } from './appointment.register.ts'

export const sectionDeputy = condition('section-deputy', { label: '乡科级副职', from: appointment, when: 'now', where: ({ level, category }) => [level.is('1A42'), category.is('work')] })
