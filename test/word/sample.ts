/** A report of any length made of invented sentences, for round trips, benchmarks and pictures of pages. */

const SENTENCES = [
  '制定行政规范性文件制定程序规定，全年审核文件36件，提出修改意见120条。',
  '推行“一件事一次办”，把12个事项的办理时间由20个工作日压减到8个工作日。',
  '组织行政执法案卷评查2次，抽查案卷200卷，通报问题35个，全部整改到位。',
  '召开政府常务会议学法4次，举办领导干部法治讲座3场——参训180人次。',
  '受理行政复议申请42件，审结38件，其中撤销3件、确认违法1件。',
  '健全人民调解、行政调解、司法调解联动机制，调处矛盾纠纷1560件……成功率98%以上。',
];

const CHAPTERS = [
  '主要举措和成效',
  '存在的不足和原因',
  '党政主要负责人履行推进法治建设第一责任人职责情况',
  '2024年度工作安排',
];
const NUMERALS = '一二三四五六七八九';

/** @param characters at least this many, without headings */
export function sampleReport(characters: number): string {
  const lines = ['# 青禾县人民政府关于2023年度法治政府建设情况的报告', '', '市人民政府：', ''];
  lines.push('现将我县2023年度法治政府建设情况报告如下。', '');
  const each = Math.ceil(characters / (CHAPTERS.length * 4));
  CHAPTERS.forEach((chapter, index) => {
    lines.push(`## ${NUMERALS.charAt(index)}、${chapter}`, '');
    for (let section = 0; section < 4; section++) lines.push(...sampleSection(index, section, each));
  });
  lines.push('青禾县人民政府', '', '2024年1月20日', '');
  return lines.join('\n');
}

function sampleSection(chapter: number, section: number, length: number): string[] {
  const number = `（${NUMERALS.charAt(section)}）`;
  let text = '';
  for (let index = chapter + section; text.length < length; index++)
    text += SENTENCES[index % SENTENCES.length];
  if (section % 2 === 0) return [`${number}推进第${section + 1}类事项。${text}`, ''];
  const half = text.indexOf('。', text.length / 2) + 1;
  return [
    `### ${number}推进第${section + 1}类事项`,
    '',
    text.slice(0, half),
    '',
    `1.细化要求。${text.slice(half)}`,
    '',
  ];
}
