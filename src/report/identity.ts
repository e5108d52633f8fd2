/** Who reports: region, organ and its level, from front matter or title. */
import type { FrontMatter, OrganLevel } from './types';

export interface Identity {
  readonly region: string | null;
  readonly organ: string | null;
  readonly organLevel: OrganLevel | null;
}

const GOVERNMENT = /(?:人民政府|政府|管理委员会|管委会|街道办事处|办事处)$/;
const DEPARTMENT = /(?:局|厅|委员会|委|办公室|办|院|中心|总队|支队|大队|部|署|司)$/;
const MUNICIPALITY = /^(?:北京|天津|上海|重庆)市$/;
const LEVELS = new Set<OrganLevel>(['province', 'city', 'county', 'town', 'department']);

/** Reads the identity; what front matter says goes before what the title says. */
export function readIdentity(title: string | null, frontMatter: FrontMatter | null): Identity {
  const named = title === null ? null : organInTitle(title);
  const organ = textField(frontMatter, 'organ') ?? (named && isOrgan(named) ? named : null);
  const region = textField(frontMatter, 'region') ?? regionOf(named);
  const level = frontMatter?.data.level;
  const organLevel = LEVELS.has(level as OrganLevel) ? (level as OrganLevel) : levelOf(organ, region);
  return { region, organ, organLevel };
}

/** 武清区人民政府关于武清区2023年度… → 武清区人民政府; 静海区2023年度… → 静海区; 2020年静海区… → 静海区. */
function organInTitle(title: string): string | null {
  const words = title.replace(/^[《#\s]+/, '').trim();
  const about = /^(.{2,40}?)关于/.exec(words)?.[1];
  const beforeYear = /^(.{2,40}?)(?:[12]\d{3}|[一二][〇○零一二三四五六七八九]{3})\s*年/.exec(words)?.[1];
  const afterYear =
    /^关于?(?:[12]\d{3})\s*年度?(.{2,20}?)(?:推进)?(?:法治政府|依法行政|法治建设)|^(?:[12]\d{3})\s*年度?(.{2,20}?)(?:推进)?(?:法治政府|依法行政|法治建设)/.exec(
      words,
    );
  const found = about ?? beforeYear ?? afterYear?.[1] ?? afterYear?.[2];
  const name = found?.replace(/^关于/, '').trim();
  return name ? name : null;
}

function isOrgan(name: string): boolean {
  return GOVERNMENT.test(name) || DEPARTMENT.test(name) || /[委办]$/.test(name);
}

function regionOf(name: string | null): string | null {
  if (!name) return null;
  const last = name.split(/[\s\u3000]+/).at(-1) ?? name;
  const place = last
    .replace(/^中共/, '')
    .replace(/(?:人民政府|政府).*$/, '')
    .replace(/街道办事处$/, '街道')
    .replace(/管(?:理委员|委)会$/, '');
  const match =
    /^.*?[\u4e00-\u9fff](?:特别行政区|自治区|自治州|自治县|开发区|新区|街道|省|市|州|盟|县|区|旗|乡|镇)+/u.exec(
      place,
    );
  return match ? longestPlace(place) : null;
}

/** Up to the last administrative suffix: 上海市嘉定区司法局 → 上海市嘉定区. */
function longestPlace(place: string): string | null {
  const match =
    /^.*[\u4e00-\u9fff](?:自治区|自治州|自治县|开发区|新区|街道|省|市|州|盟|县|区|旗|乡|镇)(?=.*$)/u.exec(
      place,
    );
  return match?.[0] ?? null;
}

function levelOf(organ: string | null, region: string | null): OrganLevel | null {
  if (organ && !GOVERNMENT.test(organ) && DEPARTMENT.test(organ) && !/[县市区省镇乡]委$/.test(organ))
    return 'department';
  if (!region) return null;
  if (/(?:乡|镇|街道)$/.test(region)) return 'town';
  if (/(?:县|区|旗)$/.test(region) && !/自治区$/.test(region)) return 'county';
  if (/(?:省|自治区)$/.test(region) || MUNICIPALITY.test(region)) return 'province';
  return /(?:市|州|盟)$/.test(region) ? 'city' : null;
}

function textField(frontMatter: FrontMatter | null, key: string): string | null {
  const value = frontMatter?.data[key];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
