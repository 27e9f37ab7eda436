// Lint: correctness everywhere; the core additionally without DOM, clock, chance or timers.
import { builtinModules } from 'node:module'
import globals from 'globals'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

export const CORE = ['std', 'content', 'facts', 'quiz', 'review', 'sim', 'room', 'interop'].map(
  (name) => `src/${name}/**/*.ts`,
)
const TESTS = ['**/*.test.ts', '**/*.test.tsx', '**/testing/**', 'e2e/**']

const browserNames = Object.keys(globals.browser).filter(
  (name) => !Object.hasOwn(globals.es2021, name) && name !== 'name',
)
const forbidden = [
  ...new Set([...browserNames, ...Object.keys(globals.nodeBuiltin), 'setTimeout', 'setInterval', 'performance']),
]

const CLOCK_AND_CHANCE = [
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'The core knows no chance: take a Random and a seed.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The core knows no clock: take the time as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The core knows no clock: take the time as an argument.',
  },
]

export default tseslint.config(
  { ignores: ['node_modules', 'dist', '.cache', 'test-results', 'playwright-report'] },
  ...tseslint.configs.strict,
  {
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'react-hooks/set-state-in-effect': 'off',
      'react-hooks/refs': 'off',
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 100, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx', 'e2e/**/*.ts', '*.ts'],
    ignores: ['src/hosts/service-worker/**'],
    languageOptions: { parserOptions: { project: ['./tsconfig.node.json'], tsconfigRootDir: import.meta.dirname } },
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
  {
    files: CORE,
    ignores: TESTS,
    rules: {
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-globals': [
        'error',
        ...forbidden.map((name) => ({ name, message: 'The core runs everywhere: no DOM, no Node, no timers.' })),
      ],
      'no-restricted-syntax': ['error', ...CLOCK_AND_CHANCE],
      'no-restricted-imports': ['error', { paths: builtinModules.flatMap((name) => [name, `node:${name}`]) }],
    },
  },
  { files: TESTS, rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
)
