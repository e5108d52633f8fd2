/** How reports call the chief leaders, and collective subjects that stand in their place. */

/** 党政主要负责人 by office or by role. Titles of deputies (副区长) do not count. */
const LEADER =
  /主要负责(?:人|同志|干部)|主要领导|党政(?:负责人|负责同志|领导)|[“"]?一把手[”"]?|负责人|(?<![副秘文图])书记|(?<!副)(?:省长|市长|区长|县长|旗长|州长|盟长|乡长|镇长|局长|厅长|院长|行长|署长|主席)|(?<!副)主任(?!科员|医师|委员)/g;
/** Words before it that make it somebody else: 各单位主要负责人, 督促“一把手”. */
const OTHERS =
  /(?:各(?!自)|督促|要求|推动|压实|指导|组织|通报|全[市县区镇省局]|所属|下[级属]|企业|分管|行政机关|出庭)[^，,。；;：:]{0,14}$/;

const PLACE = '(?:市|县|区|旗|州|盟|省|镇|乡|街道|局|厅|委|办|院|系统)';
/** 全区各单位, 各级各部门, 我局: who acts when no leader does. */
const GROUP = `(?:全${PLACE}|各级?|我${PLACE})[^，,。；;：:]{0,16}?(?:党委|政府|党组|部门|单位|机关|干部|上下|班子)|我${PLACE}`;
const COLLECTIVE = new RegExp(
  `^(?:[一二三四五六七八九十]是|20\\d{2}年(?:度|来|以来)?[，,]?|一年来[，,]?|今年以来[，,]?)?\\s*(${GROUP})`,
);

/** True when the text says of a leader of the reporting office what he or she did. */
export function namesLeader(text: string): boolean {
  return [...text.matchAll(LEADER)].some((match) => {
    const before = text.slice(Math.max(match.index - 20, 0), match.index);
    return !OTHERS.test(before);
  });
}

/** Offsets of a collective subject at the start of a sentence, or null. */
export function collectiveSubject(sentence: string): { start: number; end: number } | null {
  const match = COLLECTIVE.exec(sentence);
  const clause = /^[^，,。；;：:]{0,60}/.exec(sentence)?.[0] ?? '';
  if (!match?.[1] || /主要负责|主要领导|一把手|党政负责/.test(clause)) return null;
  const start = match[0].indexOf(match[1]);
  return { start, end: start + match[1].length };
}
