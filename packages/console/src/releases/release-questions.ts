import type { ReleaseToReadQuery } from '../../generated/release.ts';
import { changeWords } from '../../messages/generated/change.ts';
import { reviewWords } from '../../messages/generated/review.ts';
import { timeWords } from '../../messages/generated/time.ts';
import { askFirst } from '../controls/ask-first.ts';
import { keptWords } from '../kept/kept-words.ts';
import { language } from '../words/language.ts';
import { type Change, nameOf, newQuantity, oldQuantity } from './change-view.ts';
import type { Group } from './finding-group.ts';
import type { Finding } from './finding-view.ts';

export type Release = NonNullable<ReleaseToReadQuery['workingRelease']>;

/** What is typed in one of these questions: it stays until it has been sent, whoever was faster with the release. */
export const reasonFor = (release: string, question: string) =>
  keptWords<string>(`releases/${release}/${question}`);

// What is asked before an act, each with what the act is given; null where the person leaves it be.

export async function askToRemove({ id: change, revision, ...rest }: Change) {
  const words = changeWords[language()];
  const sure = await askFirst({
    heading: `${words.remove} – ${nameOf(rest)}`,
    body: words.removeBody,
    action: words.remove,
    isDangerous: true,
  });
  return sure && { change, revision };
}

export async function askToAccept({ id: release }: Release, { id: finding, message }: Finding) {
  const words = reviewWords[language()];
  const sure = await askFirst({
    heading: words.acceptHeading,
    body: message,
    action: words.acceptAction,
    reason: {
      label: words.acceptReason,
      hint: words.acceptHint,
      isRequired: true,
      kept: reasonFor(release, finding),
    },
  });
  return sure && { release, finding, reason: sure.reason };
}

/** All that is open in a group; the reason is that of the kind of warning, however many there are by then. */
export async function askToAcceptAll(
  { id: release }: Release,
  { id: group, check, title, openCount }: Group,
) {
  const words = reviewWords[language()];
  const sure = await askFirst({
    heading: words.acceptAllHeading({ number: openCount }),
    body: words.acceptAllBody({ title }),
    action: words.acceptAction,
    reason: {
      label: words.acceptReason,
      hint: words.acceptHint,
      isRequired: true,
      kept: reasonFor(release, check),
    },
  });
  return sure && { release, group, reason: sure.reason };
}

export async function askToSendBack({ id: release, revision }: Release) {
  const words = reviewWords[language()];
  const sure = await askFirst({
    heading: words.sendBack,
    body: words.sendBackBody,
    action: words.sendBack,
    reason: { label: words.sendBackReason, isRequired: true, kept: reasonFor(release, 'send-back') },
  });
  return sure && { release, revision, comment: sure.reason };
}

export async function askToCancel({ id: release, revision }: Release) {
  const words = reviewWords[language()];
  const sure = await askFirst({
    heading: words.cancel,
    body: words.cancelBody,
    action: words.cancel,
    isDangerous: true,
    reason: { label: words.cancelReason, isRequired: true, kept: reasonFor(release, 'cancel') },
  });
  return sure && { release, revision, reason: sure.reason };
}

export async function askToDiscard({ id: release, revision, changes }: Release, shown: readonly Change[]) {
  const words = reviewWords[language()];
  const figure = [...shown, ...changes.nodes].find((change) => newQuantity(change));
  const retype = figure
    ? { label: words.discardRetype({ name: nameOf(figure) }), text: newQuantity(figure) ?? '' }
    : { label: words.discardRetypeCount, text: String(changes.totalCount) };
  const sure = await askFirst({
    heading: words.discard,
    body: words.discardBody({ changes: changes.totalCount }),
    action: words.discard,
    isDangerous: true,
    retype: changes.totalCount > 0 ? retype : undefined,
  });
  return sure && { release, revision };
}

/** The figure that is typed before a release is public: the first one that changes, as it will read. */
export function retypeToPublish(
  { changes }: Release,
  shown: readonly Change[],
): { label: string; text: string } {
  const words = timeWords[language()];
  for (const change of [...shown, ...changes.nodes]) {
    const text = newQuantity(change) ?? oldQuantity(change);
    if (text) return { label: words.retype({ name: nameOf(change) }), text };
  }
  return { label: words.retypeCount, text: String(changes.totalCount) };
}
