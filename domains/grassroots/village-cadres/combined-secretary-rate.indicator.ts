import { exists, holds, ratio } from '#kernel'
import { villageCadres } from './village-cadres.register.ts'
import { villages } from './villages.register.ts'

export const combinedSecretaryRate = ratio('combined-secretary-rate', {
  label: '村党组织书记、村委会主任“一肩挑”率', unit: '%',
  definition: '截至日党组织书记与村（居）委会主任由同一人担任的行政村，占存续行政村的比例；社区不计。',
  part: {
    from: villages,
    where: ({ id, kind }) => [holds, kind.is('village'), exists(villageCadres, { village: id }, (secretary) => [
      holds, secretary.position.is('secretary'),
      exists(villageCadres, { village: secretary.village, person: secretary.person }, (director) => [holds, director.position.is('director')]),
    ])],
  },
  whole: { from: villages, where: ({ kind }) => [holds, kind.is('village')] },
  by: [{ id: 'town', label: '所属镇（街道）', path: ['town'] }],
  keywords: ['一肩挑'],
})
