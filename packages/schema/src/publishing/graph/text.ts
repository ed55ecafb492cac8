import { admit } from '@akto-figures/contents';
import { badInput } from '../../errors/bad-input.ts';

/** A text that has to say something, without space around it. @throws GraphQLError naming the field */
export function requireText(field: string, given: string): string {
  const text = textOrNull(field, given);
  if (text === null) throw badInput(field, `${field} is empty; say something.`);
  return text;
}

/** A text without space around it; null where it says nothing. @throws GraphQLError naming the field */
export function textOrNull(field: string, given: string | null | undefined): string | null {
  const text = given?.trim() ?? '';
  admit(field, 'text', text);
  return text === '' ? null : text;
}
