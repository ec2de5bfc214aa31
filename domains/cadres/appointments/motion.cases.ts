import { cases } from '#kernel'
import { motion } from './motion.rule.ts'

const given = { initiatedOn: '2026-03-01', proposalOn: '2026-03-02', reportedOn: '2026-03-03', consultedOn: '2026-03-04', planOn: '2026-03-05' }
const confirmed = { 'XR-13': {} }

export default cases(motion, {
  '条款未经确认，不作判断': [{ on: '2026-03-05' }, 'allow', null],
  '五步齐备，符合': [{ on: '2026-03-05', confirmed, given }, 'allow', null],
  '没有沟通酝酿，未知': [{ on: '2026-03-05', confirmed, given: { ...given, consultedOn: null } }, 'unknown', null],
  '方案早于酝酿，次序颠倒': [{ on: '2026-03-05', confirmed, given: { ...given, planOn: '2026-03-03' } }, 'forbid', null],
})
