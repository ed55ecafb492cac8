import { isInside } from '../outside/look-up-outside.ts';

/** Why an address cannot be a receiver's, in words that end no sentence. */
export class BadReceiver extends Error {
  override readonly name = 'BadReceiver';
}

const longestAddress = 2000;

/**
 * The address of a receiver, as it is asked. Where its name leads is looked at each time that a connection is made: a name that leads
 * outside today may lead inside tomorrow.
 *
 * @throws BadReceiver
 */
export function readReceiverAddress(given: string, mayBePrivate: boolean): string {
  if (given.length > longestAddress)
    throw new BadReceiver(`an address has at most ${longestAddress} characters`);
  // The parser of addresses would leave these out without a word.
  if (/[\p{Cc}\p{Z}]/u.test(given)) throw new BadReceiver('an address has no line break and no space in it');
  const url = URL.parse(given);
  if (!url || !(url.protocol === 'https:' || (mayBePrivate && url.protocol === 'http:')))
    throw new BadReceiver('give an https address, such as https://partner.example/hooks/figures');
  if (url.username || url.password)
    throw new BadReceiver('an address has no password in it: the signature is what shows that it is us');
  if (url.hash) throw new BadReceiver('an address ends before its #');
  if (!mayBePrivate && isInside(url.hostname.replace(/^\[|\]$/g, '')))
    throw new BadReceiver(insideOf(url.hostname));
  return url.href;
}

/** What is said of an address inside a network, at its adding and at each connection. */
export const insideOf = (address: string): string =>
  `${address} is inside a network, and receivers there are asked only where WEBHOOKS_TO_PRIVATE=true`;
