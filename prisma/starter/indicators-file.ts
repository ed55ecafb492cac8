import type { Unit } from '@akto-figures/quantity';
import { z } from 'zod';
import { entry, key, once, words } from './entries.ts';
import type { Facts } from './facts-file.ts';
import { readYaml } from './starter-file.ts';

/** An indicator that several figures share. */
export type IndicatorFact = z.output<ReturnType<typeof shared>>[number];

/** Reads which of these facts' figures count the same thing. @throws FactsUnreadable */
export const readIndicators = (text: string, name: string, facts: Facts): IndicatorFact[] =>
  readYaml(shared(facts), text, name);

function shared({ figures }: Facts) {
  const units = new Map<string, Unit>(figures.map(({ key, unit }) => [key, unit]));
  const figure = key.refine((key) => units.has(key), "expected the key of one of the facts' figures");
  const indicator = entry({
    key,
    label_fr: words,
    label_en: words.optional(),
    additive: z.boolean(),
    figures: z.array(figure).min(1),
  }).transform((indicator, refusal) => {
    const [unit, ...others] = new Set(indicator.figures.map((key) => units.get(key)));
    if (unit !== undefined && others.length === 0) return { ...indicator, unit };
    const message = `its figures count in ${[unit, ...others].join(' and ')}; expected one unit`;
    refusal.addIssue({ code: 'custom', path: ['figures'], message });
    return z.NEVER;
  });
  const named = once(z.array(indicator), ({ key }) => key);
  return once(named, ({ figures }) => figures).superRefine((indicators, refusal) => {
    const taken = new Set(indicators.flatMap(({ figures }) => figures));
    indicators.forEach(({ key }, index) => {
      if (!units.has(key) || taken.has(key)) return;
      const message = `"${key}" is the indicator of the figure of that name, which shares none; expected another key`;
      refusal.addIssue({ code: 'custom', path: [index, 'key'], message });
    });
  });
}
