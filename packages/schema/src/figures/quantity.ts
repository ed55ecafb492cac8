import { languageOf } from '@akto-figures/contents';
import {
  bounds,
  format,
  isUnit,
  type Qualifier,
  type Quantity as QuantityValue,
  quantityOf,
  speak,
  type Unit,
  units,
} from '@akto-figures/quantity';
import { builder, everyone } from '../builder.ts';
import { localeArg } from '../locale/locale.ts';
import { TextForm } from '../locale/text-form.ts';
import { type StoredValue, toValue } from './stored-value.ts';

export const QualifierType = builder.enumType('Qualifier', {
  description:
    'How a number is qualified in its source. It is part of the number: without it the number says something else.',
  subGraphs: everyone,
  values: {
    EXACT: { description: '"1 780": the number itself.' },
    MORE_THAN: { description: '"plus de 1 780": above the number.' },
    AT_LEAST: { description: '"au moins 1 780": the number or above.' },
    NEARLY: { description: '"près de 200": just below the number.' },
    ABOUT: { description: '"environ 100", "une centaine": around the number.' },
    LESS_THAN: { description: '"moins de 50": below the number.' },
    UP_TO: { description: '"jusqu’à 50": the number or below.' },
  } satisfies Record<Qualifier, object>,
});

export const UnitType = builder.enumType('Unit', {
  description: 'What a quantity counts.',
  subGraphs: everyone,
  values: Object.fromEntries(
    Object.entries(units).map(([unit, { counts }]) => [
      unit.toUpperCase(),
      { value: unit, description: `${counts}.` },
    ]),
  ) as Record<Uppercase<Unit>, { value: Unit; description: string }>,
});

export const Quantity = builder.objectRef<QuantityValue>('Quantity').implement({
  description:
    'A qualified number, which is one value. Show `text`; whoever computes with `number` has to keep `qualifier`, or "plus de 1 780" becomes another statement.',
  subGraphs: everyone,
  fields: (t) => ({
    qualifier: t.field({
      type: QualifierType,
      description: 'How the number is qualified.',
      resolve: ({ qualifier }) => qualifier,
    }),
    number: t.field({
      type: 'Decimal',
      description: 'The number that is qualified.',
      resolve: ({ number }) => number,
    }),
    low: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The lower bound that is stated; null where none is ("moins de 50", "environ 100").',
      resolve: (value) => bounds(value).low,
    }),
    high: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The upper bound that is stated; null where none is ("plus de 1 780", "environ 100").',
      resolve: (value) => bounds(value).high,
    }),
    unit: t.field({
      type: UnitType,
      nullable: true,
      description: 'What is counted; null for a bare number, and for any other unit: `text` says it.',
      resolve: ({ unit }) => (isUnit(unit) ? unit : null),
    }),
    text: t.string({
      description:
        'The qualified number in words and digits, ready to show: "plus de 1 780 formations", "41 %".',
      args: {
        locale: t.arg(localeArg),
        form: t.arg({
          type: TextForm,
          required: true,
          defaultValue: 'FULL',
          description: 'To be read in full, to be read in little room, or to be said.',
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
        if (form === 'SPOKEN') return speak(value, { locale: language, withUnit });
        return format(value, { locale: language, form: form === 'COMPACT' ? 'compact' : 'full', withUnit });
      },
    }),
    printed: t.string({
      nullable: true,
      description: 'As the source prints it: "une centaine". Null for what was computed.',
      resolve: ({ printed }) => printed ?? null,
    }),
  }),
});

/** A quantity as the enum of units knows it: null in any other unit, so that nobody shows a number without its noun. */
export const inUnitOfOurs = (quantity: QuantityValue | null): QuantityValue | null =>
  quantity && (quantity.unit === null || isUnit(quantity.unit)) ? quantity : null;

/** The plain number of a stored version; null where the source states none of it, or it was withdrawn. */
export function toQuantity(row: StoredValue): QuantityValue | null {
  const value = toValue(row);
  return value && quantityOf(value);
}
