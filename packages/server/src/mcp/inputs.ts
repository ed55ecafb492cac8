import { firstLanguage, type TextName, texts } from '@akto-figures/contents';
import { assistantsWords } from '../../messages/generated/assistants.ts';
import { beginning, type ParameterName, rightFor } from '../doors/parameters.ts';
import { type Language, languages, words } from '../pages/words.ts';
import { quoted } from './quoted.ts';
import { ToolRefusal } from './tool-refusal.ts';

/** Something that a tool is given. */
interface Input {
  /** What it holds, which says how long it may be. */
  readonly holds: TextName;
  /** What an assistant reads of it. */
  readonly says: string;
  /** The words that it may be, where it is one of a few. */
  readonly words?: readonly string[];
  /** Its kind, where it is no text. */
  readonly is?: 'COUNT' | 'WORDS';
}

const roles = ['ACTUAL', 'TARGET', 'BASELINE', 'RATE'];
const kinds = ['ADDITION', 'REVISION', 'CORRECTION', 'WITHDRAWAL'];
const mostItems = 50;
/** How many items a tool tells of unless said. */
export const usualItems = 10;

/** The inputs of all tools. One name means the same in each of them. */
const inputs = {
  text: {
    holds: 'search',
    says: 'A few words in French, such as "entreprises normandie". Words that only ask (combien, quel, how many) are left out.',
  },
  key: { holds: 'key', says: 'The key of the record, such as "poec"; the tool search gives keys.' },
  with: { holds: 'key', says: 'The key of the figure to compare it with.' },
  convention: { holds: 'key', says: 'The key of a convention: only its figures.' },
  actor: { holds: 'key', says: 'The key of an actor: only figures about it.' },
  indicator: { holds: 'key', says: 'The key of an indicator (indicateur), which every figure names.' },
  territory: {
    holds: 'place',
    says: 'An INSEE code, an ISO 3166-2 code or a name ("28", "FR-NOR", "Normandie"): exactly this territory.',
  },
  within: { holds: 'place', says: 'The same, with all that lies in it.' },
  period: { holds: 'edtf', says: 'A period (EDTF), such as "2022" or "2022/2024".' },
  role: {
    holds: 'word',
    words: roles,
    says: 'What the figure is: a result, a target (objectif), a starting point, a rate (taux).',
  },
  kinds: { holds: 'word', words: kinds, is: 'WORDS', says: 'Which kinds of change; all unless said.' },
  since: {
    holds: 'since',
    says: 'An instant with its zone ("2026-03-12T08:30:00Z"), or an epoch that an earlier answer gave.',
  },
  asOf: {
    holds: 'instant',
    says: 'An instant that is over, with its zone: what was public then. At present unless said.',
  },
  first: {
    holds: 'word',
    is: 'COUNT',
    says: `How many items, 1 to ${mostItems}; ${usualItems} unless said.`,
  },
  after: { holds: 'cursor', says: 'What the answer before gave as next, to go on where it ended.' },
  locale: {
    holds: 'word',
    words: Object.keys(languages),
    says: 'The language of the answer, fr unless said.',
  },
} as const satisfies Record<string, Input>;

export type InputName = keyof typeof inputs;
type Value<Name extends InputName> = Name extends 'first' ? number : Name extends 'kinds' ? string[] : string;

/** What a tool was given. */
export type Given<Needs extends InputName, Takes extends InputName> = {
  readonly [Name in Needs]: Value<Name>;
} & { readonly [Name in Takes]?: Value<Name> };

/** Which inputs a tool has; `locale` is of every tool. */
export interface TakenInputs {
  readonly name: string;
  readonly needs: readonly InputName[];
  readonly takes: readonly InputName[];
}

const namesOf = ({ needs, takes }: TakenInputs): InputName[] => [...needs, ...takes, 'locale'];

/** The inputs of a tool as JSON Schema, as an assistant reads them. */
export function inputSchemaOf(tool: TakenInputs) {
  return {
    type: 'object' as const,
    properties: Object.fromEntries(namesOf(tool).map((name) => [name, schemaOf(inputs[name])])),
    required: [...tool.needs],
    additionalProperties: false,
  };
}

function schemaOf({ holds, says, words: some, is }: Input) {
  const description = says;
  if (is === 'COUNT')
    return { type: 'integer', minimum: 1, maximum: mostItems, default: usualItems, description };
  const one = some ? { type: 'string', enum: [...some] } : { type: 'string', maxLength: texts[holds].most };
  return is === 'WORDS'
    ? { type: 'array', items: one, maxItems: some?.length ?? 0, description }
    : { ...one, description };
}

type Arguments = Readonly<Record<string, unknown>>;

/** In which language a call is answered, also where all else in it is wrong. */
export const languageIn = ({ locale }: Arguments): Language =>
  typeof locale === 'string' && Object.hasOwn(languages, locale) ? (locale as Language) : firstLanguage;

/**
 * What a call gives a tool, looked at piece by piece and refused in the language that is asked for.
 *
 * @throws ToolRefusal naming what is wrong, and what would be right
 */
export function readInputs(tool: TakenInputs, given: Arguments): Given<never, InputName> {
  const language = languageIn(given);
  const say = assistantsWords[language];
  const known = namesOf(tool);
  for (const name of Object.keys(given)) {
    if ((known as readonly string[]).includes(name)) continue;
    throw new ToolRefusal(
      say.unknownName({ tool: tool.name, name: shown(name, language), known: known.join(', ') }),
    );
  }
  const entries = known.flatMap((name) => {
    const value = given[name];
    if (value === undefined || value === null) {
      if (!tool.needs.includes(name)) return [];
      throw new ToolRefusal(say.missing({ name, right: rightOf(name, language) }));
    }
    return [[name, readInput(name, value, language)]];
  });
  return Object.fromEntries(entries);
}

function readInput(name: InputName, value: unknown, language: Language): string | number | string[] {
  const { holds, words: some, is }: Input = inputs[name];
  if (is === 'COUNT') {
    if (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= mostItems) return Number(value);
    throw bad(name, value, language);
  }
  if (is === 'WORDS') {
    if (Array.isArray(value) && value.length <= (some?.length ?? 0))
      return value.map((each) => readText(name, each, { holds, some, language }));
    throw bad(name, value, language);
  }
  return readText(name, value, { holds, some, language });
}

function readText(
  name: InputName,
  value: unknown,
  { holds, some, language }: { holds: TextName; some: readonly string[] | undefined; language: Language },
): string {
  if (typeof value !== 'string') throw bad(name, value, language);
  const { most } = texts[holds];
  if (value.length > most) {
    const right = rightOf(name, language);
    throw new ToolRefusal(assistantsWords[language].tooLong({ name, count: value.length, most, right }));
  }
  if (value.trim() === '' || (some && !some.includes(value))) throw bad(name, value, language);
  return value;
}

/** An input that is wrong, be it found here or by the graph: its name, what it was given, and what would be right. */
export function bad(name: string, value: unknown, language: Language): ToolRefusal {
  const given = shown(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''), language);
  return new ToolRefusal(
    assistantsWords[language].bad({ name: beginning(name), given, right: rightOf(name, language) }),
  );
}

/** As much of a given text as a refusal repeats, quoted. */
export const shown = (text: string, language: Language): string => quoted(beginning(text), words[language]);

function rightOf(name: string, language: Language): string {
  const own: Readonly<Record<string, string>> = assistantsWords[language].right;
  if (Object.hasOwn(own, name)) return own[name] ?? '';
  const others = rightFor[language];
  return Object.hasOwn(others, name) ? others[name as ParameterName] : (own.shorter ?? '');
}
