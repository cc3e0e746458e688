/** What pages say of reviews; for the browser, too: nothing here reaches the store. */
export { STYLE_NAMES, STYLES, type Style } from "../../cite/format.ts";
export { citedNumbers } from "../../review/case/finding.ts";
export { judgedOtherwise, judgementInWords, ratingInWords } from "../../review/case/judge.ts";
export {
  CASE_STATES,
  type CaseState,
  nextState,
  STATE_WORDS,
} from "../../review/case/machine.ts";

/** What the owner of a machine is called before they say their name: nothing to sign a publication with. */
export const OWNER_NAME = "You";
