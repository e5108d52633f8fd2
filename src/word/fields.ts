/**
 * Fields: of `{ PAGEREF … }` the reader sees only the result. A table of contents is left out whole,
 * since its lines repeat the headings.
 */
interface OpenField {
  instruction: string;
  inResult: boolean;
  hasResult: boolean;
}

const CONTENTS = /^\s*TOC\b/i;
/** 带圈字符 of Word and WPS: `EQ \o\ac(○,1)`; the second argument is the character inside. */
const ENCLOSED = /^\s*EQ\s+\\o\s*(?:\\a[clr]\s*)?\(\s*[^,，]*[,，]\s*([^)]*)\)\s*$/i;

export class Fields {
  private readonly stack: OpenField[] = [];

  /** Text met now is an instruction or part of a table of contents. */
  get silent(): boolean {
    return this.stack.some((field) => !field.inResult || CONTENTS.test(field.instruction));
  }

  get inContents(): boolean {
    return this.stack.some((field) => CONTENTS.test(field.instruction));
  }

  addInstruction(text: string): void {
    const field = this.stack.at(-1);
    if (field !== undefined && !field.inResult) field.instruction += text;
  }

  noteResult(): void {
    for (const field of this.stack) field.hasResult ||= field.inResult;
  }

  /** @param kind `begin`, `separate` or `end`; returns text the field stands for without having a result */
  mark(kind: string | null): string {
    if (kind === 'begin') this.stack.push({ instruction: '', inResult: false, hasResult: false });
    const field = this.stack.at(-1);
    if (kind === 'separate' && field !== undefined) field.inResult = true;
    if (kind !== 'end') return '';
    const ended = this.stack.pop();
    return ended === undefined || ended.hasResult ? '' : enclosedCharacter(ended.instruction);
  }
}

/** 1 in a circle is ①; other enclosed characters are written bare. */
function enclosedCharacter(instruction: string): string {
  const inside = ENCLOSED.exec(instruction)?.[1]?.trim() ?? '';
  const value = Number(inside);
  return value >= 1 && value <= 20 ? String.fromCharCode(0x2460 + value - 1) : inside;
}
