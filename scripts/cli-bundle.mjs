/** How the command line is bundled; the build and the tests of the command line share it. */
export const cliBundle = {
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // jsonc-parser's CommonJS half asks for files the bundle does not hold.
  mainFields: ['module', 'main'],
  // fdir, below tinyglobby, asks for `import.meta.url`, which a CommonJS bundle lacks.
  define: { 'import.meta.url': 'moduleUrl' },
  banner: {
    js: "#!/usr/bin/env node\nconst moduleUrl = require('node:url').pathToFileURL(__filename).href;",
  },
};
