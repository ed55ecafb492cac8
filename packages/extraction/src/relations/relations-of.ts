import type { Locale } from '@akto-figures/quantity';
import type { Fact } from '../facts.ts';
import {
  againstObjective,
  beyondTarget,
  changedTo,
  comparedWith,
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
  partByLine,
  partGoesOn,
  partOfLead,
  partOfWhole,
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
  language: Locale,
  isItem: (block: number) => boolean,
  leadOf: (block: number) => string,
): FactRelation[][] {
  const heads = headsOf(facts);
  const words = relationWords[language];
  const known: FactRelation[][] = [];
  for (const fact of facts) {
    const looked = { fact, facts, heads, words, known, isItem, leadOf };
    known.push([...(rules.map((rule) => rule(looked)).find((each) => each !== null) ?? [])]);
  }
  return known;
}
