import { type Qualifier, qualifierPhrases } from '@akto-figures/quantity';
import { inEachTextLanguage, type TextLanguage } from '../text/text-language.ts';

/** A qualifier, and how many characters of the text it takes. */
export interface QualifierFound {
  readonly qualifier: Qualifier;
  readonly length: number;
}

// "From 63 %" and "à partir de 63 %" say where a change begins in a sentence, and "quelques" 340 stays.
const notInSentences = new Set([
  'from',
  'a partir de',
  "a partir d'",
  'a partir des',
  'a partir du',
  'tops',
  'plus',
]);

const forms = inEachTextLanguage((locale) => ({
  before: formOf(qualifierPhrases[locale].before, (all) => `(?:^|(?<=[^a-z]))(?:${all})[ \\n]?$`),
  after: formOf(qualifierPhrases[locale].after, (all) => `^[ \\n]?(?:${all})(?![a-z])`),
}));

/** The qualifier that ends where a number begins. */
export function qualifierBefore(left: string, language: TextLanguage, raw = left): QualifierFound | null {
  const before = found(left, forms[language].before);
  // "Plafonné à 3 000 €" is a limit, and "plafonne à 3,6 %" is where a rate stands.
  const isPresent =
    before && /^plafonne(?:nt)? /.test(left.slice(-before.length)) && !/é/i.test(raw.slice(-before.length));
  return isPresent ? null : before;
}

/** The qualifier that begins where a number, or its unit, ends: "200 environ". */
export function qualifierAfter(right: string, language: TextLanguage): QualifierFound | null {
  return found(right, forms[language].after);
}

interface Form {
  readonly form: RegExp;
  readonly meanings: ReadonlyMap<string, Qualifier>;
}

function found(text: string, { form, meanings }: Form): QualifierFound | null {
  const [phrase] = form.exec(text) ?? [];
  const qualifier = phrase && meanings.get(spelled(phrase));
  return phrase && qualifier ? { qualifier, length: phrase.length } : null;
}

function formOf(phrases: ReadonlyMap<string, Qualifier>, around: (all: string) => string): Form {
  const kept = [...phrases].filter(([phrase]) => !notInSentences.has(phrase));
  const written = kept.map(([phrase]) => escaped(phrase).replaceAll(' ', '[ \\n-]?'));
  const longestFirst = written.toSorted((one, other) => other.length - one.length);
  return {
    form: new RegExp(around(longestFirst.join('|'))),
    meanings: new Map(kept.map(([phrase, qualifier]) => [spelled(phrase), qualifier])),
  };
}

function spelled(phrase: string): string {
  return phrase.replace(/[\s-]+/g, '') || phrase.trim();
}

function escaped(phrase: string): string {
  return phrase.replace(/[.+*/<>=~≈±^$()|[\]\\-]/g, String.raw`\$&`);
}
