import { expect, it } from 'vitest';
import { waitingFor } from './waiting-for.ts';

const me = 'me';
const other = { id: 'other' };

it('puts what was sent back first, and leaves what others have to bring further', () => {
  const drafts = [
    { id: 'begun', availableActions: ['submitRelease'], contributors: [{ id: me }], sentBack: null },
    {
      id: 'sent back',
      availableActions: ['submitRelease'],
      contributors: [{ id: me }],
      sentBack: { at: '' },
    },
    { id: 'of others', availableActions: ['submitRelease'], contributors: [other], sentBack: { at: '' } },
    { id: 'of another actor', availableActions: [], contributors: [{ id: me }], sentBack: { at: '' } },
  ] as const;
  const inReview = [
    { id: 'own', availableActions: ['sendBackRelease'], contributors: [{ id: me }], sentBack: null },
    {
      id: 'to approve',
      availableActions: ['sendBackRelease', 'approveRelease'],
      contributors: [other],
      sentBack: null,
    },
    { id: 'read only', availableActions: ['commentOnRelease'], contributors: [other], sentBack: null },
  ] as const;
  // The code generator's lists are not frozen.
  const asked = structuredClone({ drafts: { nodes: drafts }, inReview: { nodes: inReview } }) as never;
  expect(
    waitingFor(asked, me).map(({ release, calling }) => [(release as { id: string }).id, calling]),
  ).toEqual([
    ['sent back', 'toMend'],
    ['to approve', 'toApprove'],
    ['own', 'toReview'],
    ['begun', 'toSubmit'],
  ]);
});
