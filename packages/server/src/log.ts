import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import type { LogLevel } from './settings.ts';

export type Log = Logger;

/** Lines that a person reads in a terminal, and JSON that a machine reads anywhere else. */
export function createLog(level: LogLevel, output: NodeJS.WriteStream = process.stdout): Log {
  if (!output.isTTY) return pino({ level }, output);
  return pino({ level }, pretty({ destination: output, ignore: 'pid,hostname', translateTime: 'HH:MM:ss' }));
}
