/** Parts of the file the docx library cannot write as needed: settings, font table, properties. */
import { escapeXml } from './characters';
import { NAMESPACE, XML_DECLARATION } from './styles-xml';
import { FONT_SETS, type WriteOptions } from './write-options';

/** Order of children: CT_Settings. */
export function settingsXml(): string {
  const compatibility = (name: string, value: string) =>
    `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`;
  return (
    `${XML_DECLARATION}<w:settings ${NAMESPACE}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>` +
    '<w:evenAndOddHeaders/><w:drawingGridVerticalSpacing w:val="579"/><w:characterSpacingControl w:val="doNotCompress"/>' +
    '<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>' +
    '<w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>' +
    `${compatibility('compatibilityMode', '15')}${compatibility('overrideTableStyleFontSizeAndJustification', '1')}` +
    `${compatibility('enableOpenTypeFeatures', '1')}${compatibility('doNotFlipMirrorIndents', '1')}</w:compat>` +
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
  );
}

/** What to show where a font is missing, so that no program asks for it. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
  方正小标宋简体: '宋体',
  方正小标宋_GBK: '宋体',
  方正仿宋_GBK: '仿宋',
  方正楷体_GBK: '楷体',
  方正黑体_GBK: '黑体',
};

export function fontTableXml(options: WriteOptions): string {
  const set = FONT_SETS[options.fonts];
  const names = [...new Set([set.title, set.body, ...set.headings, '宋体', '黑体'])];
  const fonts = names.map((name) => {
    const substitute = SUBSTITUTES[name];
    const other = substitute === undefined ? '' : `<w:altName w:val="${substitute}"/>`;
    return `<w:font w:name="${name}">${other}<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`;
  });
  const latin =
    '<w:font w:name="Times New Roman"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>';
  return `${XML_DECLARATION}<w:fonts ${NAMESPACE}>${fonts.join('')}${latin}</w:fonts>`;
}

/** Nothing of the machine or the time: the same text gives the same bytes. */
export function corePropertiesXml(title: string | null): string {
  const named = title === null ? '' : `<dc:title>${escapeXml(title)}</dc:title>`;
  return (
    `${XML_DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/">${named}<dc:language>zh-CN</dc:language></cp:coreProperties>`
  );
}
