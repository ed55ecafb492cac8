export { aHub, type TestHub } from '../../packages/server/tests/a-hub.ts';
export { dice, randomRelease } from '../../packages/server/tests/random-releases.ts';
export { type ServedHub, serveHub } from '../../packages/server/tests/serve-hub.ts';
export { relatedInHub, whatHubHolds } from '../../packages/server/tests/what-hub-holds.ts';
