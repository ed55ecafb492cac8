import type { Fact } from '../facts.ts';
import type { TextLanguage } from '../text/text-language.ts';
import {
  againstObjective,
  beyondTarget,
  changedTo,
  comparedAsWell,
  comparedWith,
  itHadBeen,
  itIs,
  nowAgainstThen,
  saidAgain,
} from './comparisons.ts';
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
  shareBeside,
  shareOfAll,
  shareOfNext,
  shareOfNoun,
  shareOfSentenceBefore,
  shareOfThoseWho,
  soThat,
} from './rates.ts';
import { relationWords } from './relation-words.ts';
import type { FactRelation, Rule } from './rule.ts';
import { partOfSum } from './sums.ts';

// In the order in which they are tried: what stands first is the more special.
const rules: readonly Rule[] = [
  ofThemThere,
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
  partOfSum,
  partGoesOn,
  placeHas,
  shareOfAll,
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
  language: TextLanguage,
  isItem: (block: number) => boolean,
  leadOf: (block: number) => string,
  headingOf: (block: number) => string,
): FactRelation[][] {
  const heads = headsOf(facts);
  const words = relationWords[language];
  const known: FactRelation[][] = [];
  for (const fact of facts) {
    const looked = { fact, facts, heads, words, known, isItem, leadOf, headingOf };
    known.push([...(rules.map((rule) => rule(looked)).find((each) => each !== null) ?? [])]);
  }
  return known;
}
