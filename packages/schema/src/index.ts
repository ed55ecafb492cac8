export { type Context, createContexts, type Ports } from './context.ts';
export { buildPublicGraph } from './public-graph.ts';
export { type Check, checks, runChecks } from './publishing/checks/checks.ts';
export type { Finding, Severity } from './publishing/checks/finding.ts';
export type { Proposal, ProposedChange } from './publishing/checks/proposal.ts';
export { type CameBy, type Role, roles, type Viewer } from './publishing/viewer.ts';
export { type Present, presentBy } from './releases/epoch.ts';
export type { NewEpoch, NewEpochs } from './releases/new-epochs.ts';
export { type Atlas, loadAtlas } from './territories/atlas.ts';
