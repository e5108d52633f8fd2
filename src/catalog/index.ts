import { builtInLanguage } from './built-in-language';
import type { Catalog } from './types';

/** The catalogue that comes with the product; a team's `.fazhi/` is merged over it (src/config/). */
export const builtInCatalog: Catalog = { ...builtInLanguage };
