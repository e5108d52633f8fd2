/**
 * The metadata a government site must give with an article (国办发〔2017〕47号《政府网站发展指引》, 网页标签),
 * from the fields of the front matter. A field is found by the name of the tag or by a plain name.
 */
import type { OfficialDocument } from './official';

export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

export interface PageMetadata {
  readonly tags: readonly MetaTag[];
  /** Required tags for which the front matter says nothing. */
  readonly missing: readonly string[];
}

interface TagSource {
  readonly name: string;
  readonly fields: readonly string[];
  readonly required: boolean;
}

const TAGS: readonly TagSource[] = [
  tag('SiteName', ['网站名称'], true),
  tag('SiteDomain', ['网站域名'], true),
  tag('SiteIDCode', ['网站标识码'], true),
  tag('ColumnName', ['栏目名称'], true),
  tag('ColumnDescription', ['栏目描述']),
  tag('ColumnKeywords', ['栏目关键词']),
  tag('ColumnType', ['栏目类别'], true),
  tag('ArticleTitle', ['title', '标题'], true),
  tag('PubDate', ['publishDate', 'published', '发布日期', '发布时间', '公开日期'], true),
  tag('ContentSource', ['source', '来源', '信息来源', 'organ', '机关'], true),
  tag('Keywords', ['关键词']),
  tag('Author', ['作者']),
  tag('Description', ['摘要']),
  tag('Url', ['链接']),
];

function tag(name: string, fields: readonly string[], required = false): TagSource {
  return { name, fields: [name, ...fields].map((field) => field.toLowerCase()), required };
}

export function pageMetadata(document: OfficialDocument): PageMetadata {
  const fields = new Map([...document.fields].map(([name, value]) => [name.toLowerCase(), value]));
  const tags: MetaTag[] = [];
  const missing: string[] = [];
  for (const source of TAGS) {
    const named = source.fields
      .map((field) => fields.get(field))
      .find((value) => value !== undefined && value !== '');
    const content = named ?? (source.name === 'ArticleTitle' ? document.title : null);
    if (content !== null)
      tags.push({ name: source.name, content: source.name === 'PubDate' ? isoDate(content) : content });
    else if (source.required) missing.push(source.name);
  }
  return { tags, missing };
}

/** 2024年3月5日 → 2024-03-05; a time of day stays, none is made up. */
function isoDate(text: string): string {
  const match = /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?\s*(.*)$/.exec(text.trim());
  if (match === null) return text.trim();
  const [, year, month = '', day = '', time = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')} ${time}`.trim();
}
