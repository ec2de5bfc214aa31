/** 免职的情形。 */
export const leavingWays = { retire: '到龄退休', 'early-retire': '提前退休', 'leave-office': '辞去领导职务', 'leave-service': '辞去公职', transfer: '调出', term: '任期届满离任', other: '其他免职' } as const
