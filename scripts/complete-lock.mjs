/**
 * Adds the packages for other systems to package-lock.json: a registry mirror that holds only those for its own
 * system leaves them out, and then `npm ci` refuses the lock file everywhere. Run it after `npm install`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { at, isMain } from './paths.mjs';

const SYSTEMS = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  linuxmusl: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  aix: 'aix',
  win32: 'win32',
  windows: 'win32',
};
const PROCESSORS = [
  'x64',
  'arm64',
  'arm',
  'ia32',
  'riscv64',
  'ppc64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
];

/** System and processor a package is for, as its name says. */
function platformOf(name) {
  const words = name.split(/[@/-]/);
  return {
    os: words.flatMap((word) => SYSTEMS[word] ?? []).slice(0, 1),
    cpu: words.filter((word) => PROCESSORS.includes(word)).slice(0, 1),
  };
}

/** @returns the names added; changes `lock`. */
export function completeLock(lock) {
  const added = [];
  for (const entry of Object.values({ ...lock.packages })) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const key = `node_modules/${name}`;
      const { os, cpu } = platformOf(name);
      if (lock.packages[key] || os.length === 0) continue;
      lock.packages[key] = { version, cpu, dev: true, optional: true, os };
      added.push(name);
    }
  }
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(sorted);
  return added;
}

if (isMain(import.meta.url)) {
  const file = at('package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const added = completeLock(lock);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(added.length > 0 ? `added ${added.join(', ')}` : 'nothing was missing');
}
