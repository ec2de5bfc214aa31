import { establishment } from '#kernel'
import { seats } from './seats.ts'

export const leadingTeams = establishment('leading-teams', {
  label: '领导班子职数统计表', table: 'teams', seats, list: 'cadres',
  levels: [{ label: '正职', in: ['1A31', '1A41'] }, { label: '副职', in: ['1A32', '1A42'] }],
  structure: [
    { label: '35岁以下', when: [{ column: 'age', to: 35 }] }, { label: '女', when: [{ column: 'sex', in: ['2'] }] }, { label: '党外', when: [{ column: 'political', in: ['01', '02'], not: true }] },
    { label: '少数民族', when: [{ column: 'ethnicity', in: ['01'], not: true }] }, { label: '全日制大学以上', when: [{ column: 'fullTimeLevel', in: ['1', '2'] }] },
  ],
})
