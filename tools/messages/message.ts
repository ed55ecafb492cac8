import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** What a message is given, by name: a number where it is counted or set as one, else a text. */
export type Given = ReadonlyMap<string, 'number' | 'string | number'>;

/** A language, and the name by which `Intl` sets its numbers. */
export interface Spoken {
  readonly language: string;
  readonly tag: string;
}

/** A text in ICU MessageFormat, parsed. @throws SyntaxError where it is none, or asks for what code should format */
export function readMessage(text: string): readonly MessageFormatElement[] {
  // Typographic texts are full of brackets and angles that are meant as they stand.
  const elements = parse(text, { ignoreTag: true });
  for (const element of inside(elements)) {
    if (element.type === TYPE.date || element.type === TYPE.time || element.type === TYPE.tag)
      throw new SyntaxError(
        `{${element.value}} is no text or number: let code format it, and name the text.`,
      );
    if (
      (element.type === TYPE.plural && (element.offset || element.pluralType !== 'cardinal')) ||
      (element.type === TYPE.number && element.style)
    )
      throw new SyntaxError(
        `{${element.value}} has an offset, a rank or a style: no message here needs one.`,
      );
    if ('value' in element && element.type !== TYPE.literal && !/^[a-z][A-Za-z]*$/.test(element.value))
      throw new SyntaxError(`{${element.value}} is no name: write it in letters, the first one small.`);
  }
  return elements;
}

/** What a message needs to be said. */
export function givenTo(elements: readonly MessageFormatElement[]): Given {
  const given = new Map<string, 'number' | 'string | number'>();
  for (const element of inside(elements)) {
    if (element.type === TYPE.plural || element.type === TYPE.number) given.set(element.value, 'number');
    else if (element.type === TYPE.argument || element.type === TYPE.select)
      given.set(element.value, given.get(element.value) ?? 'string | number');
  }
  return given;
}

/** The same as an expression of TypeScript over what it is given and `plural`, the rules of each language. */
export function expressionOf(
  elements: readonly MessageFormatElement[],
  spoken: Spoken,
  counted = '',
): string {
  const parts = elements.map((element): string => {
    switch (element.type) {
      case TYPE.literal:
        return element.value.replaceAll(/[\\`]|\$\{/g, '\\$&');
      case TYPE.argument:
        return `\${${element.value}}`;
      case TYPE.number:
        return `\${${element.value}.toLocaleString('${spoken.tag}')}`;
      case TYPE.pound:
        return `\${${counted}.toLocaleString('${spoken.tag}')}`;
      case TYPE.plural:
      case TYPE.select: {
        const { value: name, options, type } = element;
        const within = type === TYPE.plural ? name : counted;
        const { other, ...cases } = Object.fromEntries(
          Object.entries(options).map(([each, { value }]) => [each, expressionOf(value, spoken, within)]),
        );
        const testOf = type === TYPE.plural ? countedAs : equalTo;
        const tests = Object.entries(cases).map(
          ([each, said]) => `${testOf(name, each, spoken)} ? ${said} : `,
        );
        return `\${${tests.join('')}${other}}`;
      }
      default:
        throw new TypeError(`readMessage lets through what has no expression: ${element.type}.`);
    }
  });
  const [only] = parts;
  // A message that is one choice needs no template around it.
  return parts.length === 1 && elements[0]?.type === TYPE.plural && only
    ? `(${only.slice(2, -1)})`
    : `\`${parts.join('')}\``;
}

const equalTo = (name: string, option: string) => `${name} === '${option}'`;

const countedAs = (name: string, option: string, { language }: Spoken) =>
  option.startsWith('=')
    ? `${name} === ${Number(option.slice(1))}`
    : `plural['${language}'].select(${name}) === '${option}'`;

function inside(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => [
    element,
    ...('options' in element ? Object.values(element.options).flatMap(({ value }) => inside(value)) : []),
  ]);
}
