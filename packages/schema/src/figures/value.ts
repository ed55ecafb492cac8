import { figureFields, languageOf } from '@akto-figures/contents';
import {
  bounds,
  formatValue,
  type PerUnit,
  perUnits,
  printedDecimals,
  quantity,
  speakValue,
  type Value,
  type ValueKind,
  valueKinds,
} from '@akto-figures/quantity';
import { builder, everyone } from '../builder.ts';
import { localeArg } from '../locale/locale.ts';
import { ValueUnit } from '../units/value-unit.ts';
import { QualifierType } from './quantity.ts';

export const ValueKindType = builder.enumType('ValueKind', {
  description: 'What kind of value a figure states.',
  subGraphs: everyone,
  values: Object.fromEntries(
    Object.entries(valueKinds).map(([kind, says]) => [kind, { description: says }]),
  ) as Record<ValueKind, { description: string }>,
});

export const PerUnitType = builder.enumType('PerUnit', {
  description: 'For each of what a number holds.',
  subGraphs: everyone,
  values: Object.fromEntries(
    perUnits.map((unit) => [unit.toUpperCase(), { description: `For each ${unit}.` }]),
  ) as Record<Uppercase<PerUnit>, { description: string }>,
});

const ValueForm = builder.enumType('ValueForm', {
  description: 'What the text of a value is for.',
  subGraphs: everyone,
  values: {
    FULL: {
      description: 'To be read: "plus de 1 500 000 euros", and "7,6 millions" where it is printed so.',
    },
    COMPACT: { description: 'To be read where room is short; never rounded: "plus de 1,5 million d’euros".' },
    SPOKEN: {
      description: 'For a screen reader: no narrow spaces and no signs, "en hausse de 9 pour cent".',
    },
    AS_PRINTED: {
      description:
        'As its source prints it, in the language of the source: "une centaine". FULL in another language, and where nobody took it down.',
    },
  } as const,
});

export const FigureValue = builder.objectRef<Value>('FigureValue').implement({
  description:
    'What a figure states, of any kind, which is one value. Show `text`; whoever computes keeps `kind`, `qualifier`, `per` and `isChange`: 7 out of 10 is no 70 %, and a change is no count.',
  subGraphs: everyone,
  fields: (t) => ({
    kind: t.field({
      type: ValueKindType,
      description: 'What kind of value it is, and so which of the fields it has.',
      resolve: ({ kind }) => kind,
    }),
    qualifier: t.field({
      type: QualifierType,
      description: 'How it is qualified; of a range EXACT.',
      resolve: ({ qualifier }) => qualifier,
    }),
    number: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The number that is qualified; of a ratio and a fraction the part. Null for a range.',
      resolve: (value) => (value.kind === 'RANGE' ? null : value.number),
    }),
    low: t.field({
      type: 'Decimal',
      nullable: true,
      description:
        'The lower bound that is stated, of a range its lower end; null where none is ("moins de 50").',
      resolve: (value) => boundsOf(value).low,
    }),
    high: t.field({
      type: 'Decimal',
      nullable: true,
      description:
        'The upper bound that is stated, of a range its upper end; null where none is ("plus de 1 780").',
      resolve: (value) => boundsOf(value).high,
    }),
    outOf: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'Of a ratio and a fraction the whole: 10 of "7 sur 10". Null for the rest.',
      resolve: (value) => ('outOf' in value ? value.outOf : null),
    }),
    per: t.field({
      type: PerUnitType,
      nullable: true,
      description: 'For each of what it holds: YEAR of "11 M€ par an". Null where it is no such number.',
      resolve: ({ per }) => per && (per.toUpperCase() as Uppercase<PerUnit>),
    }),
    isChange: t.boolean({
      description: 'Whether it is a change, whose sign belongs to it: "+ 9 %".',
      resolve: ({ isChange }) => isChange,
    }),
    decimals: t.int({
      description: 'How many decimals are printed, by its scale: 2 for "5,40 %".',
      resolve: printedDecimals,
    }),
    scale: t.int({
      nullable: true,
      description:
        'The power of ten in which it is printed: 6 for "7,6 millions", 9 for "1,2 Md€". Null for neither.',
      resolve: ({ scale }) => scale,
    }),
    unit: t.field({
      type: ValueUnit,
      nullable: true,
      description: 'What is counted; null for a bare number.',
      resolve: ({ unit }) => unit,
    }),
    text: t.string({
      description:
        'The value in words and digits, ready to show: "plus de 1 780 formations", "7 sur 10", "+ 9 %".',
      args: {
        locale: t.arg(localeArg),
        form: t.arg({
          type: ValueForm,
          required: true,
          defaultValue: 'FULL',
          description: 'To be read in full, in little room or as its source prints it, or to be said.',
        }),
        withUnit: t.arg.boolean({
          required: true,
          defaultValue: true,
          description:
            'Whether a unit that is a noun is said; false where a label says it already. A symbol (%, €) always stays.',
        }),
      },
      resolve: (value, { locale, form, withUnit }) => {
        const language = languageOf(locale);
        const printed = form === 'AS_PRINTED' && language === printedIn ? value.printed : undefined;
        if (printed !== undefined) return printed;
        if (form === 'SPOKEN') return speakValue(value, { locale: language, withUnit });
        return formatValue(value, {
          locale: language,
          form: form === 'COMPACT' ? 'compact' : 'full',
          withUnit,
        });
      },
    }),
    printed: t.string({
      nullable: true,
      description: 'As the source prints it: "une centaine". Null where nobody took it down.',
      resolve: ({ printed }) => printed ?? null,
    }),
  }),
});

/** The language of what is taken down of sources. */
const printedIn = figureFields.printed.language;

function boundsOf(value: Value): { readonly low: string | null; readonly high: string | null } {
  if (value.kind === 'RANGE') return { low: value.low, high: value.high };
  return bounds(quantity({ qualifier: value.qualifier, number: value.number }));
}
