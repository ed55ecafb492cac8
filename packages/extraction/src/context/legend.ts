import type { Fact } from '../facts.ts';
import type { PressText } from '../read-text.ts';
import type { PeriodMention } from './period-mentions.ts';
import { periodWords } from './period-words.ts';
import { mentionsIn } from './text-period.ts';

/** How many sentences say how numbers are to be read. */
const sentencesAsked = 80;

/** The time of what stands in brackets: "entre parenthèses, ceux du premier semestre 2024"; null where a text does not say it. */
export function legendOf(press: PressText): PeriodMention | null {
  for (const { block, ...sentence } of press.sentences.slice(0, sentencesAsked)) {
    const clause = sentence.clauses.find(({ from, to }) =>
      periodWords[press.language].inBrackets.test(press.plain.slice(from, to)),
    );
    const isThen = ({ edtf, back }: PeriodMention) => edtf !== null || (back ?? 0) > 0;
    const mention =
      clause &&
      (mentionsIn(press, clause, block).find(isThen) ??
        mentionsIn(press, sentence, block).find((each) => each.from > clause.to && isThen(each)));
    if (mention) return mention;
  }
  return null;
}

/** The figure that one alone in brackets follows: the 61 200 of "61 200 (57 900)". */
export function besideBrackets(facts: readonly Fact[], fact: Fact): Fact | null {
  const before = fact.previous === null ? undefined : facts[fact.previous];
  const isAlone =
    fact.brackets !== null && /^[^;.:,]{0,40}[([]$/.test(fact.gap) && /^ ?[)\]]/.test(fact.after);
  const isSame =
    before !== undefined &&
    before.brackets === null &&
    before.value.kind === fact.value.kind &&
    before.isChange === fact.isChange &&
    before.isRate === fact.isRate &&
    (fact.value.unit === null || fact.value.unit === before.value.unit);
  return isAlone && isSame ? before : null;
}
