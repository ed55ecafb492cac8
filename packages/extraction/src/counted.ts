import { headerOver, rowLabel } from './context/column-of.ts';
import { deedAfter } from './counted-deed.ts';
import type { Fact } from './facts.ts';
import type { PressText } from './read-text.ts';
import type { FactRelation } from './relations/rule.ts';

const longestLabel = 120;

/** What a figure counts, in the words of the text; a part and a value before borrow the noun of their whole. */
export function countedIn(
  press: PressText,
  facts: readonly Fact[],
  fact: Fact,
  relations: readonly FactRelation[],
  isPlace: (words: string) => boolean,
): string | null {
  const noun = ownNoun(press, fact);
  if (noun) return [noun, deedOf(press, fact)].filter(Boolean).join(' ').slice(0, longestLabel);
  const head = relations.map(({ to }) => facts[to]).find((other) => other && ownNoun(press, other));
  const rest = fact.isChange ? '' : complement(press, fact);
  const borrowed = head && ownNoun(press, head);
  if (borrowed) return [borrowed, rest].filter(Boolean).join(' ').slice(0, longestLabel);
  const named = said(rest) || said(subject(press, fact)) || null;
  // "Calvados | 10 870" under "Contrats signés": the row says where, and the column what.
  return named === null || isPlace(named)
    ? (headerOver(press, fact.block, fact.number.from) ?? rowLabel(press, fact.block) ?? named)
    : named;
}

/** A label that says something: "à", "contre" and "soit" do not. */
const said = (label: string): string =>
  label.split(/[^\p{L}]+/u).some((word) => word.length > 3 && !silent.has(word.toLowerCase())) ? label : '';

const silent: ReadonlySet<string> = new Set(
  'contre soit dont avec pour dans puis ainsi après avant from with than against they were'.split(' '),
);

/** The noun alone, where it says what kind it is of: "contrats d’apprentissage" is one kind whatever is done to them, "contrats" may be any. */
export function kindIn(press: PressText, fact: Fact): string | null {
  const noun = ownNoun(press, fact);
  return noun?.includes(' ') ? noun : null;
}

const longestDeed = 60;

/** What is said of a noun that no complement tells from others. */
function deedOf({ text, plain, language }: PressText, { number }: Fact): string {
  const { noun, to } = number;
  if (!noun || noun.to !== to) return '';
  return deedAfter(plain.slice(to, to + longestDeed), text.slice(to, to + longestDeed), language);
}

function ownNoun({ text }: PressText, { number }: Fact): string | null {
  const { noun } = number;
  return noun && text.slice(noun.from, noun.to).replace(/\s+/g, ' ').slice(0, longestLabel);
}

/** The words after the number up to the next stop: "des anciens alternants occupent un emploi". */
function complement({ text, sentences }: PressText, { number, sentence, after }: Fact): string {
  const end = Math.min(sentences[sentence]?.to ?? number.to, number.to + after.length);
  const [words = ''] = /^[^,;:.()«»?!\d]*/.exec(text.slice(number.to, end)) ?? [];
  return (
    words
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^(?:des|du|de la|de|d’|d'|of) ?/i, '')
      .replace(/(?:^| )(?:et|ou|,|contre|and|or|à|a|un|une|de|en|in)$/i, '')
      // "Des apprentis sont en emploi": what is counted are "apprentis en emploi".
      .replace(/ (?:sont|étaient) (?=en )/, ' ')
      .slice(0, longestLabel)
      .trim()
  );
}

/** The words before the number in its clause: "Le taux de rupture". */
function subject({ text, sentences }: PressText, { number, sentence, gap }: Fact): string {
  const start = Math.max(sentences[sentence]?.from ?? 0, number.from - gap.length);
  const [words = ''] = /[^,;.()«»?!\d]*$/.exec(text.slice(start, number.from)) ?? [];
  return words
    .replace(/\s+/g, ' ')
    .replace(/\s*[:|]\s*$/, '')
    .trim()
    .slice(-longestLabel);
}
