/** Every operation of the interface, in the order of the document: a new one is a file and its line here. */
import type { Operation } from "../operation.ts";
import { cancelAnalysisOperation } from "./analysis/cancel-analysis.ts";
import { getAnalysisOperation } from "./analysis/get-analysis.ts";
import { startAnalysisOperation } from "./analysis/start-analysis.ts";
import { addArticlesOperation } from "./articles/add-articles.ts";
import { addVersionOperation } from "./articles/add-version.ts";
import { fetchArticleAgainOperation } from "./articles/fetch-article-again.ts";
import { getArticleOperation } from "./articles/get-article.ts";
import { getChangesOperation } from "./articles/get-changes.ts";
import { importArticlesOperation } from "./articles/import-articles.ts";
import { listArticlesOperation } from "./articles/list-articles.ts";
import { listVersionsOperation } from "./articles/list-versions.ts";
import { removeArticleOperation } from "./articles/remove-article.ts";
import { updateArticleOperation } from "./articles/update-article.ts";
import { addClaimOperation } from "./claims/add-claim.ts";
import { editClaimOperation } from "./claims/edit-claim.ts";
import { getClaimOperation } from "./claims/get-claim.ts";
import { listClaimsOperation } from "./claims/list-claims.ts";
import { moveClaimOperation } from "./claims/move-claim.ts";
import { recutClaimsOperation } from "./claims/recut-claims.ts";
import { rejectClaimOperation } from "./claims/reject-claim.ts";
import { listDecisionsOperation } from "./decisions/list-decisions.ts";
import { undoDecisionOperation } from "./decisions/undo-decision.ts";
import { addPersonOperation } from "./desk/add-person.ts";
import { changeScaleOperation } from "./desk/change-scale.ts";
import { getDeskOperation } from "./desk/get-desk.ts";
import { renamePersonOperation } from "./desk/rename-person.ts";
import { setBlindByDefaultOperation } from "./desk/set-blind-by-default.ts";
import { listEvidenceOperation } from "./evidence/list-evidence.ts";
import { readCitationsOperation } from "./evidence/read-citations.ts";
import { saveEvidenceOperation } from "./evidence/save-evidence.ts";
import { addFeedOperation } from "./feeds/add-feed.ts";
import { changeFeedOperation } from "./feeds/change-feed.ts";
import { dismissFeedItemsOperation } from "./feeds/dismiss-feed-items.ts";
import { listFeedItemsOperation } from "./feeds/list-feed-items.ts";
import { listFeedsOperation } from "./feeds/list-feeds.ts";
import { lookAtFeedOperation } from "./feeds/look-at-feed.ts";
import { removeFeedOperation } from "./feeds/remove-feed.ts";
import { takeFeedItemsOperation } from "./feeds/take-feed-items.ts";
import { correctFindingOperation } from "./findings/correct-finding.ts";
import { listFindingsOperation } from "./findings/list-findings.ts";
import { publishFindingOperation } from "./findings/publish-finding.ts";
import { withdrawFindingOperation } from "./findings/withdraw-finding.ts";
import { listNotesOperation } from "./notes/list-notes.ts";
import { writeNoteOperation } from "./notes/write-note.ts";
import { decideOriginOperation } from "./origins/decide-origin.ts";
import { getOriginsOperation } from "./origins/get-origins.ts";
import { decideRelationOperation } from "./points/decide-relation.ts";
import { getComparisonOperation } from "./points/get-comparison.ts";
import { getPointOperation } from "./points/get-point.ts";
import { listPointsOperation } from "./points/list-points.ts";
import { listPositionsOperation } from "./points/list-positions.ts";
import { listRelationsOperation } from "./points/list-relations.ts";
import { makePointOperation } from "./points/make-point.ts";
import { mergePointsOperation } from "./points/merge-points.ts";
import { renamePointOperation } from "./points/rename-point.ts";
import { tellApartOperation } from "./points/tell-apart.ts";
import { listProposalsOperation } from "./proposals/list-proposals.ts";
import { proposeClaimOperation } from "./proposals/propose-claim.ts";
import { proposeNoteOperation } from "./proposals/propose-note.ts";
import { withdrawProposalOperation } from "./proposals/withdraw-proposal.ts";
import { adjudicateOperation } from "./reviews/adjudicate.ts";
import { askOperation } from "./reviews/ask.ts";
import { assessOperation } from "./reviews/assess.ts";
import { assignReviewsOperation } from "./reviews/assign-reviews.ts";
import { followUpOperation } from "./reviews/follow-up.ts";
import { getPointReviewOperation } from "./reviews/get-point-review.ts";
import { getReviewOperation } from "./reviews/get-review.ts";
import { listAssessmentsOperation } from "./reviews/list-assessments.ts";
import { listReviewsOperation } from "./reviews/list-reviews.ts";
import { listViewsOperation } from "./reviews/list-views.ts";
import { moveReviewOperation } from "./reviews/move-review.ts";
import { moveReviewsOperation } from "./reviews/move-reviews.ts";
import { removeViewOperation } from "./reviews/remove-view.ts";
import { saveViewOperation } from "./reviews/save-view.ts";
import { setBlindOperation } from "./reviews/set-blind.ts";
import { undoStepOperation } from "./reviews/undo-step.ts";
import { searchWorkspaceOperation } from "./search/search-workspace.ts";
import { createStoryOperation } from "./stories/create-story.ts";
import { deleteStoryOperation } from "./stories/delete-story.ts";
import { getStoryOperation } from "./stories/get-story.ts";
import { getStoryFileOperation } from "./stories/get-story-file.ts";
import { importStoryOperation } from "./stories/import-story.ts";
import { listStoriesOperation } from "./stories/list-stories.ts";
import { markStorySeenOperation } from "./stories/mark-story-seen.ts";
import { renameStoryOperation } from "./stories/rename-story.ts";
import { createWebhookOperation } from "./webhooks/create-webhook.ts";
import { listWebhooksOperation } from "./webhooks/list-webhooks.ts";
import { removeWebhookOperation } from "./webhooks/remove-webhook.ts";

export const OPERATIONS: readonly Operation[] = [
  listStoriesOperation,
  createStoryOperation,
  getStoryOperation,
  getStoryFileOperation,
  importStoryOperation,
  renameStoryOperation,
  deleteStoryOperation,
  markStorySeenOperation,
  getAnalysisOperation,
  startAnalysisOperation,
  cancelAnalysisOperation,
  listArticlesOperation,
  addArticlesOperation,
  importArticlesOperation,
  getArticleOperation,
  updateArticleOperation,
  removeArticleOperation,
  listVersionsOperation,
  addVersionOperation,
  fetchArticleAgainOperation,
  getChangesOperation,
  listFeedsOperation,
  addFeedOperation,
  changeFeedOperation,
  removeFeedOperation,
  lookAtFeedOperation,
  listFeedItemsOperation,
  takeFeedItemsOperation,
  dismissFeedItemsOperation,
  listClaimsOperation,
  getClaimOperation,
  addClaimOperation,
  editClaimOperation,
  rejectClaimOperation,
  moveClaimOperation,
  recutClaimsOperation,
  listPointsOperation,
  getPointOperation,
  renamePointOperation,
  decideOriginOperation,
  getOriginsOperation,
  mergePointsOperation,
  makePointOperation,
  tellApartOperation,
  decideRelationOperation,
  listPositionsOperation,
  listRelationsOperation,
  getComparisonOperation,
  listDecisionsOperation,
  undoDecisionOperation,
  listReviewsOperation,
  getReviewOperation,
  getPointReviewOperation,
  listAssessmentsOperation,
  moveReviewOperation,
  assessOperation,
  adjudicateOperation,
  setBlindOperation,
  assignReviewsOperation,
  moveReviewsOperation,
  undoStepOperation,
  askOperation,
  followUpOperation,
  listEvidenceOperation,
  saveEvidenceOperation,
  readCitationsOperation,
  listFindingsOperation,
  publishFindingOperation,
  correctFindingOperation,
  withdrawFindingOperation,
  listViewsOperation,
  saveViewOperation,
  removeViewOperation,
  listNotesOperation,
  writeNoteOperation,
  getDeskOperation,
  addPersonOperation,
  renamePersonOperation,
  changeScaleOperation,
  setBlindByDefaultOperation,
  searchWorkspaceOperation,
  listProposalsOperation,
  proposeClaimOperation,
  proposeNoteOperation,
  withdrawProposalOperation,
  listWebhooksOperation,
  createWebhookOperation,
  removeWebhookOperation,
];
