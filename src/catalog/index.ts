import { builtInLanguage } from './built-in-language';
import { builtInIndicators } from './indicators';
import type { Catalog } from './types';

/** The catalogue that comes with the product; a team's `.fazhi/` is merged over it (src/config/). */
export const builtInCatalog: Catalog = { ...builtInLanguage, indicators: builtInIndicators };
