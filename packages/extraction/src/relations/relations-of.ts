import type { Fact } from '../facts.ts';
import type { TextLanguage } from '../text/text-language.ts';
import {
  againstObjective,
  asLegendSays,
  beyondTarget,
  changedTo,
  comparedAsWell,
  comparedWith,
  itHadBeen,
  itIs,
  nowAgainstThen,
  saidAgain,
} from './comparisons.ts';
import { ofSentenceBefore } from './from-both.ts';
import { headsOf } from './heads.ts';
import {
  clauseGoesOn,
  exampleOf,
  itemGoesOn,
  ofThem,
  ofThemThere,
  ofThoseAsked,
  partByLine,
  partGoesOn,
  partOfLead,
  partOfWhole,
  placeHas,
  somePeople,
  withEvents,
  withoutNoun,
} from './parts.ts';
import {
  bracketedRate,
  changeBeside,
  changeOfNext,
  changeOfNoun,
  changeOfSentenceBefore,
  changeToLevel,
  coordinated,
  ofIt,
  rateGoesOn,
  respectively,
  shareBeside,
  shareOfAll,
  shareOfNext,
  shareOfNoun,
  shareOfSentenceBefore,
  shareOfThoseWho,
  soThat,
} from './rates.ts';
import { relationWords } from './relation-words.ts';
import type { FactRelation, Looked, Rule } from './rule.ts';
import { saidBefore } from './said-in-title.ts';
import { partByRate, partOfSum } from './sums.ts';

// In the order in which they are tried: what stands first is the more special.
const rules: readonly Rule[] = [
  ofThemThere,
  asLegendSays,
  comparedWith,
  comparedAsWell,
  itHadBeen,
  changedTo,
  nowAgainstThen,
  saidAgain,
  bracketedRate,
  beyondTarget,
  partOfWhole,
  partOfLead,
  partByLine,
  shareOfNext,
  saidBefore,
  partOfSum,
  partByRate,
  partGoesOn,
  placeHas,
  shareOfAll,
  respectively,
  changeToLevel,
  changeBeside,
  changeOfNext,
  changeOfSentenceBefore,
  changeOfNoun,
  ofThem,
  itemGoesOn,
  clauseGoesOn,
  somePeople,
  withoutNoun,
  ofThoseAsked,
  soThat,
  ofSentenceBefore,
  shareOfNoun,
  shareOfThoseWho,
  coordinated,
  ofIt,
  itIs,
  againstObjective,
  shareBeside,
  shareOfSentenceBefore,
  rateGoesOn,
  withEvents,
  exampleOf,
];

/** The relations of each figure to others, in the order of the figures. */
export function relationsOf(
  facts: readonly Fact[],
  {
    language,
    ...given
  }: Pick<Looked, 'isItem' | 'leadOf' | 'headingOf' | 'hasLegend'> & {
    readonly language: TextLanguage;
  },
): FactRelation[][] {
  const heads = headsOf(facts);
  const words = relationWords[language];
  const known: FactRelation[][] = [];
  for (const fact of facts) {
    const looked = { fact, facts, heads, words, known, ...given };
    const found = rules.map((rule) => rule(looked)).find((each) => each !== null) ?? [];
    known.push(found.filter(({ type, to }) => type !== 'partOf' || isOfOneKind(fact, facts[to])));
  }
  return known;
}

/** "12 M€ dont 300 entreprises ont bénéficié": companies are no part of an amount. A number without a noun may be of any. */
function isOfOneKind(part: Fact, whole: Fact | undefined): boolean {
  const isMoney = (fact: Fact) => fact.value.unit === 'euro';
  const mayBeMoney = (fact: Fact) => isMoney(fact) || (fact.value.unit === null && fact.number.noun === null);
  if (!whole) return false;
  return (!isMoney(part) || mayBeMoney(whole)) && (!isMoney(whole) || mayBeMoney(part));
}
