export { importsWords } from '../messages/generated/imports.ts';
export type { RequestedAct } from './accounts/account-requests.ts';
export { type AddedAccount, addAccount, type KeptPassword, requireNewcomer } from './accounts/add-account.ts';
export { hashOfKey, issueApiKey, revokeApiKey } from './accounts/api-keys.ts';
export { BadAccount, type BadAccountCode } from './accounts/bad-account.ts';
export { changeAccount } from './accounts/change-account.ts';
export { disableAccount, enableAccount, forgetSecondFactors } from './accounts/disable-account.ts';
export { endInvitations, invite, nameOfChallenge } from './accounts/invite.ts';
export { hashOfAddress, type MailBlock, mailBlocks } from './accounts/mail-blocks.ts';
export { isWithin } from './accounts/within-rights.ts';
export { actorKeysOf } from './accounts/writes-for.ts';
export { effects } from './acts/account-effects.ts';
export { grantRequest } from './acts/decide-requests.ts';
export { mayWrite } from './acts/draft-change.ts';
export { readDraftStates } from './acts/draft-states.ts';
export { holdWhatStands } from './acts/hold-what-stands.ts';
export { importOf, refusedWhole } from './acts/import-figures.ts';
export { createPublishing, type Publishing } from './acts/perform.ts';
export type { Prepared } from './acts/prepared.ts';
export { longestActMs } from './acts/release-under-work.ts';
export { addEntry, type Teller } from './audit-trail/audit-trail.ts';
export { type Head, type Verification, verifyAuditTrail } from './audit-trail/verify-audit-trail.ts';
export { checkChange } from './checks/check-change.ts';
export { checkPublic } from './checks/check-public.ts';
export { type Checklist, type FindingGroup, groupsOf } from './checks/checklist.ts';
export { runChecks, runChecksInTurns, titleOf } from './checks/checks.ts';
export { figureQuantity, figureValue } from './checks/figure-quantity.ts';
export type { Finding, Severity } from './checks/finding.ts';
export { atOnce, loadProposal } from './checks/load-proposal.ts';
export { type EarlyReader, type EarlyReadings, type EarlyWay, keepEarlyReadings } from './early-readings.ts';
export { checkPlan, type ForeseenFindings, mostForeseen } from './imports/check-plan.ts';
export { tableScore } from './imports/header.ts';
export type { Follower, ImportProgress } from './imports/imports-under-way.ts';
export { type ImportContext, readKnown } from './imports/known.ts';
export { type ImportPlan, type PlannedChange, type PlanOptions, planRows } from './imports/plan-import.ts';
export type { Cell, SheetRow } from './imports/sheet-row.ts';
export { proposedTitle } from './imports/title-of-import.ts';
export { writeImport } from './imports/write-import.ts';
export type { DraftInput, EditInput, FilledFields, ImportEdits, Inputs, ReleaseTexts } from './inputs.ts';
export type { ImportReport, ImportRow, Outcome, RowQuantity, RowValue, SourceLooks } from './outcomes.ts';
export {
  type Act,
  acts,
  availableActs,
  mayBeNamed,
  mayRead,
  obstacleTo,
  onlyActorOf,
  type Permission,
  permissions,
  type ReadRight,
  type ReleaseFacts,
  readings,
} from './permissions.ts';
export { notePresence, secondsPresent } from './presence/presence.ts';
export { keepLooks, type Look, type QuoteState, type SeenQuote, seenQuotes } from './quotes/keep-looks.ts';
export { lookAgainAtSource } from './quotes/look-again-at-source.ts';
export {
  citedBy,
  ownerOf,
  type StandingQuote,
  standingCitations,
  standingQuotes,
} from './quotes/standing-quotes.ts';
export { readReleaseFacts } from './release-facts.ts';
export { countAwaited } from './renewals/count-awaited.ts';
export {
  mostRenewed,
  type RenewableFigure,
  renewableFigures,
  renewedFrom,
} from './renewals/renewable-figures.ts';
export { sealWhatIsApproved } from './seals/seal-what-is-approved.ts';
export { versionTables } from './seals/sealed-tables.ts';
export type { Ask } from './seals/sealing-acts.ts';
export { type SealVerification, verifySeals } from './seals/verify-seals.ts';
export { readApproved, readReplaced, readStanding } from './standing/standing.ts';
export type { Standing } from './standing/stands.ts';
export { unitContent, unitParts, unitsOfWriters } from './standing/units.ts';
export { type ChangeRow, contentOf, readSubjects, type Subject } from './subjects.ts';
export { applyMarks, labels } from './texts/apply-marks.ts';
export { draftText, mostFigures, refusedText } from './texts/draft-text.ts';
export { findSource } from './texts/find-source.ts';
export { type AwaitedChoice, withHubAnswers } from './texts/hub-answers.ts';
export { keepText, mostMarks } from './texts/keep-text.ts';
export { isTakenUnseen, lacksOf } from './texts/lacks-of.ts';
export { isDrafted, planText } from './texts/plan-text.ts';
export { twoOfOneFigure } from './texts/repeats.ts';
export { withDoubts } from './texts/text-doubts.ts';
export { readTextNames, type TextNames } from './texts/text-names.ts';
export {
  type HubAnswer,
  hubAnswers,
  type ReadText,
  type TextMark,
  type TextNotice,
  type TextNumber,
  textDoubts,
  textLacks,
  textNotices,
  textOrigins,
  textRelations,
  textStates,
} from './texts/text-number.ts';
export { type TextReading, type TextReadings, textReadingsOf } from './texts/text-readings.ts';
export { soonest } from './times/choose-time.ts';
export { earliestTimes } from './times/earliest-times.ts';
export { daysKept, longestTryingMs, nextAttempt } from './told/attempts.ts';
export { concernedBy } from './told/concerned.ts';
export {
  type About,
  type EventGroup,
  type EventKind,
  eventKinds,
  kindsOfEvents,
  type NewEvent,
  type ToldEvent,
} from './told/event-kinds.ts';
export { mayBeMailed } from './told/may-be-mailed.ts';
export { tellOverdue } from './told/tell-overdue.ts';
export { nextDigest, paceOf, usualWishes, type Wishes } from './told/wishes.ts';
export { writeEvents } from './told/write-events.ts';
export { writeVersions } from './versions/write-versions.ts';
export { inOrder, type Role, roles, type Viewer, widestOf } from './viewer.ts';
export { sendAgain, switchReceiver } from './webhooks/keep-receivers.ts';
export {
  type LoggedDelivery,
  type ReceiverAndLog,
  receiversAndLog,
} from './webhooks/receivers-and-log.ts';
