export { type Context, createContexts, type Ports } from './context.ts';
export { buildPublicGraph } from './public-graph.ts';
export { type CameBy, type Role, roles, type Viewer } from './publishing/viewer.ts';
export { type Present, presentBy } from './releases/epoch.ts';
export type { NewEpoch, NewEpochs } from './releases/new-epochs.ts';
export { type Atlas, loadAtlas } from './territories/atlas.ts';
