/** Pages as LibreOffice draws them. Without LibreOffice and poppler on the machine these tests are skipped. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { sampleReport } from './sample';
import { written } from './written';

const version = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).stdout ?? '';
const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0;
const major = Number(/LibreOffice (\d+)/.exec(version)?.[1] ?? 0);
/** From here on LibreOffice reads Word's character grid as Word does (measured with 25.2; 7.4 shows 14 characters). */
const READS_GRID = 25;

const HAN_ONLY = `# 某县2023年度法治政府建设情况报告\n\n${'依法行政执法监督'.repeat(400)}\n`;

describe('pages in LibreOffice', function () {
  this.timeout(180_000);
  let folder = '';

  before(function () {
    if (major > 0 && hasPoppler) {
      folder = mkdtempSync(path.join(tmpdir(), 'fazhi-render-'));
      return;
    }
    console.log('    (no soffice or pdftotext: the checks on drawn pages are skipped)');
    this.skip();
  });
  after(() => {
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  /** Lines of each page, without blanks. */
  async function pages(markdown: string, grid: 'standard' | 'compatible'): Promise<string[][]> {
    const file = path.join(folder, `${grid}.docx`);
    writeFileSync(file, (await written(markdown, { options: { grid } })).bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile'))}`;
    const made = spawnSync(
      'soffice',
      ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, file],
      {
        encoding: 'utf8',
        timeout: 150_000,
      },
    );
    assert.equal(made.status, 0, made.stderr);
    const text = spawnSync('pdftotext', ['-layout', file.replace(/docx$/, 'pdf'), '-'], {
      encoding: 'utf8',
    }).stdout;
    const lines = (page: string) => page.split('\n').map((line) => line.replace(/\s/g, ''));
    return text.split('\f').map((page) => lines(page).filter((line) => line !== ''));
  }

  for (const grid of ['compatible', 'standard'] as const) {
    it(`${grid} grid: 22 lines of 28 characters and a page number`, async function () {
      if (grid === 'standard' && major < READS_GRID) {
        console.log(`    (LibreOffice ${major} misreads Word's character grid: not judged)`);
        this.skip();
      }
      const [, second = [], third = []] = await pages(HAN_ONLY, grid);
      for (const [page, number] of [
        [second, 2],
        [third, 3],
      ] as const) {
        assert.equal(page.at(-1), `—${number}—`);
        assert.deepEqual(
          page.slice(0, -1).map((line) => line.length),
          Array.from({ length: 22 }, () => 28),
        );
      }
    });
  }

  it('no line of a report is lost on the way to paper', async () => {
    const report = sampleReport(1500);
    const drawn = (await pages(report, 'compatible')).flatMap((page) => page.slice(0, -1)).join('');
    assert.equal(drawn, report.replace(/^#+ /gm, '').replace(/\s/g, ''));
  });
});
