import { cases } from '#kernel'
import { regionAvoidance } from './region-avoidance.rule.ts'

const on = '2026-06-30'
const post = (name: string, local: boolean) => ({ category: 'work', kind: 'main', level: '1A31', since: '2022-01', post: '某职务', 'unit.name': name, 'position.local': String(local) })

export default cases(regionAvoidance, {
  '在成长地任市委书记': [{ on, facts: { career: [post('中共示范市委员会', true)], self: { growthPlace: '某省示范市' } } }, 'forbid', null],
  '不在成长地': [{ on, facts: { career: [post('中共示范市委员会', true)], self: { growthPlace: '某省他县' } } }, 'allow', null],
  '县乡党政正职未连到职位的，按须回避': [{ on, facts: { career: [{ ...post('中共示范市委员会', true), 'position.local': null }], self: { growthPlace: '某省示范市' } } }, 'forbid', null],
  '职位不须地域回避': [{ on, facts: { career: [post('示范市财政局', false)], self: { growthPlace: '某省示范市' } } }, 'allow', null],
  '成长地未记，未知': [{ on, facts: { career: [post('中共示范市委员会', true)], self: {} } }, 'unknown', null],
  '拟任须回避的职位，任职地为成长地': [{ on, facts: { career: [post('示范市财政局', false)], self: { growthPlace: '某省示范市' } }, given: { localPost: true, place: '示范市' } }, 'forbid', null],
  '拟任职位台账写明须地域回避': [{ on, facts: { career: [post('示范市财政局', false)], self: { growthPlace: '某省示范市' }, proposed: { local: true, 'unit.name': '示范市人民政府' } }, given: { position: 'p' } }, 'forbid', null],
  '拟任局长，职位台账未写须回避，现任镇长的职位不相干': [{ on, facts: { career: [post('青石镇', true)], self: { growthPlace: '某省示范市青石镇' }, proposed: { title: '局长', kind: 'chief', level: '1A41', 'unit.name': '示范市财政局', 'unit.kind': 'government' } }, given: { position: 'p' } }, 'allow', null],
  '拟任镇长，职位台账未写，按须回避': [{ on, facts: { career: [post('示范市财政局', false)], self: { growthPlace: '某省示范市青石镇' }, proposed: { title: '镇长', kind: 'chief', level: '1A41', 'unit.name': '青石镇', 'unit.kind': 'town' } }, given: { position: 'p' } }, 'forbid', null],
  '乡镇主要领导在成长的乡镇': [{ on, facts: { career: [post('青石镇', true)], self: { growthPlace: '某省示范市青石镇' } } }, 'forbid', null],
  '成长地只记到省，未知': [{ on, facts: { career: [post('中共示范市委员会', true)], self: { growthPlace: '某省' } } }, 'unknown', null],
  '成长地只记到自治区，未知': [{ on, facts: { career: [post('中共示范市委员会', true)], self: { growthPlace: '某自治区' } } }, 'unknown', null],
  '地名中有“州”的市，不只看到“州”': [{ on, facts: { career: [post('示州市人民政府', true)], self: { growthPlace: '某省示州县' } } }, 'allow', null],
  '拟任单位而未指明职位：问的不是现任镇长': [{ on, facts: { career: [post('青石镇', true)], self: { growthPlace: '某省示范市青石镇' }, into: { name: '示范市财政局', kind: 'government' } }, given: { unit: 'u', level: '1A41' } }, 'allow', null],
  '拟任镇正科职务而未指明职位，未知': [{ on, facts: { career: [post('示范市财政局', false)], self: { growthPlace: '某省示范市青石镇' }, into: { name: '青石镇', kind: 'town' } }, given: { unit: 'u', level: '1A41' } }, 'unknown', null],
  '拟任镇长（未连到职位），所写职务为镇长，成长地就在该镇': [{ on, facts: { career: [post('示范市财政局', false)], self: { growthPlace: '某省示范市青石镇' }, into: { name: '青石镇', kind: 'town' } }, given: { unit: 'u', level: '1A41', post: '青石镇镇长' } }, 'forbid', null],
  '拟任镇人大主席，不须地域回避': [{ on, facts: { career: [post('示范市财政局', false)], self: { growthPlace: '某省示范市青石镇' }, into: { name: '青石镇', kind: 'town' } }, given: { unit: 'u', level: '1A41', post: '青石镇人大主席' } }, 'allow', null],
  '拟任镇党委副书记（正科），不须地域回避': [{ on, facts: { career: [post('示范市财政局', false)], self: { growthPlace: '某省示范市青石镇' }, into: { name: '青石镇', kind: 'town' } }, given: { unit: 'u', level: '1A41', post: '青石镇党委副书记' } }, 'allow', null],
})
