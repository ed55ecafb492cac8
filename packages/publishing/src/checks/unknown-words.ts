import { contentFields, type Fields, isEdtf, isNested, isReadable, type Plain } from '@akto-figures/contents';
import { formulas, slipIn } from '@akto-figures/quantity';
import type { Found } from './found.ts';
import { named, quoted } from './in-words.ts';
import type { Proposal, ProposedChange } from './proposal.ts';

/** Each value is one that the hub can keep: the database would refuse it, or a reader could not use it. */
export function* unknownWords(proposal: Proposal): Generator<Found | null> {
  for (const change of proposal.changes) {
    yield null;
    if (change.changeKind === 'WITHDRAWAL') continue;
    const { kind, key, content } = change;
    for (const { field, given, fr, en } of [...slipsOf(change), ...slipsIn(contentFields[kind], content)]) {
      yield {
        subjects: [{ kind, key }],
        field,
        about: [given],
        fr: `${named(proposal, kind, key, 'fr')} : ${quoted(String(given), 'fr')} ${fr}`,
        en: `${named(proposal, kind, key, 'en')}: ${quoted(String(given), 'en')} ${en}`,
      };
    }
  }
}

interface Slip {
  readonly field: string;
  readonly given: unknown;
  readonly fr: string;
  readonly en: string;
}

function slipsOf({ kind, content }: ProposedChange): Slip[] {
  if (kind === 'ACTOR') return nameSlips(content as ProposedChange<'ACTOR'>['content']);
  if (kind === 'CONVENTION') return countSlips(content as ProposedChange<'CONVENTION'>['content']);
  if (kind === 'FIGURE') return figureSlips(content as ProposedChange<'FIGURE'>['content']);
  return [];
}

function nameSlips({ names = [] }: ProposedChange<'ACTOR'>['content']): Slip[] {
  return names.flatMap(({ validFrom, validUntil }, index) =>
    slip(`names.${index}.validUntil`, validUntil, (until) => validFrom !== undefined && until < validFrom, {
      fr: `est avant le premier jour de ce nom, ${validFrom}. Corrigez l’un des deux jours.`,
      en: `is before the first day of this name, ${validFrom}. Correct one of the two days.`,
    }),
  );
}

function countSlips({
  declaredAxes,
  axes = [],
  structure = [],
}: ProposedChange<'CONVENTION'>['content']): Slip[] {
  const fromOne = {
    fr: 'est trop petit. Donnez un nombre à partir de 1.',
    en: 'is too small. Give a number from 1.',
  };
  return [
    ...slip('declaredAxes', declaredAxes, (given) => given < 0, {
      fr: 'est trop petit. Donnez un nombre à partir de 0.',
      en: 'is too small. Give a number from 0.',
    }),
    ...axes.flatMap(({ number }, index) =>
      slip(`axes.${index}.number`, number, (given) => given < 1, fromOne),
    ),
    ...structure.flatMap(({ count }, index) =>
      slip(`structure.${index}.count`, count, (given) => given < 1, fromOne),
    ),
  ];
}

function figureSlips({ formula, period }: ProposedChange<'FIGURE'>['content']): Slip[] {
  const known = Object.keys(formulas);
  return [
    ...slip('formula', formula, (given) => !Object.hasOwn(formulas, given), {
      fr: `n’est pas une formule connue. Choisissez ${known.map((each) => quoted(each, 'fr')).join(' ou ')}.`,
      en: `is no known formula. Choose ${known.map((each) => quoted(each, 'en')).join(' or ')}.`,
    }),
    ...slip('period', period, (given) => given.startsWith('XXXX'), {
      fr: 'n’a pas d’année, et un chiffre ne se compare que par la sienne. Donnez l’année ; si la source ne la dit pas, dites que la période est notre lecture.',
      en: 'has no year, and a figure is compared by its own. Give the year; if the source does not say it, say that the period is our reading.',
    }),
  ];
}

/** What is wrong with a value, whichever field it stands in, by what the field holds. */
const wrong: Partial<Record<Plain, Wrong>> = {
  url: {
    isWrong: (given) => !isWebAddress(given),
    fr: 'n’est pas une adresse du web. Elle commence par https:// ou http://.',
    en: 'is no address on the web. It begins with https:// or http://.',
  },
  language: {
    isWrong: (given) => !isLanguage(given),
    fr: 'n’est pas le code d’une langue. Écrivez « fr » ou « en », par exemple.',
    en: 'is no language code. Write “fr” or “en”, for example.',
  },
  // Dates that the database would not keep, though the edtf package reads them ("2021?", "202X", "2021-21"), and those that the
  // package does not read, though the database would keep them ("2022/2022").
  edtf: {
    isWrong: isNoDate,
    fr: 'n’est pas une date ou une période que l’on sait garder. Écrivez par exemple « 2021 », « 2022-05~ » (vers mai 2022), « 2022-05-09 » ou « 2022/2024 ».',
    en: 'is no date or period that can be kept. Write for example “2021”, “2022-05~” (around May 2022), “2022-05-09” or “2022/2024”.',
  },
};

interface Wrong {
  readonly fr: string;
  readonly en: string;
  isWrong(given: string): boolean;
}

function slipsIn(fields: Fields, content: object, path = ''): Slip[] {
  return Object.entries(fields).flatMap(([name, { holds }]) => {
    const value: unknown = (content as Record<string, unknown>)[name];
    if (typeof holds === 'string') {
      const how = wrong[holds];
      if (!how || typeof value !== 'string') return [];
      const { isWrong, ...words } = how;
      return slip(`${path}${name}`, value, isWrong, words);
    }
    if (!isNested(holds) || !Array.isArray(value)) return [];
    return value.flatMap((item, index) => slipsIn(holds.fields, item, `${path}${name}.${index}.`));
  });
}

// Reading takes a while, and a release may have many dates; a single one is read whenever it is kept.
function isNoDate(text: string): boolean {
  return !isEdtf(text) || (text.includes('/') && !isReadable(text));
}

function slip<Given>(
  field: string,
  given: Given | undefined,
  isWrong: (given: Given) => boolean,
  words: { fr: string; en: string },
): Slip[] {
  return given !== undefined && isWrong(given) ? [{ field, given, ...words }] : [];
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
