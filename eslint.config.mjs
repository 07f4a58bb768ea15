import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('.', import.meta.url));

// Strings never become markup: Trusted Types would refuse it on strict pages, and it is how scripts get in.
const noMarkupFromStrings = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'write'].map(
  (property) => ({
    ...(property === 'write' ? { object: 'document' } : {}),
    property,
    message: 'Render with a Lit template.',
  }),
);

const scripts = ['**/*.mjs', 'demo/**/*.js', 'tests/**/*.js'];

const sizes = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
};

const everywhere = {
  eqeqeq: 'error',
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-restricted-properties': ['error', ...noMarkupFromStrings],
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
  'prefer-const': 'error',
};

export default tseslint.config(
  { ignores: ['build/', '**/dist/', '**/node_modules/', '**/*.generated.*', 'tests/browser/.results/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['js/src/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      ...everywhere,
      ...sizes,
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: scripts,
    extends: [tseslint.configs.base],
    rules: {
      ...everywhere,
      'max-lines': sizes['max-lines'],
      'no-unused-vars': 'off',
      '@typescript-eslint/no-unused-vars': 'error',
    },
  },
  {
    // A test is a list of cases; its describe block may be long.
    files: ['tests/**/*.mjs', 'tests/**/*.js', '**/*.test.ts', '**/*.spec.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
);
