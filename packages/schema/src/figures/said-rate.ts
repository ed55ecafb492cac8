import { type Answer, type Quantity, quantity } from '@akto-figures/quantity';

const mostDecimals = 6;

/**
 * A rate as people say it, from how it is reckoned to so many decimals: as few as asked for, or as many as keep it off a
 * landmark that it does not reach. 99.6 % of a target is not all of it, and a rise of 0.3 % is one.
 *
 * What two exact numbers make is said as sources print it, "41 %" or "41,3 %" for 41.325…: a percent says itself how it is
 * rounded.
 */
export function saidRate(
  reckon: (decimals: number) => Answer,
  landmarks: readonly string[],
  isOfExactNumbers: boolean,
  fewest: 0 | 1,
): Quantity | null {
  for (let decimals: number = fewest; decimals <= mostDecimals; decimals += 1) {
    const answer = reckon(decimals);
    if (answer.kind === 'notComparable') return null;
    const { qualifier, number, unit } = answer.quantity;
    const wasRoundedOnto = qualifier === 'ABOUT' && landmarks.includes(number);
    if (isOfExactNumbers && wasRoundedOnto && decimals < mostDecimals) continue;
    return isOfExactNumbers && qualifier === 'ABOUT' ? quantity({ number, unit }) : answer.quantity;
  }
  return null;
}
