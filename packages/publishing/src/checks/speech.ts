import {
  isEdtf,
  isReadable,
  labelOf,
  nameOf,
  periodText,
  type SubjectKind,
  territoryName,
  unitNamed,
} from '@akto-figures/contents';
import {
  format,
  formatValue,
  type Locale,
  languageTags,
  type Quantity,
  type Units,
  unitWords,
  type Value,
} from '@akto-figures/quantity';
import { type ChecksWords, checksWords } from '../../messages/generated/checks.ts';
import { type SpeechWords, speechWords } from '../../messages/generated/speech.ts';
import type { Proposal } from './proposal.ts';

/** What the sentences of findings are made of in one language. */
export interface Speech {
  readonly locale: Locale;
  readonly words: ChecksWords & SpeechWords;
  readonly units: Units;
  /** A unit by its noun: « repas servi ». One that is not known is called by its key. */
  unitName(key: string): string;
  /** A subject by its label, and its key in brackets: « Salons » (salons-2021). */
  named(kind: SubjectKind, key: string): string;
  /** The same, with its kind: la convention « Plan » (plan-2022). */
  namedByKind(kind: SubjectKind, key: string): string;
  /** A qualified number with its unit, or a value of another kind: "plus de 1 780 formations", "7 sur 10". */
  value(value: Value | Quantity | null): string;
  /** A figure by its label and its value. */
  valued(key: string, value: Value | Quantity | null): string;
  /** A period as one reads it; one that is none, which is another finding, stays as it is written. */
  period(period: string): string;
  territory(id: string): string;
  /** The first few of a list, and how many more there are. */
  firstOf<Item>(items: readonly Item[], inWords: (item: Item, index: number) => string): string;
  /** One of these, and no other: « a / b » ou « (b - a) / a ». */
  oneOf(texts: readonly string[]): string;
}

/** How findings about a proposal are said. */
export function speechOf(proposal: Proposal, locale: Locale): Speech {
  const words = { ...checksWords[locale], ...speechWords[locale] };
  const named = (kind: SubjectKind, key: string) => {
    const content = proposal.last(kind, key);
    const label = content === null ? null : labelOf(kind, key, content, proposal, locale);
    return label ? words.named({ label, key }) : words.quoted({ text: key });
  };
  const value = (given: Value | Quantity | null) => {
    if (given === null) return words.noValue;
    return 'kind' in given ? formatValue(given, { locale }) : format(given, { locale });
  };
  return {
    locale,
    words,
    units: proposal.units,
    unitName: (key) => unitWords(unitNamed(key, proposal.units))[locale].one,
    named,
    namedByKind: (kind, key) => words.kinds[kind]({ name: named(kind, key) }),
    value,
    valued: (key, given) => `${named('FIGURE', key)}, ${value(given)}`,
    period: (period) => (isEdtf(period) && isReadable(period) ? periodText(period, nameOf(locale)) : period),
    territory: (id) => territoryName(proposal, id, locale),
    firstOf(items, inWords) {
      const [first = '', ...others] = items.slice(0, mostListed).map(inWords);
      const listed = others.reduce((listed, next) => words.also({ listed, next }), first);
      const count = items.length - mostListed;
      return count > 0 ? words.more({ listed, count }) : listed;
    },
    oneOf: (texts) =>
      new Intl.ListFormat(languageTags[locale], { type: 'disjunction' }).format(
        texts.map((text) => words.quoted({ text })),
      ),
  };
}

// A message stays one that a person reads.
const mostListed = 5;
