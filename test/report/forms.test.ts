import assert from 'node:assert/strict';
import { type PartId, parseReport, type Report } from '../../src/report/index';
import { LineIndex } from '../../src/report/position';

/** Form and line of each part found, e.g. `{ plan: 'heading 9' }`. */
function partsOf(report: Report): Partial<Record<PartId, string>> {
  const lines = new LineIndex(report.source);
  return Object.fromEntries(
    Object.values(report.parts).flatMap((part) =>
      part.heading ? [[part.id, `${part.form} ${lines.positionAt(part.heading.start).line}`]] : [],
    ),
  );
}

function outlineOf(report: Report): string[] {
  return report.sections.map((section) => `${section.level} ${section.runIn ? '…' : ''}${section.title}`);
}

const TITLE = '澄江区2023年度法治政府建设情况报告';

describe('input forms', () => {
  it('reads text pasted without blank lines', () => {
    const report = parseReport(
      [
        TITLE,
        '2023年，我区深入推进依法行政，现将情况报告如下：',
        '一、主要举措和成效',
        '（一）完善制度。全年制定规范性文件3件，备案率达到100%。',
        '1.清理文件。废止2件。',
        '2、审核合同。审核40份；',
        '二、存在的不足和原因',
        '由于编制有限，执法力量仍较薄弱。',
        '三、党政主要负责人履行推进法治建设第一责任人职责情况',
        '区长主持召开常务会议听取汇报2次。',
        '四、下一年度主要安排',
        '继续加强队伍建设。',
        '澄江区人民政府',
        '2024年2月20日',
      ].join('\n'),
    );
    assert.deepEqual(partsOf(report), {
      achievements: 'heading 3',
      shortcomings: 'heading 7',
      duties: 'heading 9',
      plan: 'heading 11',
    });
    assert.deepEqual(outlineOf(report).slice(0, 4), [
      '1 主要举措和成效',
      '2 …完善制度',
      '3 …清理文件',
      '3 …审核合同',
    ]);
    assert.equal(report.signature?.date?.day, 20);
    assert.equal(report.blocks.length, 14);
    assert.ok(report.introduction);
  });

  it('joins a paragraph whose line breaks off', () => {
    const report = parseReport(
      `${TITLE}\n\n全区各部门认真落实各项要求，扎实推进\n法治政府建设，取得新进展。`,
    );
    assert.equal(report.blocks.length, 2);
  });

  it('reads Markdown headings without numbers', () => {
    const report = parseReport(
      `# ${TITLE}\n\n导语文字写在这里，说明背景情况。\n\n## 主要举措和成效\n\n### 完善制度\n\n正文。\n\n## 存在的问题\n\n正文。\n\n## 下一步打算\n\n正文。`,
    );
    assert.deepEqual(partsOf(report), {
      achievements: 'heading 5',
      shortcomings: 'heading 11',
      plan: 'heading 15',
    });
    assert.deepEqual(outlineOf(report), ['1 主要举措和成效', '2 完善制度', '1 存在的问题', '1 下一步打算']);
  });

  it('reads ATX headings with numbers, half-width brackets and lists', () => {
    const report = parseReport(
      `# ${TITLE}\n\n## 一、主要举措和成效\n\n### (一)完善制度\n\n1. 清理文件\n2. 审核合同\n\n**（二）强化监督。**开展检查*12*次。\n\n- （三）抓好培训。培训3期。`,
    );
    assert.deepEqual(outlineOf(report), [
      '1 主要举措和成效',
      '2 完善制度',
      '3 清理文件',
      '3 审核合同',
      '2 …强化监督',
      '2 …抓好培训',
    ]);
  });

  it('is not misled by four leading spaces or ideographic ones', () => {
    const report = parseReport(
      `${TITLE}\n\n    一、主要举措和成效\n\n　　（一）完善制度。制定文件。\n\n    二、下一步工作安排\n\n　　继续努力。`,
    );
    assert.deepEqual(partsOf(report), { achievements: 'heading 3', plan: 'heading 7' });
  });

  it('reads a level-1 heading that runs into its paragraph', () => {
    const report = parseReport(
      `${TITLE}\n\n一、主要举措和成效。2023年，全区共办理案件20件，制定文件3件，取得了积极进展。\n\n二、存在的不足和原因　由于人员流动较快，部分镇执法力量不足，能力素质与新形势新任务要求相比还有差距，需要在今后的工作中持续加强培训和指导，不断提升基层依法行政的能力和水平，切实解决好执法不规范的问题。`,
    );
    assert.deepEqual(partsOf(report), { achievements: 'heading 3', shortcomings: 'heading 5' });
    assert.deepEqual(outlineOf(report), ['1 …主要举措和成效', '1 …存在的不足和原因']);
  });

  it('keeps quoted full stops, decimals and dates out of headings', () => {
    const report = parseReport(
      `${TITLE}\n\n一、主要举措\n\n（一）落实“依法。行政”要求。正文。\n\n3.5万人参加培训。\n\n2023.12完成。`,
    );
    assert.deepEqual(outlineOf(report), ['1 主要举措', '2 …落实“依法。行政”要求']);
  });

  it('reads part names on lines of their own, without number or mark', () => {
    const report = parseReport(
      `${TITLE}\n\n主要举措和成效\n\n全年制定文件3件。\n\n存在的问题及原因\n\n由于人手不足，检查偏少。\n\n下一步工作打算\n\n继续努力。`,
    );
    assert.deepEqual(partsOf(report), {
      achievements: 'heading 3',
      shortcomings: 'heading 7',
      plan: 'heading 11',
    });
  });

  it('finds the signature above 附注 and 抄送', () => {
    const report = parseReport(
      `${TITLE}\n\n一、主要举措和成效\n\n正文。\n\n澄江区司法局\n\n2024 年 3 月 1 日\n\n（此件公开发布）\n\n抄送：区委办公室`,
    );
    assert.deepEqual([report.signature?.date?.month, report.signature?.organ === null], [3, false]);
    assert.equal(report.outline[0]?.body.end, report.source.indexOf('澄江区司法局'));
  });

  it('reads a date under the title', () => {
    const report = parseReport(`${TITLE}\n\n（2024年2月8日）\n\n一、主要举措和成效\n\n正文。`);
    assert.equal(report.signature?.date?.day, 8);
  });

  it('takes ~ between numbers for a range, not for a mark', () => {
    const report = parseReport('3~5月检查2次，6~8月检查3次。');
    assert.deepEqual(report.blocks[0]?.content.opaque, []);
  });

  it('leaves an attachment list behind the signature out of the outline', () => {
    const report = parseReport(
      `${TITLE}\n\n一、主要举措和成效\n\n正文。\n\n附件：1. 指标表\n\n2. 案例\n\n澄江区司法局\n\n2024年3月1日`,
    );
    assert.deepEqual(outlineOf(report), ['1 主要举措和成效']);
    assert.equal(report.attachmentNote?.empty, false);
  });
});

describe('parts', () => {
  it('takes themes for achievements', () => {
    const report = parseReport(
      `${TITLE}\n\n一、加强党的领导\n\n文。\n\n二、解决突出问题\n\n文。\n\n三、规范执法\n\n文。\n\n四、下一步工作\n\n文。`,
    );
    assert.deepEqual(partsOf(report), { achievements: 'heading 3', plan: 'heading 15' });
    assert.equal(report.themed, true);
    assert.equal(report.parts.achievements.sections.length, 3);
  });

  it('finds duties folded into the achievements', () => {
    const report = parseReport(
      `${TITLE}\n\n一、主要工作成效\n\n（一）高位推动，履行第一责任人职责\n\n文。\n\n（二）规范执法。文。\n\n二、存在问题\n\n文。`,
    );
    assert.deepEqual(partsOf(report), {
      achievements: 'heading 3',
      duties: 'subheading 5',
      shortcomings: 'heading 11',
    });
  });

  it('finds duties as a run-in heading and as a paragraph', () => {
    const runIn = parseReport(
      `${TITLE}\n\n一、主要工作\n\n（一）主要负责人履行第一责任人职责情况。区长部署工作3次。`,
    );
    assert.equal(partsOf(runIn).duties, 'run-in 5');
    const paragraph = parseReport(
      `${TITLE}\n\n一、主要工作\n\n局主要负责人切实履行推进法治建设第一责任人职责，部署工作3次。\n\n文。`,
    );
    assert.equal(partsOf(paragraph).duties, 'paragraph 5');
  });

  it('does not take duties promised in the plan for duties reported', () => {
    const report = parseReport(
      `${TITLE}\n\n一、主要工作\n\n文。\n\n二、下一步工作安排\n\n（一）压实第一责任人职责。文。`,
    );
    assert.equal(partsOf(report).duties, undefined);
  });

  it('reads one heading that names two parts', () => {
    const report = parseReport(`${TITLE}\n\n一、主要工作\n\n文。\n\n二、存在问题及下一步打算\n\n文。`);
    assert.deepEqual(partsOf(report), {
      achievements: 'heading 3',
      shortcomings: 'heading 7',
      plan: 'heading 7',
    });
  });

  it('finds shortcomings and plan in a closing paragraph', () => {
    const filler = '全区各级各部门认真履行职责。'.repeat(20);
    const report = parseReport(
      `${TITLE}\n\n一、规范执法\n\n${filler}\n\n二、完善制度\n\n${filler}\n\n在看到成绩的同时，工作中还存在一些不足，主要是队伍力量偏弱。下一步，我区将继续抓好落实。`,
    );
    assert.equal(partsOf(report).shortcomings, 'paragraph 11');
    assert.equal(partsOf(report).plan, 'paragraph 11');
  });

  it('reads parts under one all-embracing heading', () => {
    const report = parseReport(
      `# ${TITLE}\n\n## 一、2023年工作\n\n### （一）主要举措和成效\n\n文。\n\n### （二）存在的不足和原因\n\n文。\n\n## 二、下一步工作打算\n\n文。`,
    );
    assert.equal(partsOf(report).shortcomings, 'subheading 9');
    assert.equal(partsOf(report).plan, 'heading 13');
  });
});

describe('around the text', () => {
  it('knows web-page furniture and keeps it out of the text', () => {
    const report = parseReport(
      `当前位置：首页 > 政务公开\n\n${TITLE}\n\n来源：澄江区人民政府 发布时间：2024-04-02 08:00 浏览次数：12\n\n${TITLE}\n\n导语写在这里，说明一年来的总体情况。\n\n一、主要举措和成效\n\n文。\n\n打印本页 关闭窗口\n\n某ICP备12345678号 版权所有：澄江区人民政府`,
    );
    assert.deepEqual(report.furniture.map((piece) => piece.what).sort(), [
      'duplicate-title',
      'navigation',
      'page-control',
      'site-footer',
      'source-line',
    ]);
    assert.deepEqual(
      [report.publication?.year, report.publication?.month, report.publication?.day],
      [2024, 4, 2],
    );
    assert.equal(report.outline[0]?.body.end, report.source.indexOf('打印本页'));
  });

  it('does not take sentences about a web site for furniture', () => {
    const report = parseReport(
      `${TITLE}\n\n一、主要举措和成效\n\n群众扫一扫二维码即可办理业务。\n\n来源于基层的建议全部办结。`,
    );
    assert.deepEqual(report.furniture, []);
  });

  it('reads addressee, two-line title and front matter', () => {
    const report = parseReport(
      `---\nyear: 2023\npublishDate: 2024-03-30\n---\n\n中共澄江区委 澄江区人民政府\n\n关于2023年度法治政府建设情况的报告\n\n市委、市政府：\n\n2023年，我区深入推进依法行政。现将情况报告如下。\n\n一、主要举措和成效\n\n文。`,
    );
    assert.equal(report.title?.text, '中共澄江区委 澄江区人民政府关于2023年度法治政府建设情况的报告');
    assert.equal(
      report.addressee && report.source.slice(report.addressee.start, report.addressee.end),
      '市委、市政府：',
    );
    assert.equal(report.publication?.day, 30);
    assert.equal(
      report.introduction && report.source.slice(report.introduction.start, report.introduction.start + 5),
      '2023年',
    );
  });

  it('says where broken front matter is wrong', () => {
    const report = parseReport(`---\nyear: [2023\n---\n\n${TITLE}`);
    assert.ok(report.frontMatter?.error);
  });

  it('puts 一、 one level below 第一部分', () => {
    const report = parseReport(
      `${TITLE}\n\n第一部分 主要举措和成效\n\n一、规范执法\n\n（一）办案\n\n文。\n\n二、化解纠纷\n\n文。\n\n第二部分 存在的不足和原因\n\n一、力量不足\n\n文。`,
    );
    assert.deepEqual(
      report.sections.map(({ level, title }) => `${level} ${title}`),
      ['1 主要举措和成效', '2 规范执法', '3 办案', '2 化解纠纷', '1 存在的不足和原因', '2 力量不足'],
    );
    assert.equal(report.themed, false);
  });
});
