/**
 * What a web page puts around a text (navigation, source line, print buttons, site footer).
 * Only short lines count, and only in front of the text or behind it, so that a report that
 * speaks of its web site is not cut.
 */
import type { Block, Furniture } from './types';
import { isProse, wordsOf, wordsRange } from './words';

const LONGEST = 80;
/** A line of fields (索引号… 发布日期…) may be longer. */
const LONGEST_FIELDS = 160;

const NAVIGATION =
  /当前位置|您(?:现在)?(?:所在)?的位置|首页\s*[>＞»/]|无障碍|关怀版|长者(?:模式|版)|简体\s*[|｜]?\s*繁体|IE\s*版本|升级\s*IE|浏览器|设为首页|加入收藏|登录\s*[|｜]?\s*注册|字(?:体|号)\s*[:：]?\s*[【[(（]?\s*(?:特)?(?:大|小)|星期[一二三四五六日天]|^繁體|English$/;
const SOURCE_LINE =
  /^(?:信息|文章|稿件)?(?:标\s*题|名\s*称|来\s*源|出处|发布(?:时间|日期|机构|单位|者|人)|(?:发文|成文|生成|更新|公开)(?:时间|日期|机构|机关)|时间|日期|作者|编辑|责任编辑|审核|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:次数|量|数)?|访问量|索引号|主题分类|信息分类|文号|有效性|信息名称|发文字号|公开(?:方式|类别|类型|形式)|体裁|组配分类|关键词|主题词|概述|(?:生效|废止)日期|时效|发布|分享)\s*[:：]/;
const PAGE_CONTROL =
  /扫一扫|打印(?:本页|页面|此页)|关闭(?:本页|窗口|页面)|分享到|分享至|返回(?:顶部|首页|上一页)|(?:上|下)一篇\s*[:：]?|相关(?:链接|附件|文档|阅读|解读)|收藏本页|纠错$|保存本页|二维码|微信扫码|手机(?:打开|查看|阅读)/;
const SITE_FOOTER =
  /Produced\s*By|版权所有|Copyright|[^\s]{0,3}ICP备|公网安备|网站标识码|技术支持\s*[:：]|(?:主办|承办)(?:单位)?\s*[:：]|网站地图|联系我们|大汉版通|政府网站找错/i;

/**
 * Furniture of a page: in front of the title and right under it, behind the text, and the title printed twice.
 * @param title index and words of the title's block; null when there is none
 * @param bodyEnd index of the first block behind the text
 */
export function findFurniture(
  blocks: readonly Block[],
  title: { readonly index: number; readonly text: string } | null,
  bodyEnd: number,
): Furniture[] {
  const headEnd = endOfHead(blocks, title ? title.index + 1 : 0);
  const name = title ? withoutBlanks(title.text) : null;
  return blocks.flatMap((block) => {
    const isRepetition =
      title !== null && block.index < title.index && withoutBlanks(wordsOf(block.content)) === name;
    const isEdge = block.index < headEnd || block.index >= bodyEnd;
    const what = isRepetition ? 'duplicate-title' : isEdge ? furnitureKind(block) : null;
    return what ? [{ ...wordsRange(block), what }] : [];
  });
}

/** Index behind the lines under the title that belong to the web page (来源, 发布时间). */
function endOfHead(blocks: readonly Block[], from: number): number {
  const end = blocks.findIndex((block) => block.index >= from && furnitureKind(block) === null);
  return end < 0 ? blocks.length : end;
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

/** What sort of furniture a block is by its words, or null. */
export function furnitureKind(block: Block): Furniture['what'] | null {
  if (!isProse(block.content)) return null;
  const words = wordsOf(block.content);
  if (words.length <= LONGEST_FIELDS && SOURCE_LINE.test(words)) return 'source-line';
  if (words.length > LONGEST) return null;
  if (SITE_FOOTER.test(words)) return 'site-footer';
  if (/[。；]$/.test(words)) return null;
  if (PAGE_CONTROL.test(words)) return 'page-control';
  return NAVIGATION.test(words) ? 'navigation' : null;
}
