import type { Tree } from "../../syntax/tree.ts";
import type { Draft } from "../draft.ts";

/** One way in which sentences make claims. `name` is stable: it stands in every claim that the rule cut. */
export interface ExtractionRule {
  readonly name: string;
  readonly apply: (tree: Tree) => readonly Draft[];
}
