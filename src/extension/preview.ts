/** VS Code's Markdown preview shows a report as the official document it will be; other texts as ever. */

interface MarkdownToken {
  content: string;
}

interface MarkdownState {
  readonly src: string;
  readonly Token: new (type: string, tag: string, nesting: number) => MarkdownToken;
  readonly tokens: MarkdownToken[];
}

/** The part of markdown-it that is used. */
export interface MarkdownIt {
  readonly core: { readonly ruler: { push(name: string, rule: (state: MarkdownState) => void): void } };
}

/** The subject in a title line near the beginning: cheap, since it runs at every stroke. */
const TITLE = /^(?:#\s*|title:\s*)?[^\n]{0,60}(?:法治政府建设|依法行政)[^\n]{0,30}(?:报告|总结)/m;
const HEAD = 1500;

/** Puts the style sheet's class round a report (styles/preview.css). */
export function extendMarkdownIt(markdown: MarkdownIt): MarkdownIt {
  markdown.core.ruler.push('fazhi-report', (state) => {
    if (!TITLE.test(state.src.slice(0, HEAD))) return;
    state.tokens.unshift(block(state, '<div class="fazhi-report">\n'));
    state.tokens.push(block(state, '</div>\n'));
  });
  return markdown;
}

function block(state: MarkdownState, content: string): MarkdownToken {
  const token = new state.Token('html_block', '', 0);
  token.content = content;
  return token;
}
