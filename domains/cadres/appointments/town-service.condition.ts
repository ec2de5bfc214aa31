import { condition } from '#kernel'
import { appointment } from './appointment.register.ts'

export const townService = condition('town-service', {
  label: '乡镇（街道）任职经历',
  from: appointment,
  where: ({ unit, category }) => [unit.to('kind').in(['town', 'township', 'street']), category.is('work')],
  note: '在乡、镇、街道单位任职，不论层次',
})
