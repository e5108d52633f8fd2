/**
 * The writer as a bundle of its own, loaded when a person makes a Word file: the docx library is large.
 * What it writes comes composed (compose.ts), so the Markdown parser stays outside.
 */
export { writeDocx } from './write';
