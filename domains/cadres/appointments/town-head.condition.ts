import { condition, or } from '#kernel'
import { appointment } from './appointment.register.ts'

/** The head of a township's or street's committee or administration. The chairman of its people's congress is of the same level and none of them. */
export const townHead = condition('town-head', {
  label: '乡镇（街道）党政正职',
  from: appointment,
  where: ({ unit, level, category, post }) => [
    unit.to('kind').in(['town', 'township', 'street']), level.is('1A41'), category.is('work'),
    or(...['党委书记', '党工委书记', '镇长', '乡长', '办事处主任'].map((word) => post.contains(word))),
  ],
  note: '乡、镇、街道单位，职务层次为乡科级正职，职务含党（工）委书记、镇长、乡长或办事处主任',
})
