import { readPeriod } from '@akto-figures/contents';
import type { ReadFrom } from '../candidate.ts';
import type { PressText } from '../read-text.ts';
import type { Stretch } from '../segment/blocks.ts';
import { isFixedAs } from './not-in-rejects.ts';
import { type PeriodMention, periodMentions, yearsOf } from './period-mentions.ts';

/** What a whole text is about. */
export interface TextPeriod {
  readonly edtf: string;
  readonly from: ReadFrom;
  readonly year: number;
  /** The year of its date line; null where it has none. */
  readonly writtenIn: number | null;
  /** The month of its date line, from 1 to 12. */
  readonly writtenInMonth: number | null;
}

/** The period of a text: of its title, of its first paragraphs, or the year before which it compares, or of its date line. */
export function textPeriod(press: PressText): TextPeriod | null {
  const line = press.blocks.find(({ dateLine }) => dateLine)?.dateLine;
  const read = line ? readPeriod(line.text, press.language) : null;
  const day = read?.ok ? read.edtf : null;
  const writtenIn = day ? (yearsOf(day)?.last ?? null) : null;
  const about = aboutWhen(press, day, writtenIn);
  return about && { ...about, writtenIn, writtenInMonth: day ? Number(day.slice(5, 7)) || null : null };
}

function aboutWhen(
  press: PressText,
  day: string | null,
  given: number | null,
): Omit<TextPeriod, 'writtenIn' | 'writtenInMonth'> | null {
  const titleAt = press.blocks.findIndex(({ isTitle }) => isTitle);
  const title = titleAt === -1 ? null : whenIn(press, titleAt, given);
  if (title) return { ...title, from: 'title' };
  const first = press.blocks.findIndex(
    ({ kind, from, to, dateLine }, at) =>
      kind === 'paragraph' &&
      at > titleAt &&
      at < titleAt + 7 &&
      (to - from > fullParagraph || (titleAt === -1 && !dateLine)),
  );
  // "Bilan de l’année 2022" under the title.
  const linesEnd = first === -1 ? titleAt + 4 : first;
  for (let at = titleAt + 1; titleAt !== -1 && at < linesEnd; at += 1) {
    const line = press.blocks[at];
    const under =
      line &&
      (/^(?:bilan|annee|exercice|chiffres|resultats|rapport|tableau de bord)\b|[–-] (?:annee|exercice|saison|bilan)\b/.test(
        press.plain.slice(line.from, line.to),
      ) ||
        (isHeadLine(line) && lookedBackOn.test(press.plain.slice(line.from, line.to))))
        ? whenIn(press, at, given)
        : null;
    if (under) return { ...under, from: 'text' };
  }
  for (const block of first === -1 ? [] : [first, first + 1]) {
    const stated = press.blocks[block] && whenIn(press, block, given);
    if (stated && (given === null || stated.year >= given - 2)) return { ...stated, from: 'text' };
    const last = press.blocks[block] && given !== null && saysLastYear(press, block);
    if (last) return { edtf: String(given - 1), year: given - 1, from: 'text' };
  }
  const told = given === null ? null : mostTold(press, given);
  if (told !== null) return { edtf: String(told), year: told, from: 'text' };
  const compared = comparedYear(press);
  const later = compared === null || given !== null ? null : firstYearAfter(press, compared);
  if (later !== null) return { edtf: String(later), year: later, from: 'text' };
  const isNear = compared !== null && (given === null || compared + 1 === given || compared + 2 === given);
  if (isNear) return { edtf: String(compared + 1), year: compared + 1, from: 'text' };
  if (day && given !== null) {
    const isLookedBack = Number(day.slice(5, 7)) <= 4 && lookingBack.test(press.plain.slice(0, 3000));
    const year = isLookedBack ? given - 1 : given;
    return { edtf: String(year), year, from: 'dateLine' };
  }
  const latest = latestYear(press);
  return latest === null ? null : { edtf: String(latest), year: latest, from: 'assumed' };
}

/** A paragraph of a text is longer than a line. */
const fullParagraph = 60;

/** "98 450 départs l’an dernier", where it is not what another year is compared with. */
const saysLastYear = (press: PressText, at: number): boolean => {
  const block = press.blocks[at];
  return (
    block !== undefined &&
    mentionsIn(press, block, at).some(
      ({ use, back, isOfWriting, from }) =>
        use === 'when' && back === 1 && isOfWriting && !afterComparison.test(before(press, from)),
    )
  );
};

const before = ({ plain }: PressText, at: number): string => plain.slice(Math.max(0, at - 60), at);

/** What a number is compared with has its own time: "contre 5,3 % fin 2021". */
const afterComparison = /\b(?:contre|au lieu de|remonter|against)\b[^;.:]{0,50}$/;

const lookingBack =
  /\b(?:bilan|annee (?:ecoulee|record|passee)|rapport (?:annuel|d'activite)|resultats? annuels?|chiffres cles|sur l'annee|en un an|annual report|last year's|review of the year)\b/;

/** A title that looks back on several years is about all of them; one that looks ahead is about none yet. */
const lookedBackOn = /\b(?:bilan|resultats|evaluation|review|results)\b/;

/** A title, or what may stand as a line under it. */
const isHeadLine = ({ isTitle, from, to }: PressText['blocks'][number]): boolean =>
  isTitle || to - from < fullParagraph;

/** The first time that a block states as its own and that is not in the future. A title may be about a month, a paragraph is about a year or its half. */
function whenIn(press: PressText, at: number, given: number | null): { edtf: string; year: number } | null {
  const block = press.blocks[at];
  if (!block) return null;
  const mentions = mentionsIn(press, block, at);
  const looksBack = isHeadLine(block) && lookedBackOn.test(press.plain.slice(block.from, block.to));
  for (const [place, mention] of mentions.entries()) {
    const years = mention.edtf === null ? null : yearsOf(mention.edtf);
    // "Le bilan du plan 2022-2024"
    const isOfPlan = mention.use === 'aside' && looksBack && years !== null && years.first !== years.last;
    if (
      !(mention.use === 'when' || isOfPlan) ||
      afterComparison.test(before(press, mention.from)) ||
      !years ||
      (years.first !== years.last &&
        !looksBack &&
        !isSchoolYear(press.plain.slice(mention.from, mention.to), years)) ||
      (given !== null && years.last > given)
    )
      continue;
    const next = mentions[place + 1];
    const other = next?.use === 'when' && next.edtf ? yearsOf(next.edtf) : null;
    // "Deux exercices y sont comparés : 2023, année de lancement, et 2024."
    const isSecond =
      other !== null &&
      other.last === years.last + 1 &&
      (given === null || other.last < given) &&
      next !== undefined &&
      /^[^.;\d]{0,40}\b(?:et|and) (?:en )?$/.test(press.plain.slice(mention.to, next.from));
    if (isSecond) continue;
    const isLong =
      /^\d{4}(?:-\d\d)?\/\d{4}(?:-\d\d)?$/.test(mention.edtf ?? '') ||
      (block.isTitle &&
        mention.edtf?.length === 7 &&
        !/rentree/.test(press.plain.slice(mention.from, mention.to)));
    return { edtf: isLong && mention.edtf ? mention.edtf : String(years.last), year: years.last };
  }
  return null;
}

/** "Année 2023-2024" is one year that begins in September. */
const isSchoolYear = (
  words: string,
  { first, last }: { readonly first: number; readonly last: number },
): boolean => last === first + 1 && /^(?:annee|school year|academic year|saison|promotion)/.test(words);

function comparedYear(press: PressText): number | null {
  for (const sentence of press.sentences.slice(0, 40)) {
    const mention = mentionsIn(press, sentence, sentence.block).find(
      ({ use, edtf }) => use === 'compared' && edtf,
    );
    const years = mention?.edtf && yearsOf(mention.edtf);
    if (years) return years.last;
  }
  return null;
}

/** How many sentences say what a text is about. */
const sentencesAsked = 60;

/** The past year of which more sentences tell than of the year of writing: a speech of March about the year before. */
function mostTold(press: PressText, given: number): number | null {
  const votes = new Map<number, number>();
  for (const sentence of press.sentences.slice(0, sentencesAsked)) {
    const years = mentionsIn(press, sentence, sentence.block).flatMap(({ use, edtf, from }) => {
      const isOwn =
        use === 'when' && edtf !== null && edtf.length < 10 && !afterComparison.test(before(press, from));
      const stated = isOwn ? yearsOf(edtf) : null;
      return stated &&
        stated.first === stated.last &&
        !/plan|programme|signe|cree|lance|vote/.test(before(press, from))
        ? [stated.last]
        : [];
    });
    for (const year of new Set(years)) votes.set(year, (votes.get(year) ?? 0) + 1);
  }
  const past = [given - 1, given - 2].filter((year) => (votes.get(year) ?? 0) > (votes.get(given) ?? 0));
  return past.toSorted((one, other) => (votes.get(other) ?? 0) - (votes.get(one) ?? 0))[0] ?? null;
}

/** The earliest year after that one which a text without a date line states as its own. */
function firstYearAfter(press: PressText, year: number): number | null {
  const years = press.sentences.slice(0, 60).flatMap((sentence) =>
    mentionsIn(press, sentence, sentence.block).flatMap(({ use, edtf }) => {
      const stated = use === 'when' && edtf && !/\d{4}-\d\d-\d\d/.test(edtf) ? yearsOf(edtf) : null;
      return stated && stated.last > year ? [stated.last] : [];
    }),
  );
  return years.length === 0 ? null : Math.min(...years);
}

function latestYear(press: PressText): number | null {
  const years = Array.from(press.plain.slice(0, 20_000).matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g), ([year]) =>
    Number(year),
  );
  return years.length === 0 ? null : Math.max(...years);
}

/** The times of a stretch, without those of laws and of the date line. */
export function mentionsIn(press: PressText, stretch: Stretch, block: number): PeriodMention[] {
  const line = press.blocks[block]?.dateLine;
  return periodMentions(press.plain, stretch, press.language).filter(
    ({ from, to }) => !isFixedAs(press, from, to, 'law') && !(line && from < line.to && line.from < to),
  );
}
