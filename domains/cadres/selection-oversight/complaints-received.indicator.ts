import { indicator } from '#kernel'
import { selectionComplaint } from './selection-complaint.register.ts'

export const complaintsReceived = indicator('complaints-received', {
  label: '受理选人用人举报', unit: '件',
  definition: '期内受理的选人用人举报，每件计一次；不予受理、转有关机关的不计。',
  from: selectionComplaint,
  where: ({ receivedOn }, { period }) => [receivedOn.within(period)],
  by: [{ id: 'channel', label: '渠道', path: ['channel'] }, { id: 'result', label: '核查结果', path: ['result'] }, { id: 'named', label: '实名情况', path: ['named'] }, { id: 'unit', label: '涉及单位', path: ['unit'] }],
  keywords: ['12380', '选人用人举报', '受理举报'],
})
