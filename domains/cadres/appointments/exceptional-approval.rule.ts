import { all, allow, forbid, givenText, givenYes, notConcerned, rule, unknown, yesNo } from '#kernel'
import { career, postTurns, presentPost, usedPosts } from './career.ts'
import { discussedOn, exceptional, exceptionalReason, inspectedOn, level, superiorApprovalOn } from './case-values.ts'
import { height } from './level-ladder.ts'

/** 破格提拔：讨论决定前经上级同意；越级（由现任主职层次和拟任层次推算）或者不经民主推荐的，考察前经批复同意。 */
export const exceptionalApproval = rule('exceptional-approval', {
  label: '破格提拔报批',
  clauses: ['XR-35'],
  about: 'person',
  facts: { career },
  given: { level, exceptional, exceptionalReason, superiorApprovalOn, discussedOn, inspectedOn, notRecommended: yesNo('不经民主推荐', { optional: true }) },
  decide({ on, facts, given }) {
    const turns = postTurns(facts.career)
    const yes = givenYes(given, 'exceptional')
    const post = presentPost(facts.career, on)
    const [to, from] = [height(givenText(given, 'level')), height(post?.level ?? null)]
    const skips = to === null || from === null ? null : to - from > 1
    const before = skips === true || givenYes(given, 'notRecommended') === true
    if (yes === null && !before) return unknown('是否破格提拔未记', { given: 'exceptional' }, { turns })
    if (yes !== true && !before) return { ...notConcerned, turns }
    if (skips === null && !before) return unknown(to === null ? '拟任职务层次未给出，不能确定是否越级' : '现任主职的职务层次未记，不能确定是否越级', to === null ? { given: 'level' } : { register: 'appointment', field: 'level' }, { turns })
    const approval = givenText(given, 'superiorApprovalOn')
    const deadline = givenText(given, before ? 'inspectedOn' : 'discussedOn')
    const step = before ? '考察' : '讨论决定'
    const options = { facts: skips === true && post !== null ? usedPosts(facts.career, [post], 'level') : [], turns }
    return all(
      { ...notConcerned, turns },
      approval === null ? unknown(`${before ? '越级提拔或者不经民主推荐' : '破格提拔'}须在${step}前经上级组织（人事）部门同意，批复日期未记`, { given: 'superiorApprovalOn' }, options)
        : deadline === null ? allow(`上级 ${approval} 批复同意`)
          : approval > deadline ? forbid(`上级 ${approval} 批复，在${step}（${deadline}）以后，应当在先`, options) : allow(`上级 ${approval} 批复同意，在${step}（${deadline}）以前`),
      givenText(given, 'exceptionalReason') === null ? unknown('破格的具体情形和理由未记', { given: 'exceptionalReason' }) : allow(`破格理由：${givenText(given, 'exceptionalReason') ?? ''}`))
  },
})
