import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { boundaries } from './config/boundaries.js';

const nodeGlobals = ['process', 'console', 'URL', 'Buffer', 'setTimeout'];
const browserGlobals = ['document', 'localStorage', 'matchMedia'];

export default tseslint.config(
  { ignores: ['target', 'node_modules', 'playwright-report', 'test-results', 'src/lib/openapi.ts'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { pacta: { rules: { boundaries } }, 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'pacta/boundaries': 'error',
      'no-restricted-imports': ['error', { patterns: [{ regex: '^\\.\\./\\.\\./', message: 'Write @/… instead.' }] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'max-lines': ['error', 400],
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['scripts/**/*.mjs', 'e2e/**/*.mjs', 'public/**/*.js', 'config/**/*.js'],
    languageOptions: {
      globals: Object.fromEntries([...nodeGlobals, ...browserGlobals].map((name) => [name, 'readonly'])),
    },
  },
);
