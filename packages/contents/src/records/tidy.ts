import { decimal, isValueUnit } from '@akto-figures/quantity';
import { BadInput } from '../bad-input.ts';
import { isKey } from '../keys/is-key.ts';
import { isDay } from '../periods/is-day.ts';
import { readInstant } from '../periods/read-instant.ts';
import type { Territories } from '../territories/territories.ts';
import { admit } from '../texts/gate.ts';
import { quotedWords } from '../texts/quoted-words.ts';
import { excerpt, mostItems, type TextName } from '../texts/texts.ts';
import { type Field, type Fields, isKeyOf, isOneOf, type Plain, textIn } from './fields.ts';

/**
 * A content as it is kept: texts without space around them, territories by their ids, nothing that says nothing, and the
 * fields in one order, so that the same content is the same JSON.
 *
 * @throws BadInput naming the field, where a value is none of its kind. What is left out is no error: a draft may be
 * incomplete.
 */
export function tidy(fields: Fields, given: object, territories: Territories, path = 'content'): object {
  const unknown = Object.keys(given).find((name) => !(name in fields));
  if (unknown !== undefined) {
    throw new BadInput(
      `${path}.${unknown}`,
      `${path} has no ${unknown}; it has ${Object.keys(fields).join(', ')}.`,
    );
  }
  const values = given as Record<string, unknown>;
  const tidied: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = tidyField(field, values[name], territories, `${path}.${name}`);
    if (value !== undefined) tidied[name] = value;
  }
  return tidied;
}

function tidyField({ holds, list }: Field, given: unknown, territories: Territories, path: string): unknown {
  if (given === undefined || given === null) return undefined;
  if (!list) return tidyValue(holds, given, territories, path);
  if (!Array.isArray(given) || given.length > mostItems) {
    throw new BadInput(path, `${path} is no list of at most ${mostItems} items.`);
  }
  const items = given.flatMap((item, index) => {
    const value = item == null ? undefined : tidyValue(holds, item, territories, `${path}.${index}`);
    return value === undefined ? [] : [value];
  });
  return items.length > 0 ? items : undefined;
}

function tidyValue(holds: Field['holds'], given: unknown, territories: Territories, path: string): unknown {
  if (typeof holds === 'string') return tidyPlain(holds, given, territories, path);
  if (isKeyOf(holds)) return tidyText('key', given, path);
  if (isOneOf(holds)) {
    if (typeof given === 'string' && Object.hasOwn(holds.words, given)) return given;
    throw refuse(path, given, `one of ${Object.keys(holds.words).join(', ')}`);
  }
  if (typeof given !== 'object' || given === null) throw refuse(path, given, 'an object');
  const value = tidy(holds.fields, given, territories, path);
  return Object.keys(value).length > 0 ? value : undefined;
}

function tidyPlain(holds: Plain, given: unknown, territories: Territories, path: string): unknown {
  if (holds === 'flag') {
    if (typeof given !== 'boolean') throw refuse(path, given, 'true or false');
    return given || undefined;
  }
  if (holds === 'integer') {
    if (Number.isInteger(given) && Math.abs(given as number) < 2 ** 31) return given;
    throw refuse(path, given, 'a whole number');
  }
  const text = holds === 'quote' ? tidyQuote(given, path) : tidyText(textIn(holds), given, path);
  return text === undefined ? undefined : read[holds](text, territories, path);
}

/** A text without space around it, as the gate lets it in. */
function tidyText(name: TextName, given: unknown, path: string): string | undefined {
  if (typeof given !== 'string') throw refuse(path, given, 'text');
  const text = given.trim();
  if (text === '') return undefined;
  admit(path, name, text);
  return text;
}

/** Quoted words keep the spaces at their ends: they say where the quoted number begins. */
function tidyQuote(given: unknown, path: string): string | undefined {
  if (typeof given !== 'string') throw refuse(path, given, 'text');
  if (given.trim() === '') return undefined;
  admit(path, 'quote', given);
  return quotedWords(given);
}

const read: Record<
  Exclude<Plain, 'flag' | 'integer'>,
  (text: string, territories: Territories, path: string) => string
> = {
  line: (text) => text,
  text: (text) => text,
  url: (text) => text,
  language: (text) => text,
  formula: (text) => text,
  quote: (text) => text,
  hash(text, _territories, path) {
    const digits = text.toLowerCase();
    if (/^[0-9a-f]{64}$/.test(digits)) return digits;
    throw refuse(path, text, 'a SHA-256 as 64 hexadecimal digits');
  },
  edtf: (text) => text,
  decimal(text, _territories, path) {
    try {
      return decimal(text);
    } catch {
      throw refuse(path, text, 'digits with a point, such as "1780" or "41.3"');
    }
  },
  day(text, _territories, path) {
    if (isDay(text)) return text;
    throw refuse(path, text, 'a day, such as "2026-03-12"');
  },
  instant: (given, _territories, path) => readInstant(path, given).toISOString(),
  territory(text, territories, path) {
    const territory = territories.all.find(({ id }) => id === text) ?? territories.find(text);
    if (territory) return territory.id;
    throw refuse(path, text, 'an INSEE code, an ISO 3166-2 code or the name of a territory');
  },
  unit(text, _territories, path) {
    // Programs name ours in capitals, as the graph's enum did.
    const unit = text.toLowerCase();
    if (isValueUnit(unit)) return unit;
    if (isKey(text)) return text;
    throw refuse(path, text, 'a unit: its key, such as "contract"');
  },
};

const refuse = (path: string, given: unknown, expected: string) =>
  new BadInput(path, `${path} is ${excerpt(given)}; expected ${expected}.`);
