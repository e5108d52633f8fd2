import assert from 'node:assert/strict';
import { readTeam, settingsFor } from '../../src/config';
import { parseReport } from '../../src/report';
import { rules } from '../../src/rules';
import { CompanionSource, withCompanions } from '../../src/template/companions';
import { memoryHost } from '../config/memory-host';

const report = (year: number, extra = '', organ = '青石县人民政府') =>
  `${extra}# ${organ}关于${year}年度法治政府建设情况的报告\n\n## 一、${year}年度主要举措和成效\n\n办理案件3件。\n`;

async function companionsOf(files: Record<string, string>, document: string) {
  const host = memoryHost(files);
  const team = await readTeam(host, rules, '/w', '/w/.fazhi');
  const source = new CompanionSource(host);
  const parsed = parseReport(files[document] ?? '');
  return {
    found: await source.of(parsed, document, '/w', team),
    settings: settingsFor(team, rules, document).settings,
  };
}

describe('companions of a report', () => {
  it('last year’s report by the front matter, never outside the workspace', async () => {
    const old = { '/w/old/x.md': report(2024), '/secret.md': report(2024) };
    const named = await companionsOf(
      { ...old, '/w/a.md': report(2025, '---\nlastYear: old/x.md\n---\n') },
      '/w/a.md',
    );
    assert.equal(named.found.lastYear?.path, '/w/old/x.md');
    const outside = await companionsOf(
      { ...old, '/w/a.md': report(2025, '---\nlastYear: ../secret.md\n---\n') },
      '/w/a.md',
    );
    assert.equal(outside.found.lastYear, null);
  });

  it('by the neighbour whose name differs in the year', async () => {
    const files = { '/w/青石县2024年报告.md': report(2024), '/w/青石县2025年报告.md': report(2025) };
    assert.equal(
      (await companionsOf(files, '/w/青石县2025年报告.md')).found.lastYear?.path,
      '/w/青石县2024年报告.md',
    );
  });

  it('by the team’s list: of the year before, of the same organ', async () => {
    const files = {
      '/w/.fazhi/config.json': '{ "lastYear": ["2024/*.md"] }',
      '/w/2024/a.md': report(2024, '', '白河县人民政府'),
      '/w/2024/b.md': report(2023),
      '/w/2024/c.md': report(2024),
      '/w/now.md': report(2025),
    };
    assert.equal((await companionsOf(files, '/w/now.md')).found.lastYear?.path, '/w/2024/c.md');
  });

  it('the team template by its id only, and the programme with its rates as targets', async () => {
    const files = {
      '/w/.fazhi/config.json': '{ "thresholds": { "办理满意率": 90 } }',
      '/w/.fazhi/templates/统一.md': '---\nname: 统一\nlevel: county\n---\n# x',
      '/w/.fazhi/programme.txt':
        '某县实施方案\n\n一、任务\n\n（一）应诉。出庭应诉率100%，办理满意率95%以上。（责任单位：县司法局）\n',
      '/w/a.md': report(2025, '---\ntemplate: 统一\n---\n'),
      '/w/b.md': report(2025, '---\ntemplate: ../templates/统一\n---\n'),
    };
    const { found, settings } = await companionsOf(files, '/w/a.md');
    assert.equal(found.template?.name, '统一');
    assert.equal((await companionsOf(files, '/w/b.md')).found.template, null);
    const thresholds = withCompanions(settings, found, 'a').catalog.team?.thresholds ?? {};
    assert.equal(thresholds.办理满意率, 90, 'the team’s own word counts more');
    assert.ok(Object.values(thresholds).includes(100));
  });

  it('are the same settings object as long as nothing changed', async () => {
    const files = { '/w/青石县2024年报告.md': report(2024), '/w/青石县2025年报告.md': report(2025) };
    const { found, settings } = await companionsOf(files, '/w/青石县2025年报告.md');
    assert.equal(withCompanions(settings, found, 'a'), withCompanions(settings, { ...found }, 'a'));
    assert.equal(
      withCompanions(settings, { lastYear: null, template: null, programme: null }, 'a'),
      settings,
    );
  });

  it('none for a text that is no report', async () => {
    const files = { '/w/2024.md': report(2024), '/w/2025.md': '# 会议记录 2025年' };
    assert.equal((await companionsOf(files, '/w/2025.md')).found.lastYear, null);
  });
});
