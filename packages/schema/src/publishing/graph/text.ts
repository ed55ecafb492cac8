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

/** The bytes of a file as they are sent. @throws GraphQLError naming the field */
export function requireBase64(field: string, given: string): string {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(given)) throw badInput(field, `${field} is no base64.`);
  return given;
}
