import { replaceWord, suggest } from '../language/fixes';
import { insideTitle, titlesOf } from '../language/titles';
import { booleanOption } from '../options';
import { proseMatches, touchesOpaque } from '../text';
import type { BlockContext, BlockRule, Problem } from '../types';
import { bareName, LAW_LIKE, lawIndex, meantLaw } from './names';

/** A law's full name without marks, behind a verb that cites it. */
const CITED =
  /(?:贯彻|落实|执行|实施|依据|根据|依照|按照|学习|宣传|违反|适用)(?:新修订的|修订后的)?((?:中华人民共和国)?([一-龥]{3,22}?法))(?=[^律规治制庭院定官人学案]|$)/g;

const rule: BlockRule = {
  kind: 'block',
  id: 'laws/renamed',
  level: 'warning',
  on: true,
  basis: { text: '国家法律法规数据库所载法律名称', status: 'V' },
  title: { zh: '法律名称不准确', en: 'Name of a law not exact' },
  messages: {
    default: {
      zh: '没有查到《{found}》，与它只差一个字的是《{right}》，请核对法律名称。',
      en: 'No law of the name 《{found}》 is known; 《{right}》 differs by one character. Check the name.',
    },
    marks: {
      zh: '引用法律名称要加书名号：《{right}》。',
      en: 'The name of a law takes title marks: 《{right}》.',
    },
    full: {
      zh: '团队要求法律首次出现写全称：《中华人民共和国{right}》。',
      en: 'Your team asks for the full name at first mention: 《中华人民共和国{right}》.',
    },
  },
  description:
    '法律、行政法规的名称一字不能错。书名号里的名称与现行法律只差一个字、又查无此法的，提示核对；“贯彻落实××法”没有书名号的，提示补上。漏写“中华人民共和国”在年度报告里是通行简称，默认不提示，团队可用选项`requireFullName`打开。',
  ignores: [
    '带地名的地方性法规（《青石市安全生产条例》）和规章、文件。',
    '通行简称（《地方组织法》《监督法》）。',
    '宪法、民法典不加书名号的通行写法。',
    '标题里另套法律名的文件。',
  ],
  options: {
    requireFullName: { default: false, description: '书名号内的法律名称没有写“中华人民共和国”时也提示。' },
  },
  examples: [
    {
      in: 'achievements',
      text: '组织学习⟦《行政处法法》⟧。',
      fixed: '组织学习《行政处罚法》。',
    },
    { in: 'achievements', text: '宣传⟦《法制宣传教育法》⟧。', fixed: '宣传《法治宣传教育法》。' },
    {
      in: 'achievements',
      text: '认真贯彻⟦行政复议法⟧，规范办案程序。',
      fixed: '认真贯彻《行政复议法》，规范办案程序。',
    },
    {
      in: 'achievements',
      text: '学习《地方组织法》《中华人民共和国行政处罚法》《青石市优化营商环境条例》，宣传宪法、民法典，贯彻习近平法治思想。',
    },
    {
      in: 'achievements',
      text: '学习⟦《行政许可法》⟧。',
      options: { requireFullName: true },
      note: '打开选项后要求全称。',
    },
  ],
  *check(content, context) {
    const full = booleanOption(context.options, 'requireFullName');
    const { laws } = lawIndex(context.catalog);
    for (const { start, end, text } of titlesOf(content)) {
      if (touchesOpaque(content, start, end)) continue;
      const name = bareName(text);
      const right = meantLaw(text, context.catalog);
      if (right) yield misnamed(start, end, text, name, right);
      else if (full && laws.has(name) && !text.startsWith('中华人民共和国') && LAW_LIKE.test(name)) {
        yield { start, end, message: 'full', args: { right: name } };
      }
    }
    if (content.text.includes('法')) yield* unmarked(content, context);
  },
};

function misnamed(start: number, end: number, text: string, name: string, right: string): Problem {
  const at = text.indexOf(name);
  const from = start + 1 + at;
  const fix = at < 0 ? {} : { fix: replaceWord(from, from + name.length, right) };
  return { start, end, args: { found: name, right }, ...fix };
}

function* unmarked(
  content: Parameters<BlockRule['check']>[0],
  { catalog }: BlockContext,
): Generator<Problem> {
  const { laws } = lawIndex(catalog);
  for (const { 1: found = '', 2: name = '', end } of proseMatches(content, CITED)) {
    const start = end - found.length;
    if (!laws.has(name) || name.length < 4 || insideTitle(content, start, end)) continue;
    yield {
      start,
      end,
      message: 'marks',
      level: 'info',
      args: { right: found },
      fix: suggest('加书名号', 'Add title marks', [
        { start, end: start, text: '《' },
        { start: end, end, text: '》' },
      ]),
    };
  }
}

export default rule;
