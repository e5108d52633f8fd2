import type { PartId } from '../../src/report/types';
import type { RuleExample } from '../../src/rules/types';

/** A part of the sample report: its heading and the text under it. */
interface SamplePart {
  readonly id: PartId | 'introduction';
  readonly heading: string;
  readonly text: string;
}

/** A complete report of an invented county, without a fault that any rule is about. */
function sampleParts(year: number): readonly SamplePart[] {
  return [
    {
      id: 'introduction',
      heading: '',
      text: `${year}年，青石县坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，全面贯彻党的二十大和二十届历次全会精神，扎实推进法治政府建设各项工作。现将有关情况报告如下。`,
    },
    {
      id: 'achievements',
      heading: `一、${year}年度推进法治政府建设的主要举措和成效`,
      text: [
        '（一）依法全面履行政府职能。动态调整权责清单，取消证明事项14项，办理行政许可3200件。',
        '（二）健全依法行政制度体系。制定行政规范性文件4件，均经合法性审核并按时报送备案。',
        '（三）严格规范公正文明执法。办理行政处罚案件860件，开展案卷评查2次。',
      ].join('\n\n'),
    },
    {
      id: 'shortcomings',
      heading: `二、${year}年度推进法治政府建设存在的不足和原因`,
      text: [
        '（一）执法规范化水平不够高。案卷评查发现12份案卷文书填写不完整，主要原因是基层执法人员轮岗频繁、培训跟不上。',
        '（二）矛盾纠纷化解力量不足。5个乡镇没有专职调解员，主要原因是人员编制和经费保障不够。',
      ].join('\n\n'),
    },
    {
      id: 'duties',
      heading: `三、${year}年度党政主要负责人履行推进法治建设第一责任人职责情况`,
      text: '县委、县政府主要负责人认真履行推进法治建设第一责任人职责，主持召开县委常委会会议、县政府常务会议研究法治建设议题9次，听取法治政府建设工作汇报2次，带头学法4次，督促领导班子成员述法16人次，出庭应诉3件。',
    },
    {
      id: 'plan',
      heading: `四、${year + 1}年度推进法治政府建设的主要安排`,
      text: [
        '（一）提升执法规范化水平。举办执法人员培训班4期，实行案卷每季度评查。',
        '（二）充实矛盾纠纷化解力量。为5个乡镇配齐专职调解员，落实经费保障。',
      ].join('\n\n'),
    },
    { id: 'other', heading: '五、其他需要报告的情况', text: '无其他需要报告的情况。' },
  ];
}

export interface Placed {
  readonly source: string;
  /** Where the text that was put in starts and ends, in UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

/** Puts a text in the place of one part of the sample report; the part keeps its heading. */
export function placeInSample(text: string, part: RuleExample['in'], year = 2023): Placed {
  let source = `# 青石县人民政府${year}年度法治政府建设情况报告\n`;
  let start = 0;
  for (const { id, heading, text: own } of sampleParts(year)) {
    if (heading) source += `\n## ${heading}\n`;
    source += '\n';
    if (id === part) start = source.length;
    source += `${id === part ? text : own}\n`;
  }
  source += `\n青石县人民政府\n\n${year + 1}年2月20日\n`;
  return { source, start, end: start + text.length };
}

/** The sample report as it is. */
export function sampleReport(year = 2023): string {
  return placeInSample('', undefined, year).source;
}
