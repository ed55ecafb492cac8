import type { Act } from '../permissions.ts';
import { fillFigures } from '../renewals/fill-figures.ts';
import { renewFigures } from '../renewals/renew-figures.ts';
import { forgetText, markText } from '../texts/keep-text.ts';
import { acceptWarning } from './accept-warning.ts';
import { acceptWarnings } from './accept-warnings.ts';
import { approveRelease } from './approve-release.ts';
import { cancelRelease } from './cancel-release.ts';
import { commentOnRelease } from './comment-on-release.ts';
import { confirmFigure } from './confirm-figure.ts';
import { createRelease } from './create-release.ts';
import { grantAccountRequest, refuseAccountRequest } from './decide-requests.ts';
import { discardRelease } from './discard-release.ts';
import { draft } from './draft-change.ts';
import { draftWithdrawal } from './draft-withdrawal.ts';
import { edit } from './edit-content.ts';
import { editRelease } from './edit-release.ts';
import {
  acknowledgeNotice,
  addAccount,
  changeAccount,
  disableAccount,
  enableAccount,
  forgetSecondFactors,
  inviteAgain,
  issueApiKey,
  revokeApiKey,
} from './keep-accounts.ts';
import { sendWebhookAgain, switchWebhook } from './keep-webhooks.ts';
import { liftMailBlock } from './lift-mail-block.ts';
import type { Prepares } from './prepared.ts';
import { removeChange } from './remove-change.ts';
import { sendBackRelease } from './send-back-release.ts';
import { settleComment } from './settle-comment.ts';
import { submitRelease } from './submit-release.ts';
import type { Verb } from './work.ts';

/** What does each act, but for those whose verb is made of a file or a text: `Prepares`. */
export const verbs = {
  createRelease,
  editRelease,
  discardRelease,
  draftActor: draft('draftActor', 'ACTOR'),
  draftUnit: draft('draftUnit', 'UNIT'),
  draftIndicator: draft('draftIndicator', 'INDICATOR'),
  draftSource: draft('draftSource', 'SOURCE'),
  draftConvention: draft('draftConvention', 'CONVENTION'),
  draftActionPlan: draft('draftActionPlan', 'ACTION_PLAN'),
  draftFigure: draft('draftFigure', 'FIGURE'),
  draftCollection: draft('draftCollection', 'COLLECTION'),
  changeActor: edit('changeActor', 'ACTOR'),
  changeUnit: edit('changeUnit', 'UNIT'),
  changeIndicator: edit('changeIndicator', 'INDICATOR'),
  changeSource: edit('changeSource', 'SOURCE'),
  changeConvention: edit('changeConvention', 'CONVENTION'),
  changeActionPlan: edit('changeActionPlan', 'ACTION_PLAN'),
  changeFigure: edit('changeFigure', 'FIGURE'),
  changeCollection: edit('changeCollection', 'COLLECTION'),
  draftWithdrawal,
  removeChange,
  markText,
  forgetText,
  renewFigures,
  fillFigures,
  submitRelease,
  commentOnRelease,
  settleComment,
  confirmFigure,
  acceptWarning,
  acceptWarnings,
  sendBackRelease,
  approveRelease,
  cancelRelease,
  addAccount,
  changeAccount,
  inviteAgain,
  disableAccount,
  enableAccount,
  forgetSecondFactors,
  liftMailBlock,
  switchWebhook,
  sendWebhookAgain,
  issueApiKey,
  revokeApiKey,
  acknowledgeNotice,
  grantAccountRequest,
  refuseAccountRequest,
} satisfies { [Which in Exclude<Act, keyof Prepares>]: Verb<Which> };
