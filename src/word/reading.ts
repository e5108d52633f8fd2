/** The reader as a bundle of its own, loaded when a person opens a Word file; it carries fflate and nothing else. */
export { WordFileError } from './failure';
export { readHtml } from './html-source';
export { readPlainText } from './plain-source';
export { readDocx } from './read';
export { toMarkdown } from './to-markdown';
