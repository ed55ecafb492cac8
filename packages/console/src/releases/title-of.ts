import { localText, type TextsOf } from '@akto-figures/contents/localized';
import { language } from '../words/language.ts';

/** What something is called, in the reader's language where it has words in it. */
export const titleOf = (titled: TextsOf<'title'>): string => localText(titled, 'title', language());
