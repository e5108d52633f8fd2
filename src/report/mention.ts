/**
 * Does a text speak of a subject at all? Offices never repeat a promise word for word, so what counts
 * is whether the words that carry its meaning turn up; the verbs of office language say nothing.
 */

/** Words found in every other sentence: they tell no subject from another. */
const EMPTY =
  /进一步|持续|深入|大力|全面|加快|加强|推进|推动|完善|健全|提升|提高|强化|落实|建立|优化|深化|规范|开展|做好|积极|不断|切实|有效|统筹|扎实|严格|坚持|发挥|实施|打造|构建|创新|工作|建设|水平|能力|机制|制度|体系|情况|方面|作用|力度|质量|质效|服务|管理|法治政府|依法行政|法治|行政|政府|部门|单位|各级|相关|有关|主要|重点|领域|任务|措施|要求|[的地得和与及以对在为将把并等其各了着是更再]/g;

/** Meaning-bearing stretches of a text: Han runs between punctuation and empty words. */
export function subjectWords(text: string): readonly string[] {
  const runs = text.replace(EMPTY, ' ').match(/[\u4e00-\u9fff]{2,}|[A-Za-z]{2,}/g) ?? [];
  return [...new Set(runs)];
}

/** A text prepared to be asked about many subjects: its pairs of characters, looked up in constant time. */
export class MentionIndex {
  private readonly pairs = new Set<string>();

  constructor(readonly text: string) {
    for (let at = 0; at + 1 < text.length; at++) this.pairs.add(text.slice(at, at + 2));
  }

  /** Share of a subject's words that turn up, 0 to 1. */
  share(subject: string): number {
    const words = subjectWords(subject);
    if (words.length === 0) return 1;
    return words.filter((word) => this.has(word)).length / words.length;
  }

  /** Half the pairs of a run straddle two words: it turns up when seven tenths of the other half do. */
  private has(word: string): boolean {
    let found = 0;
    for (let at = 0; at + 1 < word.length; at++) if (this.pairs.has(word.slice(at, at + 2))) found++;
    return found >= word.length * 0.35;
  }
}

/** Below these shares a subject counts as passed over; both its name and its text must be missing. */
const TITLE_SHARE = 0.34;
const TEXT_SHARE = 0.3;

/** True when neither the name of a subject nor what was said about it turns up in the text. */
export function passesOver(index: MentionIndex, title: string, text: string): boolean {
  return index.share(title) < TITLE_SHARE && index.share(text) < TEXT_SHARE;
}
