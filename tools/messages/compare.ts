import { givenTo, readMessage } from './message.ts';

/** What stands in a message file: texts by name, in groups of groups. The outermost ones are a screen or a page each. */
export interface Messages {
  readonly [name: string]: string | Messages;
}

/** What another language’s file has to mend to say all that the first one says, a line for each; none where it does. */
export function differencesOf(first: Messages, other: Messages, at = ''): string[] {
  const names = [...new Set([...Object.keys(first), ...Object.keys(other)])];
  return names.flatMap((name) => {
    const [one, another] = [first[name], other[name]];
    const place = at ? `${at}.${name}` : name;
    if (one === undefined) return [`${place} is not in the first language.`];
    if (another === undefined) return [`${place} is missing.`];
    if (typeof one !== 'string' && typeof another !== 'string') return differencesOf(one, another, place);
    if (typeof one !== 'string' || typeof another !== 'string')
      return [`${place} is a text in one language, a group in the other.`];
    const [asked, found] = [argumentsIn(one, place), argumentsIn(another, place)];
    return asked === found ? [] : [`${place} takes ${found}, in the first language ${asked}.`];
  });
}

function argumentsIn(text: string, place: string): string {
  try {
    return [...givenTo(readMessage(text)).keys()].sort().join(', ') || 'nothing';
  } catch (error) {
    throw new SyntaxError(`${place} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}
