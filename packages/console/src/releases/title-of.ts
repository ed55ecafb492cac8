import { language } from '../words/language.ts';

/** What something is called, in the reader's language where it has words in it. */
export const titleOf = ({ titleFr, titleEn }: { titleFr: string; titleEn: string | null }): string =>
  (language() === 'en' && titleEn) || titleFr;
