import { question, yesNo, type Row } from '#kernel'
import { career, presentPost } from '#domains/cadres/appointments'

/** 应当交流：在现任职位任职多久，何时必须交流、轮岗。 */
export const exchangeDue = question('exchange-due', {
  label: '应当交流',
  about: 'person',
  outlook: { label: '应当交流', arrives: ['due'] },
  words: { allow: '未到期限', due: '应当交流' },
  given: { ethnicAutonomy: yesNo('民族自治地方另行规定的民族干部', { optional: true }) },
  facts: { career },
  presume: ({ on, facts }): Row | null => (presentPost(facts.career, on) === null ? null : {}),
})
