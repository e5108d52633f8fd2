/** Reads a .docx as a person sees it. Entry of the reader; imports nothing but fflate. */
import { readBody } from './body';
import { createContext } from './context';
import { WordFileError } from './failure';
import { isOn } from './formatting';
import { openPackage } from './package';
import { readPageSetup } from './page-setup';
import type { WordDocument } from './types';
import { child } from './xml';

/**
 * @param bytes the whole file
 * @throws WordFileError, in Chinese with the remedy, when the file cannot or must not be read
 */
export function readDocx(bytes: Uint8Array): WordDocument {
  const source = openPackage(bytes);
  const context = createContext(source);
  const body = child(source.document, 'w:body');
  if (body === null) throw new WordFileError('damaged', '没有正文');
  const blocks = readBody(body, context);
  const evenAndOdd = child(source.part('settings'), 'w:evenAndOddHeaders');
  return {
    blocks,
    page: readPageSetup(body, context),
    normalSize: context.styles.normalSize(),
    evenAndOdd: evenAndOdd !== null && isOn(evenAndOdd),
    notes: context.taken.result(),
  };
}
