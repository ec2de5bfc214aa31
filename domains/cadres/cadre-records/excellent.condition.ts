import { condition } from '#kernel'
import { assessment } from './assessment.register.ts'

export const excellent = condition('excellent', { label: '年度考核优秀', from: assessment, when: { calendarYears: 3 }, where: ({ grade }) => [grade.is('1')] })
