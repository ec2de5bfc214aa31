/** 任职方式。 */
export const basisKinds = { 'party-decision': '党委（党组）决定', election: '选举', 'npc-appointment': '人大常委会任命', 'government-appointment': '政府任命' } as const
