import picomatch from 'picomatch/posix';

/** More stars than this in one step of a path could make the matcher slow; no real pattern has them. */
const MAX_STARS = 3;

/** A pattern is refused rather than run when matching it could take long. */
export function isReasonableGlob(glob: string): boolean {
  const steps = glob.split('/');
  if (glob.length > 200 || steps.filter((step) => step === '**').length > MAX_STARS) return false;
  return steps.every((step) => step === '**' || (step.match(/\*+/g) ?? []).length <= MAX_STARS);
}

const compiled = new Map<string, (path: string) => boolean>();

/**
 * True when a path (relative, `/`-separated) matches one of the patterns. `*`, `**`, `?` and `{a,b}`
 * mean what they mean everywhere; bracket expressions and extended globs are taken literally.
 * A pattern without a slash matches the file name at any depth.
 */
export function matchesAny(globs: readonly string[], path: string): boolean {
  return globs.some((glob) => isReasonableGlob(glob) && matcher(glob)(path));
}

function matcher(glob: string): (path: string) => boolean {
  const known = compiled.get(glob);
  if (known) return known;
  const text = glob.replaceAll('\\', '/').replace(/^\.?\//, '');
  const options = { dot: true, noextglob: true, nobracket: true, basename: !text.includes('/') };
  const match = picomatch(text, options);
  const test = (path: string) => match(path);
  if (compiled.size > 500) compiled.clear();
  compiled.set(glob, test);
  return test;
}
