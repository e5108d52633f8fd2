/** Paths of the team folder: absolute, `/`-separated, the same for disk paths and for the path of a URI. */

/** The folder a path stands in; the root's folder is the root. */
export function folderOf(path: string): string {
  const at = path.lastIndexOf('/');
  return at <= 0 ? '/' : path.slice(0, at);
}

export function joinPath(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

export function isInside(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith('/') ? root : `${root}/`);
}

/** `path` as seen from `root`, without a leading `/`; the path itself when it lies elsewhere. */
export function relativeTo(root: string, path: string): string {
  if (path === root || !isInside(root, path)) return path;
  return path.slice(root.endsWith('/') ? root.length : root.length + 1);
}

export type Resolved =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly why: 'absolute' | 'outside' | 'empty' };

/**
 * A path written in a configuration, resolved against `folder`. Absolute paths, addresses and
 * everything that climbs out of `root` are refused, whether or not such a file exists.
 */
export function resolveWithin(root: string, folder: string, written: string): Resolved {
  const text = written.replaceAll('\\', '/');
  if (text.trim() === '' || text.includes('\0')) return { ok: false, why: 'empty' };
  if (/^(?:\/|[A-Za-z][A-Za-z0-9+.-]*:)/.test(text)) return { ok: false, why: 'absolute' };
  const steps = folder.split('/').filter(Boolean);
  const depth = root.split('/').filter(Boolean).length;
  for (const step of text.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.length > depth) steps.pop();
    else return { ok: false, why: 'outside' };
  }
  const path = (folder.startsWith('/') ? '/' : '') + steps.join('/');
  return isInside(root, path) ? { ok: true, path } : { ok: false, why: 'outside' };
}
