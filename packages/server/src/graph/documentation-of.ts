import { programLanguage } from '@akto-figures/contents';
import { guidePath } from '../pages/paths.ts';

/** Where the hub's documentation tells of the code of an error: each has a place of its own on that page. */
export const documentationOf = (code: unknown, publicUrl: string): string =>
  `${publicUrl}${guidePath('errors', programLanguage)}#${String(code)}`;
