/** Features of an arc that is about to be made, for its label. */
import { feature1, feature2, feature3, feature4 } from "./hash.ts";
import type { SentenceBuffer } from "./sentence-buffer.ts";
import type { ParserState } from "./transition.ts";

/** More than the number of templates below. */
export const LABEL_FEATURES = 80;

/**
 * Writes the names of the features of the arc from `head` to `child` to `out`; `child` is the top of the
 * stack, complete with its own children.
 * @returns how many there are.
 */
export function labelFeatures(
  state: ParserState,
  s: SentenceBuffer,
  head: number,
  child: number,
  out: Int32Array,
): number {
  const { word, tag, coarse, s3, commas, field, second, cluster, region } = s;
  const { label, left1, left2, right1, leftLabels, rightLabels } = state;
  const left = child < head ? 1 : 0;
  const hw = word[head]!;
  const cw = word[child]!;
  const ht = tag[head]! * 2 + left;
  const ct = tag[child]!;
  const hu = coarse[head]! * 2 + left;
  const cl1 = left1[child]!;
  const cl2 = left2[child]!;
  const cr1 = right1[child]!;
  const hl1 = left1[head]!;
  const hr1 = right1[head]!;
  const gap = Math.abs(head - child);
  const d = gap < 5 ? gap : gap < 10 ? 5 : 6;
  const lo = left === 1 ? child : head;
  const hi = left === 1 ? head : child;
  const between = Math.min(3, commas[hi]! - commas[lo + 1]!);
  let n = 0;
  out[n++] = feature1(200, left);
  out[n++] = feature2(201, ht, ct);
  out[n++] = feature3(202, hw, ht, ct);
  out[n++] = feature3(203, ht, cw, ct);
  out[n++] = feature3(204, hw, cw, left);
  out[n++] = feature2(205, cw, left);
  out[n++] = feature2(206, hw, left);
  out[n++] = feature2(207, hu, cw);
  out[n++] = feature3(208, ht, ct, d);
  out[n++] = feature3(209, ht, ct, between);
  out[n++] = feature3(210, hu, cw, d);
  out[n++] = feature3(211, hw, coarse[child]!, d);
  // The child's own children: prepositions, articles, auxiliaries, relative pronouns.
  out[n++] = feature3(212, ht, ct, leftLabels[child]!);
  out[n++] = feature3(213, hu, ct, rightLabels[child]!);
  out[n++] = feature2(214, hu, leftLabels[child]!);
  out[n++] = feature3(215, hu, ct, word[cl1]!);
  out[n++] = feature3(216, hu, coarse[child]!, word[cl2]!);
  out[n++] = feature3(217, hw, left, word[cl1]!);
  out[n++] = feature3(218, cw, left, word[cl1]!);
  out[n++] = feature4(219, hu, ct, tag[cl1]!, label[cl1]!);
  out[n++] = feature4(220, hu, ct, tag[cr1]!, label[cr1]!);
  out[n++] = feature3(221, hu, ct, word[cr1]!);
  out[n++] = feature4(222, hu, ct, label[cl1]!, label[cl2]!);
  // What the head has already.
  out[n++] = feature3(223, ht, ct, leftLabels[head]!);
  out[n++] = feature3(224, ht, ct, rightLabels[head]!);
  out[n++] = feature3(225, hw, left, rightLabels[head]!);
  out[n++] = feature3(226, hw, left, leftLabels[head]!);
  out[n++] = feature4(227, ht, ct, label[hl1]!, tag[hl1]!);
  out[n++] = feature4(228, ht, ct, label[hr1]!, tag[hr1]!);
  out[n++] = feature3(229, hu, cw, leftLabels[head]!);
  out[n++] = feature3(230, hu, cw, rightLabels[head]!);
  out[n++] = feature3(231, hu, ct, word[hl1]!);
  out[n++] = feature3(232, hu, ct, word[hr1]!);
  // Neighbours.
  out[n++] = feature3(233, ht, ct, tag[child - 1]!);
  out[n++] = feature3(234, ht, ct, tag[child + 1]!);
  out[n++] = feature3(235, ht, ct, tag[head - 1]!);
  out[n++] = feature3(236, ht, ct, tag[head + 1]!);
  out[n++] = feature3(237, hu, ct, word[child + 1]!);
  out[n++] = feature3(238, hu, ct, word[child - 1]!);
  out[n++] = feature3(239, hu, cw, tag[child + 1]!);
  out[n++] = feature3(240, hu, cw, tag[child - 1]!);
  out[n++] = feature3(241, hu, ct, word[head - 1]!);
  out[n++] = feature3(242, hu, ct, word[head + 1]!);
  out[n++] = feature3(243, s3[head]!, left, s3[child]!);
  out[n++] = feature2(244, ht, s3[child]!);
  out[n++] = feature3(245, s3[head]!, left, ct);
  out[n++] = feature3(246, ht, ct, s.shape[child]!);
  out[n++] = feature3(247, ht, ct, tag[state.front]!);
  out[n++] = feature3(248, ht, ct, tag[state.below(2 - left)]!);
  out[n++] = feature3(249, hu, word[cl1]!, word[child - 1]!);
  out[n++] = feature4(250, ht, ct, leftLabels[child]!, leftLabels[head]!);
  out[n++] = feature3(251, cw, left, leftLabels[child]!);
  out[n++] = feature3(252, ct, left, s.flags[child]!);
  out[n++] = feature3(253, hu, s.s2[child]!, word[cl1]!);
  out[n++] = feature3(254, field[head]!, left, field[child]!);
  out[n++] = feature4(255, hu, ct, field[child]!, word[cl1]!);
  out[n++] = feature3(256, ht, field[child]!, word[cl1]!);
  out[n++] = feature3(257, ht, ct, second[child]!);
  out[n++] = feature4(258, hu, ct, s.class[child]!, s.class[head]!);
  out[n++] = feature3(259, cluster[head]!, left, cluster[child]!);
  out[n++] = feature3(260, cluster[head]!, left, ct);
  out[n++] = feature2(261, ht, cluster[child]!);
  out[n++] = feature3(262, hu, cluster[child]!, word[cl1]!);
  out[n++] = feature4(263, region[head]!, left, region[child]!, word[cl1]!);
  return n;
}
