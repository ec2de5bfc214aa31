import { condition } from '#kernel'
import { appointment } from './appointment.register.ts'

export const sectionHead = condition('section-head', { label: '乡科级正职', from: appointment, when: 'now', where: ({ level, category }) => [level.is('1A41'), category.is('work')] })
