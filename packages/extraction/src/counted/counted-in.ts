import { headerOver, isTotal, isUnderUnclearColumn, rowLabel } from '../context/column-of.ts';
import type { Fact } from '../facts.ts';
import type { PressText } from '../read-text.ts';
import type { FactRelation } from '../relations/rule.ts';
import { clauseAfter } from './clause-after.ts';
import { deedAfter } from './deeds.ts';
import { asCompared, nameOf, stretchOf } from './name-of.ts';

const longestLabel = 120;

/** What tells the figures of a text from each other, as far as names need it. */
export interface Counting {
  readonly press: PressText;
  readonly facts: readonly Fact[];
  readonly relations: readonly (readonly FactRelation[])[];
  /** Whether a figure is of another place than the one that it belongs to, so that the place tells them apart. */
  readonly isElsewhere: (fact: Fact, head: Fact) => boolean;
  readonly isPlace: (words: string) => boolean;
}

/**
 * What a figure counts, as a name in the words of the text that can stand alone; a part and a value before borrow the noun of their whole.
 * Null where the words around the number are no name: a piece of a sentence is worse than a question.
 */
export function countedIn(counting: Counting, fact: Fact): string | null {
  const counted =
    fullerInTable(counting, fact) ??
    ownName(counting, fact) ??
    nameBehind(counting, fact) ??
    borrowedName(counting, fact) ??
    aloneName(counting, fact);
  return counted && counted.length <= longestLabel && !counting.isPlace(counted) ? counted : null;
}

/** The noun alone, where it says what kind it is of: "contrats d’apprentissage" is one kind whatever is done to them, "contrats" may be any. */
export function kindIn(press: PressText, fact: Fact): string | null {
  const noun = ownNoun(press, fact);
  return noun?.includes(' ') ? noun : null;
}

/** "5 214 demandeurs d’emploi", "340 contrats ont été signés", "un employeur sur quatre participait pour la première fois". */
function ownName({ press }: Counting, fact: Fact): string | null {
  const { language } = press;
  const { noun: place, to } = fact.number;
  const given = ownNoun(press, fact);
  const stretch = given && stretchOf(given, language);
  if (!given || !place || !stretch) return null;
  const noun = given.slice(stretch.from, stretch.to);
  // What the noun was cut by belongs to what is said of it.
  const cut = place.to < to ? '' : given.slice(stretch.to);
  const rest = cut + restOf(press, fact, Math.max(place.to, to));
  const isShare = fact.value.kind === 'RATIO' || fact.value.kind === 'FRACTION';
  const deed = isShare ? '' : deedAfter(rest, language);
  if (deed) return `${noun} ${deed}`;
  const says = (isShare || !noun.includes(' ')) && clauseAfter(rest, language)?.says;
  // "214 réunions avec les familles": a count needs no more than its noun, but for what was done.
  if (says && (isShare || !opensPlace.test(says))) return `${noun} ${says}`;
  return isShare && !fact.isChange ? null : noun;
}

/** A clause that begins with a small word. */
const opensPlace = /^(?!qui |that |dont )[\p{L}’']{1,6}(?: |$)/u;

/** "Dont 340 dans le Finistère", "77 % des anciens alternants sont en emploi": the noun is said elsewhere, and here what is said of it. */
function borrowedName(counting: Counting, fact: Fact): string | null {
  const { press, facts, relations, isElsewhere } = counting;
  const related = relations[fact.at] ?? [];
  // "De 44 à 71 élèves": what it became says what it was.
  const became = (relations[fact.at + 1] ?? []).some(({ to, isNow }) => isNow && to === fact.at);
  const head = [...related.map(({ to }) => facts[to]), became ? facts[fact.at + 1] : undefined].find(
    (other) => other && ownNoun(press, other),
  );
  const noun = head && nameOf(ownNoun(press, head) ?? '', press.language);
  if (!noun) return null;
  if (fact.isChange) return noun;
  const said = clauseAfter(restOf(press, fact), press.language);
  // "Un sur deux" is one, and the noun that it borrows is of several.
  if (said?.says) return isOneOf(fact) ? null : `${noun} ${said.says}`;
  // A part or a share needs words of its own, or a place; what is compared, or stated twice, counts the same.
  const isApart = related.some(({ type }) => type === 'partOf') || fact.isRate;
  return isApart && !isElsewhere(fact, head) ? null : noun;
}

const isOneOf = ({ value }: Fact): boolean => value.kind === 'RATIO' && value.number === '1';

/** "77 % des anciens alternants occupent un emploi", "64 % de garçons", "39 % des postes": the noun stands behind what it is a share of. */
function nameBehind({ press }: Counting, fact: Fact): string | null {
  const { language } = press;
  const rest = restOf(press, fact);
  const opener = sharesOf[language].exec(rest);
  if (!opener) return null;
  const behind = rest.slice(opener[0].length);
  const stretch = stretchOf(behind, language);
  if (!stretch || stretch.from > 4) return null;
  const noun = behind.slice(stretch.from, stretch.to);
  const says = clauseAfter(behind.slice(stretch.to), language)?.says;
  if (says) return `${noun} ${says}`;
  if (opener.groups?.bare !== undefined || !fact.isRate || fact.isChange) return noun;
  // "Les femmes représentent 46 % des entrants"
  const makesUp = makeUp[language].exec(subject(press, fact));
  const who = makesUp && nameOf(subject(press, fact).slice(0, makesUp.index), language);
  return who ? `${who} ${language === 'fr' ? 'parmi les' : 'among'} ${noun}` : null;
}

const sharesOf = {
  fr: /^ (?:(?:des |du |de la |de l[’']|de (?:ces|ses|leurs|nos) |d[’']entre les )|(?<bare>de |d[’']))/,
  en: /^ (?:of (?:the |these |those |its |all )|(?<bare>of ))/,
} as const;
const makeUp = {
  fr: / (?:y )?(?:représentent|représentaient|constituent|forment|composent) ?$/,
  en: / (?:make up|account for|represent|form) ?$/,
} as const;

/** "Le taux de rupture s’établit à 22,6 %", "Calvados | 10 870" under "Contrats signés". */
function aloneName({ press, isPlace }: Counting, fact: Fact): string | null {
  const { language } = press;
  if (ownNoun(press, fact) !== null) return null;
  const inTable = tableName(press, fact, isPlace);
  if (inTable !== undefined) return inTable;
  const words = subject(press, fact);
  const stretch = stretchOf(words, language);
  const before = stretch && words.slice(stretch.from, stretch.to);
  const between = stretch ? asCompared(words.slice(stretch.to)) : '';
  // "Taux d’abandon : 12,5 %": a line may put its name right before the number; in a sentence, "la Région 9,6 M€" is whose it is.
  const { number } = fact;
  const isLine =
    between.trim() !== '' ||
    levelVerb.test(press.plain.slice(number.from, number.core.from)) ||
    isLabel(press, fact) ||
    (fact.isRate && before?.includes(' '));
  if (before && isLine && !isPlace(before) && standsFor[language].test(between)) return before;
  return null;
}

/** "Contrats rompus | 31 contrats": the row says the noun, and more. */
function fullerInTable({ press, isPlace }: Counting, fact: Fact): string | null {
  const { noun } = fact.number;
  const name = noun && tableName(press, fact, isPlace);
  return name && asCompared(name).startsWith(`${noun.head} `) ? name : null;
}

/** What a number of a table counts: the column says what, or which of what the row says; undefined outside of tables. */
function tableName(
  press: PressText,
  { block, number }: Fact,
  isPlace: Counting['isPlace'],
): string | null | undefined {
  if (press.blocks[block]?.kind !== 'row') return undefined;
  if (isUnderUnclearColumn(press, block, number.core.from)) return null;
  const nameIn = (cell: string | null) => {
    const name = cell && nameOf(cell, press.language);
    return name && !isPlace(name) ? name : null;
  };
  const [column, row] = [nameIn(headerOver(press, block, number.core.from)), nameIn(rowLabel(press, block))];
  // "Commerce | 340" under "Contrats signés"
  if (column && row) return isTotal(press, block) ? column : `${column} (${row})`;
  return column ?? row ?? undefined;
}

/** A verb that is read as a qualifier: "son budget dépasse 450 millions". */
const levelVerb = /^(?:depass|franchi|attei|frol|avoisin|plafonn|approch|exceed|pass|capped|reach)/;

/** Whether the words before a number are the label of its line. */
const isLabel = ({ blocks, plain }: PressText, { block, number }: Fact): boolean =>
  blocks[block]?.kind !== 'paragraph' || /: ?$/.test(plain.slice(Math.max(0, number.from - 2), number.from));

/** What may stand between a name and its number: "Le budget | s’élève à", "un budget | de", "Taux d’abandon |:". Whoever spends, signs or brings is not what is counted. */
const standsFor = {
  fr: /^ ?(?:[:|]|de|d'|à|(?:s'|se |n'|ne )?(?:y )?(?:(?:est|sont|a|ont|était|étaient|avait|avaient|devra|devront|doit|doivent|va|vont|sera|seront)(?: |$))?(?:s'|se |déjà |ainsi |encore |pas )?(?:(?:est|sont|était|étaient|sera|seront|été|établ|élev|élèv|attein|pass|tomb|retomb|rest|mont|remont|progress|gagn|bond|grimp|dépass|franchi|recul|augment|baiss|diminu|tourn|stagn|plafonn|descend|croît|crû|doubl|tripl|chut|avoisin|frôl|approch|représent|compt|coût|pèse|port|ramen|maint|stabilis|accroî|accru|établi|situ|fix|sera)\p{L}*)?(?: pas)?(?: \p{L}+ment)?(?: autour)?(?: (?:à|de|d'|par|en dessous de|au-dessus de|pour (?:atteindre|s'établir à)|la barre des?|les?|pas))*)? ?$/u,
  en: /^ ?(?:[:|]|of|at|(?:(?:has|have|had|will|should|must|is|was)(?: |$))?(?:(?:is|are|was|were|be|been|stand|stood|reach|fell|fall|fallen|rose|rise|risen|rising|grew|grow|grown|drop|climb|pass|exceed|total|amount|increas|decreas|remain|went|go|come|came|cost|average|doubl)\p{L}*)?(?: \p{L}+ly)?(?: (?:to|by|at|of|from|up|down|below|above|a))*)? ?$/u,
} as const;

function ownNoun({ text }: PressText, { number }: Fact): string | null {
  const { noun } = number;
  return noun && text.slice(noun.from, noun.to).replace(/\s+/g, ' ').slice(0, longestLabel);
}

/** The words after the number up to the next stop. */
function restOf({ text, sentences }: PressText, { number, sentence, after }: Fact, from = number.to): string {
  const end = Math.min(sentences[sentence]?.to ?? number.to, number.to + after.length);
  const [words = ''] = /^(?:[^,;:.()«»?!\n]|,(?=\d))*/.exec(text.slice(from, end)) ?? [];
  return words.replace(/\s+/g, ' ');
}

/** The words before the number in its clause: "Le taux de rupture". */
function subject({ text, sentences }: PressText, { number, sentence, gap, previous }: Fact): string {
  const start = Math.max(sentences[sentence]?.from ?? 0, number.from - gap.length);
  const [words = ''] = /[^,;.()«»?!\d]*$/.exec(text.slice(start, number.from)) ?? [];
  const clean = words
    .replace(/\s+/g, ' ')
    .replace(/\s*[:|]\s*$/, '')
    .trim();
  // "46 % des entrants et les personnes handicapées 9 %": what the number before counts is not what this one does.
  const next = previous === null ? null : / (?:et|and) (?=les? |la |l[’']|the )/.exec(clean);
  return next ? clean.slice(next.index + next[0].length) : clean;
}
