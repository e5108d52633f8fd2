/** What the commands that print tables of figures have in common. */
import { TABLE_FORMATS } from '../indicators/render';
import type { OptionSpecs } from './arguments';

export const TABLE_OPTIONS: OptionSpecs = {
  format: {
    value: TABLE_FORMATS.join('|'),
    choices: [...TABLE_FORMATS],
    help: { zh: '输出格式，默认 text', en: 'output format, text by default' },
  },
  output: { value: 'FILE', short: 'o', help: { zh: '写入文件，默认打印', en: 'write to a file' } },
};
