import type { Found } from './found.ts';
import { named } from './in-words.ts';
import { changesOf, type Proposal } from './proposal.ts';

/** A convention lists as many axes as its source announces. */
export function* axesDiffer(proposal: Proposal): Generator<Found | null> {
  for (const { key, content } of changesOf(proposal, 'CONVENTION')) {
    yield null;
    const { declaredAxes, axes = [] } = content;
    if (declaredAxes === undefined || declaredAxes === axes.length) continue;
    yield {
      subjects: [{ kind: 'CONVENTION', key }],
      field: 'declaredAxes',
      about: [declaredAxes, axes.length],
      fr: `${named(proposal, 'CONVENTION', key, 'fr')} : axes annoncés par la source : ${declaredAxes} ; axes saisis : ${axes.length}. Complétez les axes, corrigez le nombre annoncé, ou dites pourquoi ils diffèrent.`,
      en: `${named(proposal, 'CONVENTION', key, 'en')}: axes announced by the source: ${declaredAxes}; axes entered: ${axes.length}. Complete the axes, correct the number announced, or say why they differ.`,
    };
  }
}
