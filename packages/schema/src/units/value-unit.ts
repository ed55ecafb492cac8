import { contentFields, languageOf } from '@akto-figures/contents';
import { type AnyUnit, unitKey, unitWords } from '@akto-figures/quantity';
import { builder, everyone } from '../builder.ts';
import { localeArg } from '../locale/locale.ts';
import { GenderType } from './gender.ts';

export const ValueUnit = builder.objectRef<AnyUnit>('ValueUnit').implement({
  description: 'What a value counts or measures, with its words.',
  subGraphs: everyone,
  fields: (t) => ({
    key: t.string({ description: 'Its stable name: "contract".', resolve: unitKey }),
    singular: t.string({
      description: 'One of them: "contrat".',
      args: { locale: t.arg(localeArg) },
      resolve: (unit, { locale }) => unitWords(unit)[languageOf(locale)].one,
    }),
    plural: t.string({
      description: 'Several of them: "contrats".',
      args: { locale: t.arg(localeArg) },
      resolve: (unit, { locale }) => unitWords(unit)[languageOf(locale)].many,
    }),
    gender: t.field({
      type: GenderType,
      description:
        'The gender by which numbers agree with it in French; masculine where its record says none.',
      resolve: (unit) =>
        unitWords(unit)[contentFields.UNIT.gender.language].gender === 'feminine' ? 'FEMININE' : 'MASCULINE',
    }),
    symbol: t.string({
      nullable: true,
      description: 'What stands beside the digits in place of the noun: "%", "€"; null where none does.',
      resolve: (unit) => unitWords(unit).symbol ?? null,
    }),
    spellings: t.stringList({
      description: 'What else people write for it: understood, and never written.',
      args: { locale: t.arg(localeArg) },
      resolve: (unit, { locale }) => [...(unitWords(unit)[languageOf(locale)].alsoRead ?? [])],
    }),
    additive: t.boolean({
      description: 'Whether values in it may be added up: contracts and months may, percent and points not.',
      resolve: (unit) => unitWords(unit).additive,
    }),
  }),
});
