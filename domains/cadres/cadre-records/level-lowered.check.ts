import { check, earliest, finding, rowsOf } from '#kernel'
import { withCareer } from '#domains/cadres/appointments'
import { fileCareer } from './file-facts.ts'
import { levelSteps } from './levels.check.ts'
import { sanction } from './sanction.register.ts'

const lowering = new Set(['gov-demotion', 'gov-removal', 'party-removal', 'party-probation', 'party-expulsion', 'org-adjustment', 'org-dismissal', 'org-resignation', 'org-demotion'])

/** 职务层次降低须有依据。另成一项：有没有处分，只有能看处分的人才看得到这项。 */
export const levelLowered = check('level-lowered', {
  label: '职务层次降低',
  about: 'person',
  among: withCareer,
  facts: { career: fileCareer, sanctions: rowsOf(sanction, 'person', ['kind', 'decidedOn', 'revokedOn']) },
  kinds: { 'level-lowered': { label: '职务层次降低而无依据', weight: 'doubt' } },
  find({ facts: { career, sanctions } }) {
    const grounds = sanctions.rows.filter((s) => lowering.has(s.kind ?? '') && s.decidedOn !== null && s.revokedOn === null)
    return levelSteps(career).flatMap(({ last, post, rise, words, facts }) => {
      const decided = grounds.some((s) => (s.decidedOn ?? '') <= earliest(post.since ?? '') && (s.decidedOn ?? '') >= earliest(last.since ?? ''))
      return rise < 0 && !decided && post.change !== 'lateral' && post.change !== 'promote' ? [finding('level-lowered', `${words}层次降低，没有处分、组织处理记录，请核对层次或补录依据`, ...facts)] : []
    })
  },
})
