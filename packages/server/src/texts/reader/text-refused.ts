import type { Locale } from '@akto-figures/quantity';
import { type TextRefusalsWords, textRefusalsWords } from '../../../messages/generated/text-refusals.ts';

/** Why a text cannot be read; what is said of it stands in the messages. */
export type TextRefusalCode = keyof TextRefusalsWords;

/** A text, or the document that it is in, that cannot be read. */
export class TextRefused extends Error {
  override readonly name = 'TextRefused';
  readonly code: TextRefusalCode;

  constructor(code: TextRefusalCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }

  inWords(locale: Locale): string {
    return textRefusalsWords[locale][this.code];
  }
}

/** Characters of a document that are gathered: the reader of texts says that it is too long. */
export const longestDocument = 700_000;

/** How much memory and time the reading of one text may take. */
export const textLimits = { memoryMb: 256, deadlineMs: 10_000 } as const;
