import { replaceWord } from '../language/fixes';
import { insideTitle } from '../language/titles';
import { proseMatches } from '../text';
import type { BlockRule } from '../types';

/** Words with which only 法治 goes. */
const GOVERN =
  '政府|国家|社会|思维|方式|轨道|素养|意识|观念|精神|文化|宣传教育|建设|督察|保障|化|中国|体系|道路|理念|信仰|培训|讲座|专题|示范|环境|氛围|政府建设|营商环境|乡村|明白人|宣传|教育';
const RULE_OF_LAW = new RegExp(`法制(?=${GOVERN})`, 'g');
/** 法制审核 is what the law calls the review of enforcement decisions. */
const REVIEW = /法治(?=审核(?!机制创新))/g;

/** What 法制 rightly stands in: old offices, newspapers, the system of laws, names of courses. */
const RIGHT = /(?:政府|社会主义|健全|完善|民主与|军事|经济|国防|资产|中国|企业|市|县|区|省|局|委)$/;
const ORGAN =
  /^法制(?:办|局|处|科|股|室|机构|部门|工作机构|审核|日报|晚报|网|参谋|委|委员会|工作委员会|史|副校长|员|监督|人才|工作|干部|队伍)/;

const rule: BlockRule = {
  kind: 'block',
  id: 'phrases/fazhi-homophone',
  level: 'warning',
  on: true,
  basis: {
    text: '《行政处罚法》第五十八条（法制审核）；《法治宣传教育法》；督察通报指出的概念混淆',
    status: 'V',
  },
  title: { zh: '“法制”“法治”误用', en: '法制 and 法治 confused' },
  messages: {
    default: {
      zh: '“{wrong}”应为“{right}”：“法制”指法律制度，“法治”指依法治理，这个搭配只用“法治”。',
      en: '“{wrong}” should be “{right}”: this collocation takes 法治 (rule of law), not 法制 (legal system).',
    },
    review: {
      zh: '“法治审核”应为“法制审核”：重大执法决定的审核，法律用的是“法制审核”（《行政处罚法》第五十八条）。',
      en: '“法治审核” should be “法制审核”, the term of the Administrative Penalty Law, article 58.',
    },
  },
  description:
    '“法制”和“法治”同音不同义，是督察通报里反复点名的概念混淆。规则只查搭配固定、不会两可的地方：法治政府、法治国家、法治社会、法治思维、法治建设、法治宣传教育、法治化等用“法治”，重大执法决定“法制审核”用“法制”。',
  ignores: [
    '法制审核、法制机构、法制办（2018年前）、法制日报（2020年前）、法制委员会、法制副校长等正当用法。',
    '2018年及以前报告中的“法制宣传教育”：当时的普法规划就叫这个名称。',
    '书名号内的文件、课题名称。',
    '“社会主义法制”“健全法制”等指法律制度的用法。',
  ],
  examples: [
    {
      in: 'achievements',
      text: '加快推进⟦法制⟧政府建设，提高⟦法制⟧化水平。',
      fixed: '加快推进法治政府建设，提高法治化水平。',
    },
    {
      in: 'achievements',
      text: '落实重大执法决定⟦法治⟧审核制度。',
      fixed: '落实重大执法决定法制审核制度。',
    },
    { in: 'achievements', text: '配备法制审核人员36名，法制机构参与审核4次。', note: '正当用法。' },
    { in: 'achievements', year: 2017, text: '市法制办开展法制宣传教育活动12场。', note: '当时的名称。' },
    { in: 'achievements', text: '聘请法制副校长48名，县人大法制委员会提出意见6条。' },
  ],
  *check(content, { year }) {
    for (const { start, end } of proseMatches(content, RULE_OF_LAW)) {
      const before = content.text.slice(Math.max(0, start - 5), start);
      const after = content.text.slice(start, start + 12);
      if (isRightFazhi(before, after, year) || insideTitle(content, start, end)) continue;
      const wrong = after.slice(0, 4);
      yield {
        start,
        end,
        args: { wrong, right: wrong.replace('法制', '法治') },
        fix: replaceWord(start, end, '法治'),
      };
    }
    for (const { start, end } of proseMatches(content, REVIEW)) {
      if (insideTitle(content, start, end)) continue;
      yield { start, end, message: 'review', fix: replaceWord(start, end, '法制') };
    }
  },
};

function isRightFazhi(before: string, after: string, year: number | null): boolean {
  if (before.endsWith('习近平') || ORGAN.test(after)) return true;
  const old = year !== null && year <= 2018;
  if (old && /^法制(?:宣传|教育|培训|讲座|建设|文化|环境)/.test(after)) return true;
  // 健全社会主义法制、保障人权: the legal system; 社会主义法制国家 is still wrong.
  return RIGHT.test(before) && /^法制(?:体系|保障)/.test(after);
}

export default rule;
