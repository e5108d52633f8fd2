/** The compiled validators of the team folder's JSON Schemas. */
import { validatorsText } from '../validators.mjs';
import type { Generator } from './types';

export const validators: Generator = {
  folders: [],
  files: () => [{ path: 'src/config/generated/validators.js', content: validatorsText() }],
};
