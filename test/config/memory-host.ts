import type { ConfigHost } from '../../src/config/host';

/** A file system in memory: file texts by absolute path; a path may also be a link, which is refused. */
export function memoryHost(
  files: Readonly<Record<string, string>>,
  links: readonly string[] = [],
): ConfigHost {
  return {
    read: async (path, limit) => {
      if (links.includes(path)) return { kind: 'refused', why: 'link' };
      const text = files[path];
      if (text === undefined) return { kind: 'missing' };
      return text.length > limit ? { kind: 'refused', why: 'too-large' } : { kind: 'text', text };
    },
    list: async (folder) => {
      const names = Object.keys(files).filter((path) => path.startsWith(`${folder}/`));
      if (names.length === 0) return null;
      return names
        .map((path) => path.slice(folder.length + 1))
        .filter((name) => !name.includes('/'))
        .toSorted();
    },
  };
}
