declare const decimalBrand: unique symbol;

/**
 * An exact number in canonical decimal text: `"1780"`, `"-0.5"`. No exponent, no needless zero, no `"-0"`, so two
 * Decimals are the same number exactly when they are the same string. Never a float: 0.1 + 0.2 is 0.3 here.
 */
export type Decimal = string & { readonly [decimalBrand]: true };

/** What a Decimal may hold: what a PostgreSQL `numeric(26,6)` stores without rounding. */
export const decimalLimits = { integerDigits: 20, decimals: 6 } as const;

const shape = /^([+-]?)(\d+)(?:\.(\d+))?$/;
const zeros = '0'.repeat(decimalLimits.decimals);

/** Why a text is no Decimal. */
export type DecimalFault = 'malformed' | 'tooLarge' | 'tooPrecise';

/**
 * The number as a Decimal.
 * @param value decimal text (`"1780"`, `"1780.000000"` as PostgreSQL prints it), a bigint, or a whole number.
 * @throws TypeError for anything else, a fraction as a float included: write it as text.
 * @throws RangeError beyond `decimalLimits`.
 */
export function decimal(value: string | bigint | number): Decimal {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new TypeError(`${value} is no exact number: give it as text, such as "41.3".`);
  }
  const text = String(value);
  const read = readDecimal(text);
  if ('number' in read) return read.number;
  if (read.fault === 'malformed') {
    throw new TypeError(
      `${JSON.stringify(beginning(text))} is no decimal number: write it as "1780" or "-41.3".`,
    );
  }
  throw new RangeError(
    `${beginning(text)} does not fit: at most ${decimalLimits.integerDigits} digits before the point and ${decimalLimits.decimals} after it.`,
  );
}

/** As much of a text as a message repeats. */
const beginning = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** The same, without throwing: for text that came from a person. */
export function readDecimal(text: string): { number: Decimal } | { fault: DecimalFault } {
  const match = shape.exec(text);
  if (!match) return { fault: 'malformed' };
  const [, sign, writtenWhole = '', writtenFraction = ''] = match;
  const whole = withoutLeadingZeros(writtenWhole);
  const fraction = withoutTrailingZeros(writtenFraction);
  if (whole.length > decimalLimits.integerDigits) return { fault: 'tooLarge' };
  if (fraction.length > decimalLimits.decimals) return { fault: 'tooPrecise' };
  const size = fraction === '' ? whole : `${whole}.${fraction}`;
  return { number: (sign === '-' && size !== '0' ? `-${size}` : size) as Decimal };
}

/** The number in millionths, its smallest step: all arithmetic is whole there. */
export function millionths(number: Decimal): bigint {
  const [whole = '0', fraction = ''] = number.split('.');
  return BigInt(whole + fraction.padEnd(decimalLimits.decimals, '0'));
}

/** The Decimal of so many millionths, or null when it passes `decimalLimits`. */
export function fromMillionths(count: bigint): Decimal | null {
  const digits = String(count < 0n ? -count : count).padStart(decimalLimits.decimals + 1, '0');
  const text = `${digits.slice(0, -decimalLimits.decimals)}.${digits.slice(-decimalLimits.decimals)}`;
  const read = readDecimal(count < 0n ? `-${text}` : text);
  return 'number' in read ? read.number : null;
}

/** Minus the number. */
export function negated(number: Decimal): Decimal {
  if (number === '0') return number;
  return (number.startsWith('-') ? number.slice(1) : `-${number}`) as Decimal;
}

/** One whole, in millionths. */
export const one = BigInt(`1${zeros}`);

// Loops, not /^0*/ and /0+$/: such expressions can take quadratic time, and this text may come from anywhere.
function withoutLeadingZeros(digits: string): string {
  let start = 0;
  while (start < digits.length - 1 && digits[start] === '0') start += 1;
  return digits.slice(start);
}

function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}
