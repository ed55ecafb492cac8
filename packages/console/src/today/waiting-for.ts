import type { WaitsFragment } from '../../generated/waiting.ts';

/** What is to be done with a release that waits for somebody, the most pressing first. */
const callings = ['toMend', 'toApprove', 'toReview', 'toSubmit'] as const;
export type Calling = (typeof callings)[number];

/** What a person can bring further, out of the drafts and of what is in review: the same for the list and for its count. */
export function waitingFor<Release extends WaitsFragment>(
  { drafts, inReview }: Readonly<Record<'drafts' | 'inReview', { readonly nodes: readonly Release[] }>>,
  self: string | undefined,
): readonly { readonly release: Release; readonly calling: Calling }[] {
  const calledFor = (release: Release) => ({ release, calling: callingOf(release, self) });
  const called = [...inReview.nodes, ...drafts.nodes]
    .map(calledFor)
    .filter((each): each is { release: Release; calling: Calling } => each.calling !== null);
  return callings.flatMap((calling) => called.filter((each) => each.calling === calling));
}

function callingOf(
  { availableActions, contributors, sentBack }: WaitsFragment,
  self?: string,
): Calling | null {
  if (availableActions.includes('approveRelease')) return 'toApprove';
  if (availableActions.includes('sendBackRelease')) return 'toReview';
  if (!availableActions.includes('submitRelease') || !contributors.some(({ id }) => id === self)) return null;
  return sentBack ? 'toMend' : 'toSubmit';
}
