/** What starting a report needs: a bundle of its own, read when someone starts one. The catalogue is handed in. */
export { PROGRAMME_FORMATS, renderProgramme } from '../programme/formats';
export { readProgramme } from '../programme/read';
export { parseReport } from '../report';
export { allValues, fillTemplate } from './fill';
export { insertMissingParts } from './missing-parts';
export { placeholdersIn } from './placeholders';
export { prefill } from './prefill';
export { rollOver } from './rollover';
export { templateFromReport } from './save-as';
export { mergeTemplates, readTemplates } from './store';
export { suggestedYear } from './variables';
