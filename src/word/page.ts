/** Official document → the page of a government site, or the part of it that goes into a CMS. No script, no other file. */
import { escapeXml } from './characters';
import type { OfficialBlock, OfficialDocument, Piece } from './official';
import { pageMetadata } from './page-metadata';

export interface PageOptions {
  /** Only the text, styled where it stands, for pasting into a CMS. */
  readonly fragment?: boolean;
}

export interface PageResult {
  readonly html: string;
  /** Required metadata the front matter does not give; empty for a fragment. */
  readonly missingMetadata: readonly string[];
}

const STYLE = `
body { margin: 0; background: #fff; color: #000; font: 1.125rem/1.9 "仿宋_GB2312", FangSong, STFangsong, serif; }
main { max-width: 42em; margin: 0 auto; padding: 2em 1em; }
h1 { font: 1.8em/1.6 "方正小标宋简体", SimSun, STSong, serif; text-align: center; text-wrap: balance; margin: 0 0 1.5em; }
h2, h3, h4, h5 { font-size: 1em; font-weight: normal; margin: 0; text-indent: 2em; }
h2, .level-1 { font-family: SimHei, STHeiti, sans-serif; }
h3, .level-2 { font-family: "楷体_GB2312", KaiTi, STKaiti, serif; }
p { margin: 0; text-indent: 2em; text-align: justify; }
.run-in { font-weight: normal; }
.flush { text-indent: 0; }
.closing { text-align: right; text-indent: 0; padding-right: 2em; }
table { width: 100%; border-collapse: collapse; margin: 1em 0; font-size: 0.85em; }
th, td { border: 1px solid #000; padding: 0.3em 0.5em; text-align: center; }
ul { list-style: none; margin: 0; padding: 0; }
li { text-indent: 2em; }
img { display: block; max-width: 100%; margin: 1em auto; }
@media print { main { max-width: none; padding: 0; } }
`;

export function renderPage(document: OfficialDocument, options: PageOptions = {}): PageResult {
  if (options.fragment === true) {
    return { html: renderBlocks(document.blocks, FRAGMENT), missingMetadata: [] };
  }
  const { tags, missing } = pageMetadata(document);
  const metas = tags.map(({ name, content }) => `<meta name="${name}" content="${escapeXml(content)}">\n`);
  const html =
    '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n' +
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n' +
    `<title>${escapeXml(document.title ?? '法治政府建设年度报告')}</title>\n${metas.join('')}<style>${STYLE}</style>\n</head>\n` +
    `<body>\n<main>\n<article>\n${renderBlocks(document.blocks, PAGE)}</article>\n</main>\n</body>\n</html>\n`;
  return { html, missingMetadata: missing };
}

/** How a look is attached: by class where the page has a style sheet, at the element where it has none. */
type Look = (name: 'text' | 'flush' | 'closing' | 'title') => string;

const PAGE: Look = (name) => (name === 'flush' || name === 'closing' ? ` class="${name}"` : '');

const FRAGMENT_STYLES = {
  text: 'text-indent:2em',
  flush: 'text-indent:0',
  closing: 'text-align:right;padding-right:2em',
  title: 'text-align:center',
} as const;

const FRAGMENT: Look = (name) => ` style="${FRAGMENT_STYLES[name]}"`;

function renderBlocks(blocks: readonly OfficialBlock[], look: Look): string {
  let html = '';
  blocks.forEach((block, index) => {
    const isItem = block.kind === 'item';
    if (isItem && blocks[index - 1]?.kind !== 'item') html += '<ul>\n';
    html += `${renderBlock(block, look)}\n`;
    if (isItem && blocks[index + 1]?.kind !== 'item') html += '</ul>\n';
  });
  return html;
}

function renderBlock(block: OfficialBlock, look: Look): string {
  switch (block.kind) {
    case 'title':
      return `<h1${look('title')}>${withBreaks(block.text)}</h1>`;
    case 'attachment-title':
      return `<h2${look('title')}>${withBreaks(block.text)}</h2>`;
    case 'heading': {
      const tag = `h${block.level + 1}`;
      return `<${tag}${look('text')}>${render(block.pieces)}</${tag}>`;
    }
    case 'run-in':
      return `<p${look('text')}><strong${runInLook(block.level, look)}>${render(block.heading)}</strong>${render(block.pieces)}</p>`;
    case 'paragraph':
      return `<p${look('text')}>${render(block.pieces)}</p>`;
    case 'item':
      return `<li${look('text')}>${render(block.pieces)}</li>`;
    case 'addressee':
      return `<p${look('flush')}>${render(block.pieces)}</p>`;
    case 'attachment':
      return `<p${look('flush')}>${escapeXml(block.text)}</p>`;
    case 'attachment-note':
      return `<p${look('text')}>${escapeXml(block.text)}</p>`;
    case 'organ':
    case 'date':
      return `<p${look('closing')}>${escapeXml(block.text)}</p>`;
    case 'table':
      return renderTable(block.rows);
    case 'picture':
      return `<img src="${escapeXml(safeAddress(block.picture.address))}" alt="${escapeXml(block.picture.description)}">`;
  }
}

function runInLook(level: number, look: Look): string {
  return look === PAGE ? ` class="run-in level-${level}"` : '';
}

function renderTable(rows: Extract<OfficialBlock, { kind: 'table' }>['rows']): string {
  const [head = [], ...body] = rows;
  const cells = head.map((cell) => `<th scope="col">${render(cell)}</th>`).join('');
  const lines = body.map((row) => `<tr>${row.map((cell) => `<td>${render(cell)}</td>`).join('')}</tr>\n`);
  return `<table>\n<thead>\n<tr>${cells}</tr>\n</thead>\n<tbody>\n${lines.join('')}</tbody>\n</table>`;
}

function render(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      let html = withBreaks(piece.text);
      if (piece.strike) html = `<s>${html}</s>`;
      if (piece.italic) html = `<em>${html}</em>`;
      return piece.bold ? `<strong>${html}</strong>` : html;
    })
    .join('');
}

function withBreaks(text: string): string {
  return escapeXml(text).replaceAll('\n', '<br>');
}

/** A picture may come from the site or from beside the page; an address that could run something is dropped. */
function safeAddress(address: string): string {
  return /^(?:https?:|data:image\/(?:png|jpeg|gif);)/i.test(address) || !/^[^/?#]*:/.test(address)
    ? address
    : '';
}
