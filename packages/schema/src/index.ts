export { isUuid } from './connections/cursor.ts';
export { type Context, createContexts, type EditorialPart, type Ports } from './context.ts';
export { buildEditorialGraph } from './editorial-graph.ts';
export { asGraphQLError } from './errors/bad-input.ts';
export { ended } from './locale/ended.ts';
export { buildPublicGraph } from './public-graph.ts';
export { checkPublic } from './publishing/checks/check-public.ts';
export { groupsOf } from './publishing/checks/checklist.ts';
export { type Check, checks, runChecks, runChecksInTurns, titleOf } from './publishing/checks/checks.ts';
export type { Finding, Severity } from './publishing/checks/finding.ts';
export { keepsFigure } from './publishing/checks/keeps-figure.ts';
export { loadProposal, type ProposalReads } from './publishing/checks/load-proposal.ts';
export { namesIn } from './publishing/checks/names-in.ts';
export type { Proposal, ProposedChange } from './publishing/checks/proposal.ts';
export type { EarlyReader, EarlyReadings, EarlyWay } from './publishing/early-readings.ts';
export type { ImportMeaning } from './publishing/import-meanings.ts';
export type { ApproveInput, CellFix, ColumnFix, DraftInput, Inputs } from './publishing/inputs.ts';
export {
  heldBack,
  type ImportReport,
  type ImportRow,
  type Outcome,
  type RowQuantity,
} from './publishing/outcomes.ts';
export {
  type Act,
  acts,
  isOwn,
  obstacleTo,
  type Permission,
  permissions,
  type Reach,
  type ReleaseFacts,
  readings,
} from './publishing/permissions.ts';
export type { Preview, Previews } from './publishing/previews.ts';
export type { Publishing } from './publishing/publishing.ts';
export { readReleaseFacts } from './publishing/release-facts.ts';
export { readStanding } from './publishing/standing/standing.ts';
export type { Standing } from './publishing/standing/stands.ts';
export { type ReleaseState, transitions } from './publishing/transitions.ts';
export { type CameBy, type Role, roles, type Viewer } from './publishing/viewer.ts';
export { type Epoch, type Present, presentBy } from './releases/epoch.ts';
export type { NewEpoch, NewEpochs } from './releases/new-epochs.ts';
export { type Atlas, loadAtlas } from './territories/atlas.ts';
export { createTextGate } from './texts/text-gate.ts';
