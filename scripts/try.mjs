/** A real VS Code in the browser with the extension and a copy of the example workspace: `npm run try [port]`. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at, ROOT } from './paths.mjs';
import { chinese } from './vscode-host/chinese.mjs';
import { ensureServer } from './vscode-host/install.mjs';
import { startServer, workbenchUrl } from './vscode-host/server.mjs';

await ensureServer();
const profile = mkdtempSync(join(tmpdir(), 'fazhi-try-'));
const data = join(profile, 'data');
const folder = join(profile, '示例');
cpSync(at('examples'), folder, { recursive: true });
const server = await startServer({
  data,
  extensions: join(profile, 'extensions'),
  args: await chinese(data),
  settings: { 'workbench.startupEditor': 'none' },
  ...(process.argv[2] ? { port: Number(process.argv[2]) } : {}),
});

console.log(`
用浏览器打开下面的地址试用，按 Ctrl-C 结束：
Open this address in a browser, stop with Ctrl-C:

  ${workbenchUrl(server, { folder, extension: ROOT })}

文件在 ${folder}，结束后删除。 (The files are removed afterwards.)`);

async function stop() {
  await server.stop();
  rmSync(profile, { recursive: true, force: true });
  process.exit(0);
}

process.once('SIGINT', stop);
process.once('SIGTERM', stop);
