import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import { currentRequestId } from './observability/request-id.ts';
import type { LogLevel } from './settings.ts';

export type Log = Logger;

/** Lines that a person reads in a terminal, and JSON that a machine reads anywhere else. */
export function createLog(level: LogLevel, output: NodeJS.WriteStream = process.stdout): Log {
  const options = { level, mixin: nameRequest };
  if (!output.isTTY) return pino(options, output);
  return pino(options, pretty({ destination: output, ignore: 'pid,hostname', translateTime: 'HH:MM:ss' }));
}

/** Lets each line say which request it belongs to, wherever it is written. */
function nameRequest(): object {
  const requestId = currentRequestId();
  return requestId === undefined ? {} : { requestId };
}
