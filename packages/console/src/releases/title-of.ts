import { language } from '../words/language.ts';

/** Whether a title is still the name of a file, as imports gave it once: no reader of the public knows the file. */
export const isFileName = (title: string): boolean => /\.(csv|tsv|txt|xlsx?|ods)$/i.test(title.trim());

/** What something is called, in the reader's language where it has words in it. */
export const titleOf = ({ titleFr, titleEn }: { titleFr: string; titleEn: string | null }): string =>
  (language() === 'en' && titleEn) || titleFr;
