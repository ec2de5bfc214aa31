import { establishment } from '#kernel'
import { seats } from './seats.ts'

export const vacancies = establishment('vacancies', { label: '空缺岗位表', table: 'vacancies', seats })
