/** What pages say of reviews; for the browser, too: nothing here reaches the store. */
export { STYLE_NAMES, STYLES, type Style } from "../../cite/format.ts";
export {
  CASE_STATES,
  type CaseState,
  nextState,
  STATE_WORDS,
} from "../../review/case/machine.ts";
