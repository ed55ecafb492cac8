import fc from 'fast-check';
import { decimal } from '../src/decimal.ts';
import { type Qualifier, qualifiers } from '../src/qualifiers.ts';
import { decimalsOf } from '../src/scale.ts';
import { type ValueUnit, valueUnits } from '../src/units.ts';
import { perUnits, type Value, type ValueInput, value } from '../src/values/value.ts';

const anyQualifier = fc.constantFrom(...(Object.keys(qualifiers) as Qualifier[]));
const anyUnit = fc.constantFrom(null, ...(Object.keys(valueUnits) as ValueUnit[]));
const ofTime = Object.keys(valueUnits).filter((unit) => /^(year|month|week|day|hour|minute)$/.test(unit));

/** Small and round numbers, with no more than two decimals. */
const anyNumber = fc.oneof(
  fc.integer({ min: 1, max: 99_999 }).map(String),
  fc
    .integer({ min: 1, max: 999_999 })
    .map((count) => String(decimal(`${Math.floor(count / 100)}.${String(count % 100).padStart(2, '0')}`))),
);

/** A count: what no three decimals and no sign make doubtful. */
const aNumber = fc
  .record({
    ...{
      qualifier: anyQualifier,
      number: anyNumber,
      unit: anyUnit,
      isChange: fc.boolean(),
      isFall: fc.boolean(),
    },
    ...{
      per: fc.constantFrom(null, null, ...perUnits),
      zeros: fc.constantFrom(null, null, 1, 2),
      scale: fc.constantFrom(null, null, 6, 9),
    },
  })
  .map(({ number, isFall, zeros, scale, isChange, per, unit, ...input }): ValueInput => {
    const isRate = unit === 'percent' || unit === 'point';
    const whole =
      scale === null || isRate
        ? number
        : `${number.split('.')[0] === '0' ? '7' : number.split('.')[0]}${'0'.repeat(scale)}`;
    const decimals = zeros !== null && decimalsOf(decimal(number)) < zeros && scale === null ? zeros : null;
    const isOfTime = unit !== null && ofTime.includes(unit);
    return {
      ...{ ...input, unit, scale, isChange, decimals },
      // "6 mois par an" and "1 an l’an" are nobody’s figures, and a change is of a whole.
      per: isChange || isOfTime || unit === 'point' ? null : per,
      number: isChange && isFall ? `-${whole}` : whole,
      scale: isRate ? null : scale,
    };
  });

const aShare = fc
  .record({
    qualifier: anyQualifier,
    part: fc.integer({ min: 1, max: 200 }),
    more: fc.integer({ min: 0, max: 200 }),
  })
  .chain(({ qualifier, part, more }) =>
    fc.record({
      kind: fc.constantFrom('RATIO' as const, 'FRACTION' as const),
      unit: fc.constantFrom(null, 'person' as const, 'company' as const),
      ...{
        qualifier: fc.constant(qualifier),
        number: fc.constant(String(part)),
        outOf: fc.constant(String(part + more)),
      },
    }),
  )
  .map(({ unit, ...input }): ValueInput => ({ ...input, unit: input.kind === 'RATIO' ? unit : null }))
  // In digits, so many out of these is a mark: "17/20".
  .filter(({ kind, number, outOf }) => {
    const isInWords = Number(number) <= 10 && outOf !== '20';
    return kind === 'RATIO' || isInWords || !['5', '10', '20', '100'].includes(outOf ?? '');
  });

const aRange = fc
  .record({ low: anyNumber, more: fc.integer({ min: 1, max: 999 }), unit: anyUnit })
  .map(({ low, more, unit }): ValueInput => {
    const [whole = '0', fraction] = low.split('.');
    const high = `${Number(whole) + more}${fraction ? `.${fraction}` : ''}`;
    return { kind: 'RANGE', low, high, unit };
  })
  // Ends that lie a thousand times apart are asked about.
  .filter(({ low, high }) => Number(high) < Number(low) * 900);

const aMultiple = fc
  .record({ qualifier: anyQualifier, number: anyNumber })
  .map((input): ValueInput => ({ kind: 'MULTIPLE', ...input }));

/** Any value that a figure can state: each kind, each unit, with and without sign, scale and printed zeros. */
export const anyValue: fc.Arbitrary<Value> = fc.oneof(aNumber, aShare, aRange, aMultiple).map(value);
