export { type ConsoleHub, type Somebody, startConsoleHub } from '../../packages/server/tests/console-hub.ts';
