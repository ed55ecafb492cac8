export { aReleasingHub, type ReleasingHub } from '../../packages/server/tests/a-releasing-hub.ts';
