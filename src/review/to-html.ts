/** Review document → one HTML file that needs nothing else: no script, no address outside, prints well. */
import { escapeXml } from '../formats/safe-text';
import { LEVEL_WORDS } from '../formats/words';
import { chart } from './chart';
import type { Cell, DocumentBlock, FindingCard, Quotation, ReviewDocument } from './document';
import { REVIEW_STYLE } from './html-style';

/** Nothing may be loaded and nothing may run, whatever a text might smuggle in. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

export function reviewHtml(document: ReviewDocument): string {
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<link rel="icon" href="data:,">',
    `<title>${escapeXml(document.title)}</title>`,
    `<style>${REVIEW_STYLE}</style>`,
    '</head>',
    `<body>${reviewBody(document)}</body>`,
    '</html>\n',
  ].join('\n');
}

/** The content alone, for a page that brings its own head. */
export function reviewBody({ title, subtitle, blocks }: ReviewDocument): string {
  const head = `<h1>${escapeXml(title)}</h1>${subtitle ? `<p class="subtitle">${escapeXml(subtitle)}</p>` : ''}`;
  return `<main>${head}\n${blocks.map(blockHtml).join('\n')}</main>`;
}

function blockHtml(block: DocumentBlock, index: number): string {
  switch (block.kind) {
    case 'heading': {
      const id = block.id ? ` id="${escapeXml(block.id)}"` : '';
      return `<h${block.level}${id}>${escapeXml(block.text)}</h${block.level}>`;
    }
    case 'paragraph':
      return `<p>${escapeXml(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeXml(item)}</li>`).join('')}</ul>`;
    case 'table':
      return table(block);
    case 'chart':
      return chart(block.title, block.bars, `chart-${index}`);
    case 'finding':
      return finding(block);
    case 'own-words':
      return `<section class="own-words" aria-label="${escapeXml(block.prompt)}"><strong>${escapeXml(block.prompt)}：</strong> ${escapeXml(block.text)}</section>`;
  }
}

function table({ caption, head, rows }: Extract<DocumentBlock, { kind: 'table' }>): string {
  const headings = head.map((text) => `<th scope="col">${escapeXml(text)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map(cellHtml).join('')}</tr>`).join('\n');
  // A region that scrolls must be reachable by keyboard and have a name.
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escapeXml(caption)}"><table><caption>${escapeXml(caption)}</caption><thead><tr>${headings}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}

function cellHtml({ text, tone, to }: Cell): string {
  const content = to ? `<a href="#${escapeXml(to)}">${escapeXml(text)}</a>` : escapeXml(text);
  return `<td${tone ? ` class="${tone}"` : ''}>${content}</td>`;
}

function finding({ level, at, id, state, place, quote, message, basis, mark, note }: FindingCard): string {
  const where = [
    `data-path="${escapeXml(at.path)}" data-line="${at.line}" data-column="${at.column}"`,
    `data-unit="${escapeXml(id.unit)}" data-fingerprint="${escapeXml(id.fingerprint)}" data-state="${state}"`,
  ].join(' ');
  return [
    `<article class="finding ${level}" ${where} aria-label="${escapeXml(`${LEVEL_WORDS.zh[level]}，${place}`)}">`,
    `<p><span class="place">${escapeXml(place)}</span>${mark ? ` <span class="mark">（${escapeXml(mark)}）</span>` : ''}</p>`,
    quote.words ? `<blockquote>${quotation(quote)}</blockquote>` : '',
    `<p>${escapeXml(message)}</p>`,
    `<p class="basis">依据：${escapeXml(basis)}</p>`,
    note ? `<p>审核人：${escapeXml(note)}</p>` : '',
    '</article>',
  ].join('');
}

function quotation({ before, words, after }: Quotation): string {
  if (before + after === '') return escapeXml(words);
  return `${escapeXml(before)}<mark>${escapeXml(words)}</mark>${escapeXml(after)}`;
}
