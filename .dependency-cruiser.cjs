// Which part of the house may import which (design: one way only — cli, server, web → domains → basis → kernel;
// formats → kernel). Run by tools/boundaries.ts, which hands dependency-cruiser the imports of every .ts and .tsx file.
// Each comment says what to do instead. A type-only import counts like any other, except where a rule says otherwise.

/** Tests, their helpers and data: they may open any door of the house, and development packages. */
const TEST = '(\\.test|\\.test-helper|\\.test-data|\\.fixture|-case)\\.tsx?$|(^|/)testing(/|\\.ts$)|(^|/)test-database\\.ts$|^(e2e|bench|tools)/|\\.config\\.ts$'
const SCREEN = '\\.screen\\.tsx$'
/** tools/boundaries.ts writes `import type … from 'x'` as typeImport('x'), an "exotic" require. */
const TYPE_ONLY = ['exotic-require']
const NODE = ['core']

module.exports = {
  forbidden: [
    {
      name: 'kernel-stands-alone',
      comment: 'The kernel is pure: no Node built-ins, no packages, nothing of the house. Pass the value in as a parameter, or move the file up to the layer that needs the outside.',
      severity: 'error', from: { path: '^kernel/', pathNot: TEST }, to: { pathNot: '^kernel/' },
    },
    {
      name: 'basis-sees-kernel',
      comment: 'The basis is dated data over the kernel. Move what needs a register into the domain, what needs I/O into the server.',
      severity: 'error', from: { path: '^basis/', pathNot: TEST }, to: { pathNot: '^(basis|kernel)/' },
    },
    {
      name: 'fixtures-see-declarations',
      comment: 'The demonstration city is data made from a seed: it sees the kernel, the basis and declarations. What writes it stands in server/demonstration.ts.',
      severity: 'error', from: { path: '^fixtures/', pathNot: TEST }, to: { path: '^(formats|server|cli|web|generated|tools)/|(^|/)node_modules/' },
    },
    {
      name: 'formats-see-kernel',
      comment: 'A format turns bytes into values and back and knows no register and no database. Let server/exchange join the two.',
      severity: 'error', from: { path: '^formats/', pathNot: TEST }, to: { path: '^(basis|domains|server|cli|web|generated|tools)/' },
    },
    {
      name: 'formats-through-index',
      comment: 'One format uses another only by its index.ts: import `#formats/<name>` and export there what is needed.',
      severity: 'error', from: { path: '^formats/([^/]+)/', pathNot: TEST }, to: { path: '^formats/', pathNot: ['^formats/$1/', '^formats/[^/]+/index\\.ts$'] },
    },
    {
      name: 'domains-declare',
      comment: 'A declaration sees the kernel, the basis and other mechanisms; never a database, HTTP, a package or Node. Declare what is needed and let the server do it for every register.',
      severity: 'error', from: { path: '^domains/', pathNot: [SCREEN, TEST] }, to: { pathNot: '^(domains|basis|kernel)/' },
    },
    {
      name: 'domains-through-index',
      comment: 'Another mechanism is seen only through its index.ts: import `#domains/<area>/<mechanism>` and export there what is needed.',
      severity: 'error', from: { path: '^domains/([^/]+/[^/]+)/' }, to: { path: '^domains/', pathNot: ['^domains/$1/', '^domains/[^/]+/[^/]+/index\\.ts$'] },
    },
    {
      name: 'screens-see-the-kit',
      comment: 'A screen is made of #web/kit, React and antd (and declarations). Add what is missing to the kit, so that every screen has it; types of the API come from #server/http/contract.',
      severity: 'error', from: { path: SCREEN }, to: { path: '^(web|server|cli|formats|generated|tools)/', pathNot: ['^web/kit/index\\.ts$', '^server/http/contract\\.ts$'] },
    },
    {
      name: 'only-screens-see-react',
      comment: 'Node cannot load .tsx. Put what is drawn into <name>.screen.tsx; the mechanism’s index.ts never exports it. (The build step web/language/literals.ts draws nothing.)',
      severity: 'error', from: { pathNot: ['^web/', '^generated/screens\\.ts$', '^e2e/', SCREEN] }, to: { path: ['^web/', SCREEN, '(^|/)node_modules/(react|react-dom|antd|@ant-design|@tanstack)(/|$)'], pathNot: '^web/language/literals\\.ts$' },
    },
    {
      name: 'web-asks-over-http',
      comment: 'The browser has no server: of it, import only types, and only from #server/http/contract. Ask over HTTP (web/kit/api.ts) instead.',
      severity: 'error', from: { path: '^web/', pathNot: TEST }, to: { path: '^(server|cli|tools|formats)/', pathNot: '^server/http/contract\\.ts$' },
    },
    {
      name: 'contract-is-types',
      comment: 'The contract is types only: write `import type … from \'#server/http/contract\'`.',
      severity: 'error', from: { path: ['^web/', SCREEN] }, to: { path: '^server/http/contract\\.ts$', dependencyTypesNot: TYPE_ONLY },
    },
    {
      name: 'web-has-no-node',
      comment: 'Code for the browser cannot use Node built-ins; use what the browser has, or ask the server.',
      severity: 'error', from: { path: ['^web/', SCREEN], pathNot: TEST }, to: { dependencyTypes: NODE },
    },
    {
      name: 'web-loads-screens-lazily',
      comment: 'The shell reaches mechanisms through generated/screens.ts and what GET /api/meta tells, never directly.',
      severity: 'error', from: { path: '^web/', pathNot: TEST }, to: { path: '^domains/' },
    },
    {
      name: 'server-under-cli',
      comment: 'The server is an adapter that verbs call. Move what both need into server/, and let cli/ import it.',
      severity: 'error', from: { path: '^server/', pathNot: TEST }, to: { path: '^(cli|web|tools)/' },
    },
    {
      name: 'cli-has-no-tools',
      comment: 'Tools are for those who build the house; a verb may not need them. Move the shared part into server/.',
      severity: 'error', from: { path: '^cli/', pathNot: TEST }, to: { path: '^(web|tools)/' },
    },
    {
      name: 'generated-for-server-and-web',
      comment: 'Generated registries are read by the server (server/catalogue.ts) and the web; everyone else takes the catalogue as a parameter or imports #server/catalogue.',
      severity: 'error', from: { pathNot: ['^(server|web|generated)/', TEST] }, to: { path: '^generated/' },
    },
    {
      name: 'no-cycles',
      comment: 'Modules that load each other (types alone do not count) are one idea in two files, or miss a third one: move the shared part there. References between registers go by id (`ref(\'person\')`) and need no import.',
      severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: TYPE_ONLY } },
    },
    {
      name: 'tests-stay-outside',
      comment: 'The product may not need test code. Move what it needs out of the helper.',
      severity: 'error', from: { pathNot: [TEST] }, to: { path: TEST, pathNot: '(^|/)node_modules/' },
    },
    {
      name: 'no-development-packages',
      comment: 'The product may use only `dependencies` of package.json. Move the package there, or the code into a test.',
      severity: 'error', from: { pathNot: TEST }, to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'nothing-outside-the-checkout',
      comment: 'The checkout is whole by itself. Facts from outside are copied in with their source; tests may read them and say so when they are missing.',
      severity: 'error', from: {}, to: { path: '^(\\.\\./|/)' },
    },
    {
      name: 'everything-resolves',
      comment: 'The import leads nowhere: correct the path or the `imports` of package.json.',
      severity: 'error', from: {}, to: { couldNotResolve: true },
    },
  ],
  options: {
    exoticRequireStrings: ['typeImport'],
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.d.ts'] },
  },
}
