import type { Catalog } from '../../catalog/types';
import type { TextRange } from '../../report/types';
import type { Edit } from '../../rules/types';
import { checkMark } from '../placeholders';
import { overlaps, protectedRanges } from './text';

const TITLE = /《([^《》\r\n]{2,80})》/g;
/** （2021—2025年）, also with the dash lost on the way: （20212025年）. */
const PERIOD = /[（(](20\d{2})\s?[—\-－–~～至]{0,2}\s?(20\d{2})年?[）)]/;
const SESSIONS = /(?:党的)?(?:十[八九]|二十)[大届][^，。；,;\n“”《》]{0,30}?精神/g;

/** A place among others, an award: true of last year, perhaps not of this one. */
const HONOUR =
  /(?:(?:位居|位列|排名|名列|居于?|列)[^，。；,;\n]{0,10}第[一二三四五六七八九十\d]+(?:位|名)?|(?:获评|荣获|被(?:[^，。；,;\n]{0,12})?(?:评为|授予|列为|确定为)|入选)[^，。；,;\n]{2,60})(?=[，。；,;\n]|$)/g;

function honours(text: string): Edit[] {
  return [...text.matchAll(HONOUR)].map(({ index, 0: found }) => {
    const at = index + found.length;
    return { start: at, end: at, text: checkMark('这是上年的名次或荣誉，今年如何') };
  });
}

/** Marks what has run out since last year: programmes, laws, the wording on congress and plenary sessions. */
export class Marker {
  private readonly said = new Set<string>();

  constructor(
    private readonly year: number,
    private readonly catalog: Catalog,
  ) {}

  /** Insertions behind what needs a second look; the same thing is marked once in a text. */
  edits(text: string): readonly Edit[] {
    return [...this.titles(text), ...this.programmes(text), ...this.sessions(text), ...honours(text)];
  }

  private titles(text: string): Edit[] {
    return [...text.matchAll(TITLE)].flatMap((match) => {
      const name = match[1] ?? '';
      const remark = this.expiry(name) ?? this.repeal(name);
      return remark === null ? [] : this.once(name, match.index + match[0].length, remark);
    });
  }

  private expiry(name: string): string | null {
    const period = PERIOD.exec(name);
    const [, from, to] = period ?? [];
    if (period === null || Number(from) > Number(to) || Number(to) >= this.year) return null;
    return `期限${from}—${to}年已过，${this.year}年度应依据哪个文件`;
  }

  private repeal(name: string): string | null {
    const short = name.replace(/^中华人民共和国/, '');
    const ended = this.catalog.endedLaws.find((law) => law.name === short);
    if (!ended || Number(ended.until.slice(0, 4)) > this.year) return null;
    return `《${short}》自${ended.until}起废止，由${ended.by}代替`;
  }

  /** Programmes known by a catchword: “八五”普法. Those in 《》 have their period in the name. */
  private programmes(text: string): Edit[] {
    const titles = protectedRanges(text).filter(({ start }) => text.charAt(start) === '《');
    const over = this.catalog.programmes.filter((programme) => programme.to < this.year);
    return over.flatMap(({ names, from, to, next }) =>
      names.flatMap((name) => {
        const start = text.indexOf(name);
        const end = start + name.length;
        if (start < 0 || overlaps(titles, { start, end }) || text.charAt(start - 1) === '“') return [];
        const what = next === '' ? `${this.year}年度应依据哪个文件` : `${this.year}年度应为${next}`;
        return this.once(names[0] ?? name, end, `期限${from}—${to}年已过，${what}`);
      }),
    );
  }

  private sessions(text: string): Edit[] {
    const usual = this.catalog.sessions.filter((session) => session.year === this.year).at(-1)?.wording;
    const quoted: readonly TextRange[] = protectedRanges(text);
    return [...text.matchAll(SESSIONS)].flatMap((match) => {
      const end = match.index + match[0].length;
      if (match[0] === usual || overlaps(quoted, { start: match.index, end })) return [];
      const remark =
        usual === undefined ? '历次会议的表述是否需要更新' : `${this.year}年度通常表述为“${usual}”`;
      return this.once('会议精神', end, remark);
    });
  }

  private once(key: string, at: number, remark: string): Edit[] {
    if (this.said.has(key)) return [];
    this.said.add(key);
    return [{ start: at, end: at, text: checkMark(remark) }];
  }
}
