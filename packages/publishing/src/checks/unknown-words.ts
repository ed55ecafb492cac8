import { contentFields, type Fields, isEdtf, isNested, isReadable, type Plain } from '@akto-figures/contents';
import { formulas, slipIn } from '@akto-figures/quantity';
import type { Found } from './found.ts';
import type { Proposal, ProposedChange } from './proposal.ts';
import type { Speech } from './speech.ts';

/** Each value is one that the hub can keep: the database would refuse it, or a reader could not use it. */
export function* unknownWords(proposal: Proposal): Generator<Found | null> {
  for (const change of proposal.changes) {
    yield null;
    if (change.changeKind === 'WITHDRAWAL') continue;
    const { kind, key, content } = change;
    for (const { field, given, say } of [...slipsOf(change), ...slipsIn(contentFields[kind], content)]) {
      yield {
        subjects: [{ kind, key }],
        field,
        about: [given],
        say: (speech) =>
          speech.words['unknown-words'].finds({
            subject: speech.named(kind, key),
            given: String(given),
            wrong: say(speech),
          }),
      };
    }
  }
}

interface Slip {
  readonly field: string;
  readonly given: unknown;
  /** What is wrong, and what would be right, to follow what was given. */
  readonly say: (speech: Speech) => string;
}

type Wrong = Speech['words']['unknown-words']['wrong'];

function slipsOf({ kind, content }: ProposedChange): Slip[] {
  if (kind === 'ACTOR') return nameSlips(content as ProposedChange<'ACTOR'>['content']);
  if (kind === 'CONVENTION') return countSlips(content as ProposedChange<'CONVENTION'>['content']);
  if (kind === 'FIGURE') return figureSlips(content as ProposedChange<'FIGURE'>['content']);
  return [];
}

function nameSlips({ names = [] }: ProposedChange<'ACTOR'>['content']): Slip[] {
  return names.flatMap(({ validFrom, validUntil }, index) =>
    slip(
      `names.${index}.validUntil`,
      validUntil,
      (until) => validFrom !== undefined && until < validFrom,
      ({ endsEarly }) => endsEarly({ validFrom: validFrom ?? '' }),
    ),
  );
}

function countSlips({
  declaredAxes,
  axes = [],
  structure = [],
}: ProposedChange<'CONVENTION'>['content']): Slip[] {
  return [
    ...slip(
      'declaredAxes',
      declaredAxes,
      (given) => given < 0,
      ({ belowZero }) => belowZero,
    ),
    ...axes.flatMap(({ number }, index) =>
      slip(
        `axes.${index}.number`,
        number,
        (given) => given < 1,
        ({ belowOne }) => belowOne,
      ),
    ),
    ...structure.flatMap(({ count }, index) =>
      slip(
        `structure.${index}.count`,
        count,
        (given) => given < 1,
        ({ belowOne }) => belowOne,
      ),
    ),
  ];
}

function figureSlips({ formula, period }: ProposedChange<'FIGURE'>['content']): Slip[] {
  return [
    ...slip(
      'formula',
      formula,
      (given) => !Object.hasOwn(formulas, given),
      (wrong, { oneOf }) => wrong.formula({ formulas: oneOf(Object.keys(formulas)) }),
    ),
    ...slip(
      'period',
      period,
      (given) => given.startsWith('XXXX'),
      ({ noYear }) => noYear,
    ),
  ];
}

/** Whether a value is wrong, whichever field it stands in, by what the field holds. */
const isWrong = {
  url: (given) => !isWebAddress(given),
  language: (given) => !isLanguage(given),
  // Dates that the database would not keep, though the edtf package reads them ("2021?", "202X", "2021-21"), and those that the
  // package does not read, though the database would keep them ("2022/2022").
  edtf: isNoDate,
} satisfies Partial<Record<Plain, (given: string) => boolean>>;

function slipsIn(fields: Fields, content: object, path = ''): Slip[] {
  return Object.entries(fields).flatMap(([name, { holds }]) => {
    const value: unknown = (content as Record<string, unknown>)[name];
    if (typeof holds === 'string') {
      if (!isLookedAt(holds) || typeof value !== 'string') return [];
      return slip(`${path}${name}`, value, isWrong[holds], (wrong) => wrong[holds]);
    }
    if (!isNested(holds) || !Array.isArray(value)) return [];
    return value.flatMap((item, index) => slipsIn(holds.fields, item, `${path}${name}.${index}.`));
  });
}

const isLookedAt = (holds: Plain): holds is keyof typeof isWrong => holds in isWrong;

// Reading takes a while, and a release may have many dates; a single one is read whenever it is kept.
function isNoDate(text: string): boolean {
  return !isEdtf(text) || (text.includes('/') && !isReadable(text));
}

function slip<Given>(
  field: string,
  given: Given | undefined,
  isWrong: (given: Given) => boolean,
  say: (wrong: Wrong, speech: Speech) => string,
): Slip[] {
  if (given === undefined || !isWrong(given)) return [];
  return [{ field, given, say: (speech) => say(speech.words['unknown-words'].wrong, speech) }];
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text) && slipIn(text) === null;
}

function isLanguage(text: string): boolean {
  if (!/^[a-z]{2,3}(-|$)/i.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
