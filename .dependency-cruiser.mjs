// Who may import whom, as ARCHITECTURE.md draws it; each rule speaks to the one who breaks it.
const TEST = '\\.test\\.tsx?$|/testing/'

/** Folder → what it may import besides itself: folders of src/, then packages. */
const HOUSE = {
  std: { folders: [], packages: [] },
  content: {
    folders: ['std'],
    packages: ['unified', 'remark-[a-z]+', 'yaml', 'zod', 'mdast', 'unist', 'mdast-util-mdx-jsx'],
  },
  facts: { folders: ['std', 'content'], packages: [] },
  quiz: { folders: ['std', 'facts'], packages: [] },
  review: { folders: ['std', 'facts', 'quiz'], packages: ['ts-fsrs'] },
  sim: { folders: ['std'], packages: [] },
  room: { folders: ['std', 'quiz'], packages: ['zod'] },
  interop: { folders: ['std', 'facts', 'quiz'], packages: ['fflate', 'sql\\.js'] },
  ui: { folders: [], packages: ['react', 'uqr'] },
  store: {
    folders: ['std', 'facts', 'quiz', 'review', 'room'],
    packages: ['zustand', 'idb', 'zod', 'socket\\.io-client'],
  },
  features: {
    folders: ['std', 'content', 'facts', 'quiz', 'review', 'sim', 'room', 'interop', 'ui', 'store'],
    packages: ['react', 'react-router', 'fuse\\.js', '@mdx-js/react', 'uplot', 'yaml', 'sql\\.js', 'jsqr'],
  },
  app: { folders: ['features', 'ui', 'store'], packages: ['react', 'react-dom', 'react-router'] },
  'hosts/vite': {
    folders: ['std', 'content', 'facts', 'hosts/cli'],
    packages: ['vite', 'vfile', 'mdast', 'unist', 'mdast-util-mdx-jsx', '@mdx-js/rollup', 'remark-[a-z]+'],
  },
  'hosts/prerender': { folders: ['app'], packages: ['react', 'react-dom', 'react-router'] },
  'hosts/review-worker': { folders: ['std', 'facts', 'quiz', 'review'], packages: [] },
  'hosts/sim-worker': { folders: ['std', 'sim'], packages: [] },
  'hosts/service-worker': { folders: [], packages: ['workbox-[a-z]+'] },
  'hosts/classroom': {
    folders: ['std', 'content', 'room', 'quiz', 'facts'],
    packages: ['socket\\.io', '@socket\\.io/redis-streams-adapter', 'redis'],
  },
  'hosts/cli': { folders: ['std', 'content', 'facts', 'quiz', 'review', 'sim', 'interop'], packages: ['sql\\.js'] },
}

const CORE = 'std|content|facts|quiz|review|sim|room|interop'

const rulesFor = ([folder, { folders, packages }]) => [
  {
    name: `${folder}-folders`,
    severity: 'error',
    comment: `src/${folder} may import ${folders.join(', ') || 'no other folder'}: move what you need upwards, or pass it in.`,
    from: { path: `^src/${folder}/`, pathNot: TEST },
    to: {
      path: '^src/',
      pathNot: [`^src/${folder}/`, ...folders.map((name) => `^src/${name}/`), '^src/hosts/virtual'],
    },
  },
  {
    name: `${folder}-packages`,
    severity: 'error',
    comment: `src/${folder} may use ${packages.join(', ') || 'no package'}: a new one needs a line in ARCHITECTURE.md's decisions.`,
    from: { path: `^src/${folder}/`, pathNot: TEST },
    to: { path: '(^|/)node_modules/', pathNot: packages.map((name) => `(^|/)node_modules/(@types/)?${name}/`) },
  },
]

export default {
  forbidden: [
    ...Object.entries(HOUSE).flatMap(rulesFor),
    {
      name: 'features-apart',
      severity: 'error',
      comment:
        'Features do not import one another, except features/item: share through a layer above, or through the address.',
      from: { path: '^src/features/([^/]+)/', pathNot: TEST },
      to: { path: '^src/features/', pathNot: '^src/features/($1|item)/' },
    },
    {
      name: 'core-without-node',
      severity: 'error',
      comment: 'The core runs in the page, a worker and the server alike: no Node modules.',
      from: { path: `^src/(${CORE})/`, pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A circle of imports has no top: split what both need.',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.node.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
}
