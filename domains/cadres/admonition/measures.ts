export const measures = { remind: '提醒', inquire: '函询', admonish: '诫勉', talk: '约谈', shortcoming: '不足提醒' } as const
export const methods = { talk: '谈话', letter: '书面' } as const
/** 整改以后跟踪了解的结果。 */
export const corrections = { corrected: '已改正', partly: '改正不明显', not: '没有改正' } as const
