import { texts } from '../texts/texts.ts';
import { isDay } from './is-day.ts';

const monthAndDay = '(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])';
const date = `(?!0000)\\d{4}(-(0[1-9]|1[0-2]|${monthAndDay}))?~?`;
const kinds = new RegExp(`^(XXXX-${monthAndDay}|${date}|${date}/${date}|${date}/\\.\\.|\\.\\./${date})$`);

/**
 * Whether a text is EDTF of a kind that the hub keeps (docs/glossary.md). The database holds the same by its own `is_edtf`; this
 * one says it to who writes, before.
 */
export function isEdtf(text: string): boolean {
  if (text.length > texts.edtf.most || !kinds.test(text)) return false;
  // Of a year that is not stated, 29 February may be.
  const [first = '', last] = text.replaceAll('~', '').replace('XXXX', '2000').split('/');
  const isInOrder = last === undefined || first === '..' || last === '..' || first <= last;
  return isInOrder && [first, last].every((end) => end?.length !== 10 || isDay(end));
}
