import { addMonths, all, allow, day, forbid, givenText, givenYes, nextDay, oneOf, ref, rule, unknown, yesNo } from '#kernel'
import { discussedOn, position, recommendedOn } from './case-values.ts'

/** 民主推荐：结果自推荐之日起一年内有效，以讨论决定之日计；定向推荐的只对该职位有效。 */
export const recommendation = rule('recommendation', {
  label: '民主推荐的有效期',
  clauses: ['XR-17'],
  given: {
    recommendedOn, discussedOn, position,
    recommendationKind: oneOf('推荐方式', { targeted: '定向推荐', open: '非定向推荐' }, { optional: true }),
    recommendedPosition: ref('posts', '定向推荐的职位', { optional: true }),
    notRecommended: yesNo('特殊需要，由党委（党组）或者组织部门推荐', { optional: true }),
    superiorConsentOn: day('上级组织部门同意日期', { optional: true }),
  },
  decide({ on, given, law }) {
    if (givenYes(given, 'notRecommended') === true) {
      const consent = givenText(given, 'superiorConsentOn')
      return consent === null ? unknown('不经民主推荐，须经上级组织部门同意，同意日期未记', { given: 'superiorConsentOn' }) : allow(`不经民主推荐，${consent} 经上级组织部门同意`)
    }
    const recommended = givenText(given, 'recommendedOn')
    if (recommended === null) return unknown('民主推荐日期未记', { given: 'recommendedOn' })
    const discussed = givenText(given, 'discussedOn')
    const day = discussed ?? on
    const last = addMonths(recommended, law.number('months', { on: recommended }))
    const options = { turns: discussed === null ? [recommended, nextDay(last)] : [] }
    return all(
      day < recommended ? forbid(`${recommended} 才进行民主推荐，讨论决定在先（${day}）`, options)
        : day > last ? forbid(`${recommended} 的民主推荐结果到 ${last} 失效，须重新推荐`, options)
          : allow(`${recommended} 的民主推荐结果到 ${last} 有效`, options),
      ...(givenText(given, 'recommendationKind') === 'targeted' ? [samePosition(givenText(given, 'recommendedPosition'), givenText(given, 'position'))] : []))
  },
})

function samePosition(recommended: string | null, proposed: string | null) {
  if (recommended === null || proposed === null) return unknown('定向推荐的职位或者拟任职位未记', { given: recommended === null ? 'recommendedPosition' : 'position' })
  return recommended === proposed ? allow('定向推荐的职位就是拟任职位') : forbid('定向推荐只对该职位有效，拟任其他职位须重新推荐')
}
