import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { cliBundle } from '../../scripts/cli-bundle.mjs';

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let bundle: Promise<string> | null = null;

/** The command line bundled as the product is, once for all tests of a run. */
export function bundledCli(): Promise<string> {
  bundle ??= (async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'fazhi-cli-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    // As in the package: the outlines stand beside dist/.
    cpSync('templates', path.join(folder, 'templates'), { recursive: true });
    const outfile = path.join(folder, 'dist', 'cli.js');
    await build({
      entryPoints: ['src/cli/cli.ts'],
      outfile,
      bundle: true,
      ...cliBundle,
      logLevel: 'error',
    });
    return outfile;
  })();
  return bundle;
}

/** Runs the command line as a process of its own. */
export async function runCli(
  args: readonly string[],
  cwd: string,
  stdin: string | Uint8Array = '',
  env: Readonly<Record<string, string>> = {},
): Promise<CliResult> {
  const child = spawn(process.execPath, [await bundledCli(), ...args], {
    cwd,
    env: { ...process.env, ...env },
  });
  const collect = (stream: NodeJS.ReadableStream) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    return () => Buffer.concat(chunks).toString('utf8');
  };
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  child.stdin.end(stdin);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout: stdout(), stderr: stderr() };
}

/** A folder for one test, with files in it; call `remove` at the end. */
export function workFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): {
  readonly path: string;
  remove(): void;
} {
  const folder = mkdtempSync(path.join(tmpdir(), 'fazhi-test-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
