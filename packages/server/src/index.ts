export { createLog } from './log.ts';
export { readSettings, type Settings } from './settings.ts';
export { type Hub, startHub } from './start-hub.ts';
