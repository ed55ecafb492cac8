/** Where a release is on its way. Public is no state: it is an approved release whose time has come. */
export const releaseStates = ['DRAFT', 'IN_REVIEW', 'APPROVED'] as const;
export type ReleaseState = (typeof releaseStates)[number];

/** What moves a release from one state to another. What is public leaves only by a further release. */
export const transitions = {
  submitRelease: { from: 'DRAFT', to: 'IN_REVIEW' },
  sendBackRelease: { from: 'IN_REVIEW', to: 'DRAFT' },
  approveRelease: { from: 'IN_REVIEW', to: 'APPROVED' },
  cancelRelease: { from: 'APPROVED', to: 'DRAFT' },
} as const satisfies Record<string, { from: ReleaseState; to: ReleaseState }>;

export type Transition = keyof typeof transitions;
