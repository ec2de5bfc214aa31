/** 本人申请复核的结果。 */
export const mobilityReviews = { kept: '维持', changed: '变更' } as const
