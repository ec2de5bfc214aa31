import { establishment } from '#kernel'
import { levels, seats } from './seats.ts'

export const staffing = establishment('staffing', { label: '机构配备统计表', table: 'units', seats, levels })
