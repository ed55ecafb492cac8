import type { TerritoryRow } from '@akto-figures/contents';
import type { Read, ReadFrom } from '../candidate.ts';
import type { Fact } from '../facts.ts';
import type { PressText } from '../read-text.ts';
import { columnOf } from './column-of.ts';
import { sentenceGoesOn } from './goes-on.ts';
import { MentionsOfText } from './mentions-of-text.ts';
import type { TerritoryFinder, TerritoryMention } from './territory-mentions.ts';

export type TerritoryRead = Read<TerritoryRow> | null;

/** The territory of each figure: of its sentence, its paragraph, the lead, the heading, the title; else the whole country. */
export function territoriesOf(
  press: PressText,
  facts: readonly Fact[],
  finder: TerritoryFinder,
  country: TerritoryRow | null,
): TerritoryRead[] {
  const placesIn = (block: number) => {
    const { kind = 'paragraph', from = 0, to = 0 } = press.blocks[block] ?? {};
    // "Haute-Garonne : 18 900 élèves"
    const isOfOne = to - from < shortLine && /^[^\d:;,]{2,45} ?: ?\S/.test(press.plain.slice(from, to));
    // "Ille-et-Vilaine, 2 480 ; Finistère, 1 890"
    const isList = /(?:[:;] [^\d:;,.]{3,30}, \d[\d ]{0,12}){2}/.test(
      press.plain.slice(from, Math.min(to, from + 2000)),
    );
    return isOfOne || isList || ['item', 'row', 'heading', 'lead'].includes(kind);
  };
  const found = (stretch: { from: number; to: number }, block: number) => {
    const line = press.blocks[block]?.dateLine;
    return finder
      .mentions(press.text, press.plain, stretch, placesIn(block))
      .filter(({ from }) => !(line && from < line.to));
  };
  const mentions = new MentionsOfText(press, found);
  const own = ownTerritory(press, found);
  const named = (mention: TerritoryMention | undefined, from: ReadFrom): TerritoryRead => {
    const is = mention?.is === 'region' ? own : (mention?.is ?? null);
    return is && { is, from, isInferred: from !== 'sentence' || mention?.is === 'region' };
  };
  const inBlock = (block: number | null | undefined, from: ReadFrom): TerritoryRead => {
    return block === null || block === undefined ? null : named(mentions.ofBlock(block)[0], from);
  };
  return facts.map((fact) => {
    const mention = inSentence(press, facts, fact, mentions.near(fact.sentence, fact.number.from));
    const block = press.blocks[fact.block];
    return (
      named(mention, 'sentence') ??
      named(placeOver(press, fact, found), 'heading') ??
      inParagraph(press, fact, mentions, named) ??
      inBlock(block?.lead, 'lead') ??
      inBlock(block?.heading, 'heading') ??
      (own ? { is: own, from: 'title', isInferred: true } : null) ??
      (country && { is: country, from: 'assumed', isInferred: true })
    );
  });
}

/** The place that the column of a number is of. */
function placeOver(
  press: PressText,
  { block, number }: Fact,
  found: (stretch: { from: number; to: number }, block: number) => TerritoryMention[],
): TerritoryMention | undefined {
  const cell = columnOf(press, block, number.core.from);
  const [place, other] = cell ? found(cell, block) : [];
  return other ? undefined : place;
}

/** A line that says one thing of one place. */
const shortLine = 90;

/** The one territory that a text is about: named alone in its title, or in its first sentence and by "la région" later. */
function ownTerritory(
  press: PressText,
  found: (stretch: { from: number; to: number }, block: number) => TerritoryMention[],
): TerritoryRow | null {
  const only = (mentions: readonly TerritoryMention[]): TerritoryRow | null => {
    const rows = new Set(
      mentions.flatMap(({ is }) => (is === 'region' || is.level === 'COUNTRY' ? [] : [is])),
    );
    const [row] = rows;
    return rows.size === 1 && row ? row : null;
  };
  const at = press.blocks.findIndex(({ isTitle }) => isTitle);
  const title = press.blocks[at];
  const inTitle = title ? only(found(title, at)) : null;
  if (
    inTitle ||
    !/\b(?:dans|de|notre|par) la region\b|\bla region\b|\bin the region\b/.test(press.plain.slice(0, 20_000))
  )
    return inTitle;
  for (const sentence of press.sentences.slice(0, 6)) {
    const row = only(found(sentence, sentence.block));
    if (row) return row;
  }
  return null;
}

/** A mention after the figure and before the next one, in its clause; else the last before it that no other figure has taken. */
function inSentence(
  press: PressText,
  facts: readonly Fact[],
  fact: Fact,
  mentions: readonly TerritoryMention[],
): TerritoryMention | undefined {
  if (mentions.length === 0) return undefined;
  const { number, sentence } = fact;
  const clause = press.sentences[sentence]?.clauses[fact.clause] ?? press.sentences[sentence];
  const next = facts[fact.at + 1];
  const limit = Math.min(
    clause?.to ?? number.to,
    next?.sentence === sentence ? next.number.from : Infinity,
    fact.brackets?.to ?? Infinity,
  );
  const trailing = mentions.find(({ from }) => from >= number.to && from < limit);
  // A semicolon ends what a place is said of, a colon does not: "Dans l’Eure : 32 événements".
  const before = mentions.filter(
    ({ to }) => to <= number.from && !press.plain.slice(to, number.from).includes(';'),
  );
  const nearest = before.findLast((mention) => !isTakenByPrevious(press, facts, fact, mention));
  if (fact.brackets) return before.at(-1) ?? trailing;
  if (trailing && !isHeadOfNext(press, facts, fact, trailing)) return trailing;
  return (
    nearest ??
    (before.length === 0
      ? laterAlone(mentions, number.to, clause?.to ?? 0, next?.sentence === sentence)
      : undefined)
  );
}

/** "120 et 80 en Bretagne" is of both where nothing else is named. */
const laterAlone = (
  mentions: readonly TerritoryMention[],
  from: number,
  to: number,
  hasNext: boolean,
): TerritoryMention | undefined => {
  const later = mentions.filter((mention) => mention.from >= from && mention.from < to);
  return hasNext ? undefined : later[0];
};

/** "120 en Bretagne, 80 en Normandie": what follows a figure closely is that figure's. */
function isTakenByPrevious(
  press: PressText,
  facts: readonly Fact[],
  fact: Fact,
  mention: TerritoryMention,
): boolean {
  const previous = fact.previous === null ? undefined : facts[fact.previous];
  if (!previous || mention.from < previous.number.to) return false;
  return !/[,;:]\s|\bet\b/.test(press.plain.slice(previous.number.to, mention.from));
}

/** "…, en Normandie, 80": a mention between two commas before the next figure is that figure's. */
function isHeadOfNext(
  press: PressText,
  facts: readonly Fact[],
  fact: Fact,
  mention: TerritoryMention,
): boolean {
  const next = facts[fact.at + 1];
  if (next?.sentence !== fact.sentence) return false;
  const between = press.plain.slice(fact.number.to, mention.from);
  const after = press.plain.slice(mention.to, next.number.from);
  return (
    (/[,;:]\s/.test(between) && /^(?: ?[,(:]| (?:en )?(?:compte|a|ont|avec))/.test(after)) ||
    // "La Moselle compte 1 920 stagiaires, la Marne 1 340"
    (/(?:, |\bet )(?:l[ea]s? |l')?$/.test(between) && after === ' ') ||
    (next.brackets !== null && !next.isRate && /[,;:]/.test(between) && /^ ?\($/.test(after))
  );
}

/** How many sentences back a paragraph is looked at. */
const farthest = 30;

/** The last sentence of the paragraph that begins with a place: "En Gironde, …". It holds until another does. */
function inParagraph(
  press: PressText,
  fact: Fact,
  mentions: MentionsOfText<TerritoryMention>,
  named: (mention: TerritoryMention | undefined, from: ReadFrom) => TerritoryRead,
): TerritoryRead {
  const own = press.sentences[fact.sentence]?.from ?? 0;
  let firstOfBlock = fact.sentence;
  while (firstOfBlock > 0 && press.sentences[firstOfBlock - 1]?.block === fact.block) firstOfBlock -= 1;
  for (
    let at = fact.sentence - 1;
    at >= fact.sentence - farthest && press.sentences[at]?.block === fact.block;
    at -= 1
  ) {
    const start = press.sentences[at]?.from ?? 0;
    const first = mentions.ofSentence(at).find(({ from }) => from - start <= 22);
    if (first && (at === firstOfBlock || sentenceGoesOn.test(press.plain.slice(own, own + 40))))
      return named(first, 'paragraph');
    if (first) return null;
  }
  return null;
}
