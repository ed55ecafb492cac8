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
export { type Looked, longestDocument, lookAgain, type SoughtQuote } from './look-again/look-again.ts';
export { type RejectReason, rejectReasons } from './rejects/reasons.ts';
export { plainText } from './text/plain.ts';
export { stemsOf } from './text/stems.ts';
export { type TextLanguage, textLanguages } from './text/text-language.ts';
