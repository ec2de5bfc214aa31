import { not, ratio } from '#kernel'
import { selectionComplaint } from './selection-complaint.register.ts'

export const complaintsConcluded = ratio('complaints-concluded', {
  label: '选人用人举报办结率', unit: '%',
  definition: '期内受理的选人用人举报中，到截至日已经办结的比例。',
  part: { from: selectionComplaint, where: ({ receivedOn, concludedOn }, { period }) => [receivedOn.within(period), concludedOn.given(), not(concludedOn.ahead())] },
  whole: { from: selectionComplaint, where: ({ receivedOn }, { period }) => [receivedOn.within(period)] },
  by: [{ id: 'channel', label: '渠道', path: ['channel'] }],
  keywords: ['举报办结率', '12380办结率'],
})
