import type { quantityOf } from '@akto-figures/quantity';
import type { FoundNumber } from '../numbers/found-number.ts';
import { windowOf } from '../numbers/read-numbers.ts';
import type { Stretch } from '../segment/blocks.ts';
import type { TextLanguage } from '../text/text-language.ts';
import { isYear } from './is-year.ts';
import type { RejectReason } from './reasons.ts';
import type { RejectRule } from './rule.ts';
import { rejectRules } from './rules.ts';

interface Around {
  readonly text: string;
  readonly plain: string;
  readonly language: TextLanguage;
  readonly sentence: Stretch;
}

/** Why a number is no figure; null where nothing says so. */
export function rejectOf(
  { text, plain, language, sentence }: Around,
  number: FoundNumber,
): RejectReason | null {
  const { core, expression, value } = number;
  if (expression === 'vague') return 'vague';
  if (expression === 'foreign') return 'unreadable';
  const written = plain.slice(core.from, core.to);
  const left = plain.slice(Math.max(sentence.from, core.from - windowOf.left), core.from);
  const right = plain.slice(core.to, Math.min(sentence.to, core.to + windowOf.right));
  if (expression === 'name') return 'name';
  if (isYear(written, left, right, language)) return 'year';
  // "75013 Paris": a count has its thousands apart, and no capital after it.
  if (/^\d{5}$/.test(written) && /^ \p{Lu}\p{Ll}/u.test(text.slice(core.to))) return 'address';
  // What is rounded in thousands or written with a sign is no part of a name and no structure.
  const rule = rejectRules[language].find((each) =>
    holds(each, number, {
      written,
      left,
      right,
      all: plain.slice(sentence.from, Math.min(sentence.to, sentence.from + 600)),
    }),
  );
  if (rule) return rule.because;
  if (isSmallInWords(number)) return 'structure';
  // "Le Salon Talents 24 ouvre": a capital before the digits, and nothing counted after them.
  const isNamed =
    /^\d{1,3}$/.test(written) && /(?<=[\p{L}»,;] )\p{Lu}\p{L}+ $/u.test(text.slice(sentence.from, core.from));
  if (isNamed && value?.kind === 'NUMBER' && value.unit === null && !/^ [a-z'-]+[sx]\b/.test(right))
    return 'name';
  return value === null ? 'unreadable' : null;
}

interface Words {
  readonly written: string;
  readonly left: string;
  readonly right: string;
  readonly all: string;
}

function holds(rule: RejectRule, number: FoundNumber, { written, left, right, all }: Words): boolean {
  const { value, expression, isInWords } = number;
  // A share of a whole is no size, age or duration, whatever follows it: "la moitié a 50 ans".
  // Nor is "la quatrième année", which has rules of its own.
  const isOfItsOwn = isShare(expression) || expression === 'ordinal';
  if (rule.expression === undefined ? isOfItsOwn : rule.expression !== expression) return false;
  // "Une petite vingtaine" is a count, and "à vingt" a manner of speaking.
  if (rule.isInWords && (!isInWords || value?.qualifier === 'ABOUT')) return false;
  if (rule.most !== undefined && value !== null && countOf(value) > rule.most) return false;
  if (rule.number && !rule.number.test(written)) return false;
  if (rule.before && !rule.before.test(left)) return false;
  if (rule.after && !rule.after.test(right)) return false;
  return !rule.unless?.test(all);
}

/** "Trois filières": what is counted up to ten in words, and in no unit of ours, is a part of a plan or a body sooner than a figure. */
function isSmallInWords({ value, noun, isInWords, expression }: FoundNumber): boolean {
  if (!isInWords || expression !== 'plain' || value?.kind !== 'NUMBER' || value.qualifier !== 'EXACT')
    return false;
  return (
    (value.unit === null || value.unit === 'territory') &&
    (!noun?.unit || noun.unit === 'territory') &&
    value.per === null &&
    !value.isChange &&
    Number(value.number) <= mostInWords
  );
}

/** Words for small numbers end here in most hands: "seize" is written "16" where it counts a result. */
const mostInWords = 16;

const isShare = (expression: FoundNumber['expression']): boolean =>
  expression === 'ratio' || expression === 'fraction' || expression === 'multiple';

function countOf(value: Parameters<typeof quantityOf>[0]): number {
  if (value.kind === 'RANGE') return Number(value.high);
  return value.kind === 'NUMBER' && value.unit !== 'percent' && value.unit !== 'euro'
    ? Number(value.number)
    : Infinity;
}
