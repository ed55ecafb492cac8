import type { Messages } from './compare.ts';
import { expressionOf, givenTo, readMessage, type Spoken } from './message.ts';

/** A language's messages of one screen or page. */
export interface LanguageMessages extends Spoken {
  readonly messages: Messages;
}

/** The first line of what is made. */
export const madeOf = '// Made of the message files beside this folder: change those.';

/** The module that holds one outermost group in each language: `accountWords`, and the type that every language has. */
export function moduleOf(
  name: string,
  [first, ...others]: readonly [LanguageMessages, ...LanguageMessages[]],
): string {
  const all = [first, ...others];
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Words`;
  const languages = all.map((told) => `${keyOf(told.language)}: ${saidIn(told.messages, told)}`);
  const rules = all.map(({ language, tag }) => `${keyOf(language)}: new Intl.PluralRules('${tag}')`);
  const said = `export const ${name}Words: Readonly<Record<${all.map(({ language }) => `'${language}'`).join(' | ')}, ${type}>> = { ${languages.join(', ')} };`;
  return [
    madeOf,
    ...(said.includes("plural['") ? [`const plural = { ${rules.join(', ')} };`] : []),
    `export interface ${type} ${typeOf(all.map(({ messages }) => messages))}`,
    said,
    '',
  ].join('\n');
}

/** The type that a group has in every language. */
export function typeOf([first = {}, ...others]: readonly Messages[]): string {
  const members = Object.entries(first).map(([name, message]) => {
    const inOthers = others.map((messages) => messages[name]);
    if (typeof message !== 'string')
      return `readonly ${keyOf(name)}: ${typeOf([message, ...(inOthers as Messages[])])};`;
    // What one language counts is a number, whether the first one says it in figures only or not.
    const given = [message, ...(inOthers as string[])].map((text) => givenTo(readMessage(text)));
    const taken = [...(given[0]?.keys() ?? [])].map((argument) => {
      const type = given.some((each) => each.get(argument) === 'number') ? 'number' : 'string | number';
      return `readonly ${argument}: ${type}`;
    });
    return `readonly ${keyOf(name)}: ${taken.length > 0 ? `(given: { ${taken.join('; ')} }) => string` : 'string'};`;
  });
  return `{ ${members.join('\n')} }`;
}

/** A group as an object of TypeScript. */
export function saidIn(messages: Messages, spoken: Spoken): string {
  const members = Object.entries(messages).map(([name, message]) => {
    if (typeof message !== 'string') return `${keyOf(name)}: ${saidIn(message, spoken)}`;
    const elements = readMessage(message);
    const given = [...givenTo(elements).keys()];
    const said = expressionOf(elements, spoken);
    return `${keyOf(name)}: ${given.length > 0 ? `({ ${given.join(', ')} }) => ${said}` : said}`;
  });
  return `{ ${members.join(', ')} }`;
}

const keyOf = (name: string) => JSON.stringify(name);
