import type { Role } from '../candidate.ts';
import type { Fact } from '../facts.ts';
import type { FactRelation } from '../relations/rule.ts';
import type { TextLanguage } from '../text/text-language.ts';
import { roleRules } from './role-rules.ts';

/** A result, an objective, a starting point or a rate, as the words around a figure and the heading above it say. */
export function roleOf(fact: Fact, language: TextLanguage, heading: string): Role {
  const { before, after, isRate, isChange } = fact;
  const whole = before.slice(before.search(/[^;]*$/));
  const aim = whole.slice(afterLast(comparison[language], whole));
  for (const { is, before: left, after: right, heading: above, unless, isRate: ofRates } of roleRules[
    language
  ]) {
    if (ofRates !== undefined && ofRates !== isRate) continue;
    const clause = is === 'TARGET' ? aim : whole;
    if (left && !left.test(clause)) continue;
    if (right && !right.test(after)) continue;
    if (above && (isChange || aim !== whole || !above.test(heading))) continue;
    if (is === 'TARGET' && ((isChange && saysAgain.test(clause)) || isNow.test(clause))) continue;
    if (is === 'TARGET' && isRate && exceeds[language].test(clause)) continue;
    if (unless?.test(`${whole}N${after}`) || (isChange && is !== 'TARGET')) continue;
    return is;
  }
  return isRate ? 'RATE' : 'ACTUAL';
}

/** "45 000 contrats, soit 7 % de plus" */
const saysAgain = /\b(?:soit|i\.e\.|that is)(?: [a-z]+)? ?$/;

/** "Diviser par deux le délai, aujourd’hui de 14 jours" */
const isNow = /\b(?:aujourd'hui|actuellement|currently|now)(?: est)?(?: de| d'| a)? ?$/;

/** By how much an objective is passed is none: "est dépassé de 4 %". */
const exceeds: Readonly<Record<TextLanguage, RegExp>> = {
  fr: /\b(?:depass|surpass|manqu|rat|excede)[a-z]*(?: [a-z]+)? de ?$/,
  en: /\b(?:exceeded|beaten|missed|passed) by ?$/,
};

/** What an objective is compared with is none: "5 000 en 2024, après 4 380 en 2023 et 3 900 en 2022". */
const comparison: Readonly<Record<TextLanguage, RegExp>> = {
  fr: /, (?:contre|apres|au lieu d[e'u])(?= [^,;]*$)/g,
  en: /, (?:against|after|up from|down from|compared with)(?= [^,;]*$)/g,
};

function afterLast(pattern: RegExp, words: string): number {
  const last = [...words.matchAll(pattern)].at(-1);
  return last ? last.index + last[0].length : 0;
}

const outOf = /\b(?:sur|parmi|out of) (?:l[ea]s? |une? (?:total|enveloppe) (?:de |d')|the )$/;

/** A part of an objective is one: "80 000 apprentis, dont 40 % de filles". */
export function withRolesOfWholes(
  facts: readonly Fact[],
  relations: readonly (readonly FactRelation[])[],
  roles: readonly Role[],
): Role[] {
  const all: Role[] = [];
  for (const { at, sentence, isChange } of facts) {
    const whole = (relations[at] ?? []).find(
      ({ type, to }) => (type === 'partOf' || type === 'of') && facts[to]?.sentence === sentence,
    );
    // What is of a result and of an objective says how far they lie apart.
    const isBetween = (relations[at] ?? []).filter(({ type }) => type === 'of').length > 1;
    // "Sur les 9,4 millions prévus, 8,7 ont été dépensés": what was done of it is a result.
    const isDoneOf = whole !== undefined && outOf.test(facts[whole.to]?.before ?? '');
    const isPart = whole !== undefined && !isDoneOf && !isChange && !isBetween && all[whole.to] === 'TARGET';
    all.push(isPart ? 'TARGET' : (roles[at] ?? 'ACTUAL'));
  }
  return all;
}
