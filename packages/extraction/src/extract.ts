import type { TerritoryRow } from '@akto-figures/contents';
import type { Candidate, Extraction, Reading } from './candidate.ts';
import { isTotal } from './context/column-of.ts';
import { headOf } from './context/head-of.ts';
import { headingsOf } from './context/headings-of.ts';
import { legendOf } from './context/legend.ts';
import { namedIn } from './context/named-in.ts';
import { periodsOf } from './context/period-of.ts';
import { territoryFinder } from './context/territory-mentions.ts';
import { territoriesOf } from './context/territory-of.ts';
import { textPeriod } from './context/text-period.ts';
import { countedIn, kindIn } from './counted/counted-in.ts';
import { type Fact, factsOf } from './facts.ts';
import { quoteOf } from './quote.ts';
import { readText } from './read-text.ts';
import { withInheritedUnits } from './relations/inherited-unit.ts';
import { relationsOf } from './relations/relations-of.ts';
import { relatedToText, saidInTitle } from './relations/said-in-title.ts';
import { roleOf, withRolesOfWholes } from './role/role-of.ts';
import { isInLanguage } from './text/is-in-language.ts';
import { plainText } from './text/plain.ts';

/** Longest text that is read, in UTF-16 units. */
export const longestPressText = 600_000;

/**
 * Reads the figures of a press text: each with its quantity, what it counts, its period, territory, role, relations and quote; and the
 * numbers that are no figures, with the reason.
 *
 * Nothing is asked for and nothing is kept: the same text and reading give the same answer. Any text is answered, never thrown at; the
 * time it takes grows with its length.
 */
export function extract(given: string, reading: Reading): Extraction {
  if (given.length > longestPressText) return { ok: false, problem: 'tooLong' };
  if (!/\S/.test(given)) return { ok: false, problem: 'empty' };
  const { language, territories } = reading;
  if (!isInLanguage(plainText(given.slice(0, 8000)), language))
    return { ok: false, problem: 'otherLanguage' };
  const press = readText(given, language);
  if (!press) return { ok: false, problem: 'tooManyNumbers' };
  const isTitle = (block: number) => press.blocks[block]?.isTitle ?? false;
  const isItem = (block: number) => ['item', 'row'].includes(press.blocks[block]?.kind ?? '');
  const read = factsOf(press);
  const headingOf = (block: number) =>
    headingsOf(press, block)
      .map((at) => press.plain.slice(press.blocks[at]?.from, press.blocks[at]?.to))
      .join('\n');
  const leadOf = (block: number) => {
    const lead = press.blocks[press.blocks[block]?.lead ?? -1];
    return lead ? press.plain.slice(Math.max(lead.from, lead.to - 80), lead.to) : '';
  };
  const legend = legendOf(press);
  const untitled = relationsOf(read, { language, isItem, leadOf, headingOf, hasLegend: legend !== null });
  const facts = withInheritedUnits(read, untitled, (block) => press.blocks[block]?.kind === 'row');
  const titles = saidInTitle(facts, isTitle);
  const related = untitled.map((each, at) => relatedToText(each, at, titles));
  const relations = related.map((each, at) =>
    [...each, ...(titles.has(at) ? [titles.get(at) ?? each[0]] : [])].filter((one) => one !== undefined),
  );
  const roles = withRolesOfWholes(
    facts,
    related,
    facts.map((fact) => roleOf(fact, language, headingOf(fact.block))),
  );
  const periods = periodsOf({ press, text: textPeriod(press), legend, facts, relations: related, roles });
  const country: TerritoryRow | null = territories.all.find(({ level }) => level === 'COUNTRY') ?? null;
  const isPlace = (words: string) => territories.find(words) !== null;
  const places = territoriesOf(press, facts, territoryFinder(territories, language), country);
  const isElsewhere = (fact: Fact, head: Fact) =>
    places[fact.at]?.from === 'sentence' && places[fact.at]?.is !== places[head.at]?.is;
  // "410 contrats ont été signés en Bretagne, et 15 salons ont été tenus": nobody can tell that the salons are of the whole country.
  const placed = new Set(
    facts.flatMap(({ at, sentence }) => {
      const place = places[at];
      return place?.from === 'sentence' && place.is.level !== 'COUNTRY' ? [sentence] : [];
    }),
  );
  const named = namedIn(press, reading);
  const head = headOf(press);
  const candidates = facts.map((fact): Candidate => {
    const [period = null, territory = null] = [periods[fact.at], places[fact.at]];
    const counted = countedIn({ press, facts, relations: related, isPlace, isElsewhere }, fact);
    return {
      id: `c${fact.at + 1}`,
      value: fact.value,
      counted,
      indicator: named.indicator(counted) ?? named.indicator(kindIn(press, fact)),
      period,
      territory,
      role: roles[fact.at] ?? 'ACTUAL',
      convention: named.convention(fact.sentence),
      actors: named.actors(fact.sentence),
      relations: (relations[fact.at] ?? []).map(({ type, to }) => ({ type, to: `c${to + 1}` })),
      quote: quoteOf(given, press.visible, fact.number),
      isSure:
        head.seemsIn === null &&
        isSure(counted, period, territory) &&
        // A sum of places is of none that is named.
        !(territory?.from === 'assumed' && (isTotal(press, fact.block) || placed.has(fact.sentence))),
    };
  });
  const rejects = press.rejects.map(({ because, ...stretch }) => ({
    because,
    quote: quoteOf(given, press.visible, stretch),
  }));
  return { ok: true, head, candidates, rejects };
}

/** Every part was read from the text: a period from the one date line counts, an assumed territory does not make one doubt. */
function isSure(
  counted: string | null,
  period: Candidate['period'],
  territory: Candidate['territory'],
): boolean {
  const isDated =
    period !== null && (!period.isInferred || period.from === 'dateLine' || period.from === 'title');
  return counted !== null && isDated && territory !== null;
}
