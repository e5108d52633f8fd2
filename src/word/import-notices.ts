/** What a person should know about an import, in Chinese. */
import type { ReadingNotes } from './types';

export function importNotices(notes: ReadingNotes): string[] {
  const notices: string[] = [];
  const note = (count: number, text: string) => {
    if (count > 0) notices.push(text);
  };
  note(
    notes.insertions + notes.deletions,
    `文件里有修订（插入 ${notes.insertions} 处、删除 ${notes.deletions} 处），已按“全部接受”读入。`,
  );
  note(notes.comments, `略去批注 ${notes.comments} 条。`);
  note(notes.hiddenCharacters, `略去隐藏文字 ${notes.hiddenCharacters} 字。`);
  note(notes.notes, `脚注、尾注 ${notes.notes} 条写在引用处，形如“（注：……）”。`);
  note(notes.textBoxes, `文本框 ${notes.textBoxes} 个，文字放在所在段落之后。`);
  note(notes.mergedCells, `合并单元格 ${notes.mergedCells} 处，文字放在第一格，其余为空。`);
  note(notes.nestedTables, `表中表 ${notes.nestedTables} 个，文字并入外层单元格。`);
  note(notes.formulas, `公式 ${notes.formulas} 个，只留下其中的文字。`);
  note(notes.unknownSymbols, `符号字体的字符 ${notes.unknownSymbols} 个认不出，写作“□”，请对照原文补上。`);
  note(Number(notes.contentsTable), '略去自动目录。');
  note(notes.pictures.length, picturesNotice(notes));
  return notices;
}

function picturesNotice({ pictures }: ReadingNotes): string {
  const listed = pictures.map(({ name, paragraph }) =>
    paragraph > 0 ? `${name}（第 ${paragraph} 段）` : name,
  );
  return `图片 ${pictures.length} 幅没有导入：${listed.join('、')}。`;
}
