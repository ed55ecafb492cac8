import type { Fact } from '../facts.ts';
import { isCount } from './heads.ts';
import type { FactRelation, Looked } from './rule.ts';

/** "Sur 12 800 personnes, 9 216 ont répondu, soit 72 %": of both, where the rate is one by the other as far as it is printed. */
export function fromBoth(
  { fact, facts }: Looked,
  isNear = (other: Fact): boolean => other.sentence === fact.sentence,
): readonly FactRelation[] | null {
  const counts = facts
    .slice(Math.max(0, fact.at - 4), fact.at)
    .filter((other) => isNear(other) && isCount(other) && other.value.kind === 'NUMBER');
  const rate = Number(fact.value.kind === 'NUMBER' ? fact.value.number : Number.NaN);
  for (const part of counts)
    for (const whole of counts) {
      const share = (sizeBeside(part, whole) / Number(figureOf(whole))) * 100;
      if (
        part !== whole &&
        Math.abs(share - rate) <=
          (fact.value.kind === 'NUMBER' && fact.value.number.includes('.') ? 0.06 : 0.6)
      )
        return [
          { type: 'of', to: Math.min(part.at, whole.at) },
          { type: 'of', to: Math.max(part.at, whole.at) },
        ];
    }
  return null;
}

/** "Sur 9,4 millions, 8,7 …": a small number beside millions is of millions. */
function sizeBeside(part: Fact, whole: Fact): number {
  const size = Number(figureOf(part));
  const scale = whole.value.kind === 'NUMBER' ? whole.value.scale : null;
  const isOfScale =
    scale !== null && part.value.kind === 'NUMBER' && part.value.scale === null && size < 1000;
  return isOfScale && part.number.noun === null ? size * 10 ** scale : size;
}

const figureOf = ({ value }: Fact): string => (value.kind === 'RANGE' ? value.high : value.number);

/** "Sur 702 candidats, 604 ont réussi. Le taux de réussite, 86 %, …": of both of the sentence before, where the arithmetic agrees. */
export function ofSentenceBefore(looked: Looked): readonly FactRelation[] | null {
  const { fact } = looked;
  if (!fact.isRate || fact.isChange || fact.previous !== null || !isNamedRate.test(fact.before)) return null;
  return fromBoth(looked, ({ block, sentence }) => sentence === fact.sentence - 1 && block === fact.block);
}

const isNamedRate = /\b(?:taux|part|proportion|ratio|soit|c'est|rate|share|that is)\b/;
