import { excerpt } from '@akto-figures/contents';

/** The error where an argument names an epoch that the hub does not know: the same for a future epoch and for a made-up one. */
export const unknownEpoch = (argument: string, epoch: string): string =>
  `${argument} names the epoch ${excerpt(epoch)}, which the hub does not know, or whose state a release that came late has changed; give one as hub { epoch } or /live says it.`;
