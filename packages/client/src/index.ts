export type { Answer, Warning } from './ask.ts';
export { clientCodes, HubError, type HubErrorCode } from './hub-error.ts';
export type { Connection, List, Page } from './list.ts';
export type { Epoch, LiveOptions } from './live.ts';
export { type AskOptions, type Hub, type HubOptions, openHub } from './open-hub.ts';
export type { Patience } from './patience.ts';
export type { Question } from './question.ts';
export type * from './records.ts';
export type { Fetch } from './send.ts';
