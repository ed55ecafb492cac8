import { type LocaleName, languageOf } from '@akto-figures/contents';
import { inferredWords } from '../../messages/generated/inferred.ts';

/** A text and, where no source states it so, that it is inferred: "en vigueur (déduit)". */
export const markInferred = (text: string, isInferred: boolean | null, locale: LocaleName): string =>
  isInferred ? inferredWords[languageOf(locale)].marked({ text }) : text;
