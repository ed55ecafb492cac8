export type {
  Candidate,
  Extraction,
  ExtractionProblem,
  Head,
  Named,
  Quote,
  Read,
  ReadFrom,
  Reading,
  Reject,
  Relation,
  RelationType,
  Role,
} from './candidate.ts';
export { extract, longestPressText } from './extract.ts';
export { type RejectReason, rejectReasons } from './rejects/reasons.ts';
