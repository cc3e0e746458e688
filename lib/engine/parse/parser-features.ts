/**
 * Features of a parser state, after Zhang and Nivre (2011), for the arc-hybrid system: words, tags,
 * children, valency, label sets, distance, and what stands between.
 */
import { feature1, feature2, feature3, feature4 } from "./hash.ts";
import type { SentenceBuffer } from "./sentence-buffer.ts";
import type { ParserState } from "./transition.ts";

/** More than the number of templates below. */
export const PARSER_FEATURES = 176;

/** Distances up to 4 count singly; then 5–6, 7–10 and more. */
function distance(from: number, to: number): number {
  if (from === 0) return 0;
  const d = to - from;
  return d < 5 ? d : d < 7 ? 5 : d < 11 ? 6 : 7;
}

/**
 * Writes the names of the state's features to `out`.
 * @returns how many there are.
 */
export function parserFeatures(state: ParserState, s: SentenceBuffer, out: Int32Array): number {
  const { word, tag, coarse, s3, commas, verbs, quotes, field, second, nextVerb, cluster, region } = s;
  const s0 = state.below(0);
  const s1 = state.below(1);
  const s2 = state.below(2);
  const b0 = state.front;
  const b1 = b0 + 1;
  const b2 = b0 + 2;
  const s0w = word[s0]!;
  const s1w = word[s1]!;
  const b0w = word[b0]!;
  const b1w = word[b1]!;
  const s0t = tag[s0]!;
  const s1t = tag[s1]!;
  const s2t = tag[s2]!;
  const b0t = tag[b0]!;
  const b1t = tag[b1]!;
  const b2t = tag[b2]!;
  const s0u = coarse[s0]!;
  const s1u = coarse[s1]!;
  const b0u = coarse[b0]!;
  let n = 0;
  // Single words.
  out[n++] = feature2(1, s0w, s0t);
  out[n++] = feature1(2, s0w);
  out[n++] = feature1(3, s0t);
  out[n++] = feature2(4, s1w, s1t);
  out[n++] = feature1(5, s1w);
  out[n++] = feature1(6, s1t);
  out[n++] = feature2(7, b0w, b0t);
  out[n++] = feature1(8, b0w);
  out[n++] = feature1(9, b0t);
  out[n++] = feature2(10, b1w, b1t);
  out[n++] = feature1(11, b1t);
  out[n++] = feature2(12, word[b2]!, b2t);
  out[n++] = feature1(13, b2t);
  out[n++] = feature2(14, word[s2]!, s2t);
  out[n++] = feature1(15, s2t);
  // Pairs.
  out[n++] = feature4(16, s0w, s0t, b0w, b0t);
  out[n++] = feature3(17, s0w, s0t, b0t);
  out[n++] = feature3(18, s0t, b0w, b0t);
  out[n++] = feature2(19, s0t, b0t);
  out[n++] = feature2(20, s0w, b0w);
  out[n++] = feature4(21, s1w, s1t, s0w, s0t);
  out[n++] = feature3(22, s1w, s1t, s0t);
  out[n++] = feature3(23, s1t, s0w, s0t);
  out[n++] = feature2(24, s1t, s0t);
  out[n++] = feature2(25, s1w, s0w);
  out[n++] = feature2(26, s1w, b0w);
  out[n++] = feature2(27, s1t, b0t);
  out[n++] = feature2(28, s1w, b0t);
  out[n++] = feature2(29, s1t, b0w);
  out[n++] = feature2(30, b0t, b1t);
  out[n++] = feature2(31, b0w, b1t);
  out[n++] = feature2(32, b0t, b1w);
  out[n++] = feature2(33, b0w, b1w);
  out[n++] = feature2(34, s2t, s0t);
  out[n++] = feature2(35, s0w, b1t);
  out[n++] = feature2(36, s0t, b1w);
  // Triples.
  out[n++] = feature3(37, s0t, b0t, b1t);
  out[n++] = feature3(38, b0t, b1t, b2t);
  out[n++] = feature3(39, s1t, s0t, b0t);
  out[n++] = feature3(40, s2t, s1t, s0t);
  out[n++] = feature4(41, s1t, s0t, b0t, b1t);
  out[n++] = feature3(42, s0w, b0t, b1t);
  out[n++] = feature3(43, s1t, s0w, b0t);
  out[n++] = feature3(44, s1w, s0t, b0t);
  out[n++] = feature3(45, s1t, s0t, b0w);
  out[n++] = feature4(46, s0t, b0t, b1t, b2t);
  out[n++] = feature3(47, s1u, s0u, b0w);
  out[n++] = feature4(48, s2t, s1t, s0t, b0t);
  out[n++] = feature3(49, s0w, b0w, b1t);
  n = childFeatures(state, s, s0, s1, b0, out, n);
  // Distance and what stands between.
  const d0 = distance(s0, b0);
  const d1 = distance(s1, s0);
  const between0 =
    s0 === 0 ? 0 : 4 * Math.min(3, commas[b0]! - commas[s0 + 1]!) + Math.min(3, verbs[b0]! - verbs[s0 + 1]!);
  const between1 =
    s1 === 0 ? 0 : 4 * Math.min(3, commas[s0]! - commas[s1 + 1]!) + Math.min(3, verbs[s0]! - verbs[s1 + 1]!);
  out[n++] = feature2(100, s0w, d0);
  out[n++] = feature2(101, s0t, d0);
  out[n++] = feature2(102, b0w, d0);
  out[n++] = feature2(103, b0t, d0);
  out[n++] = feature3(104, s0t, b0t, d0);
  out[n++] = feature3(105, s1t, s0t, d1);
  out[n++] = feature2(106, s1w, d1);
  out[n++] = feature2(107, s0w, d1);
  out[n++] = feature3(108, s0t, b0t, between0);
  out[n++] = feature3(109, s1t, s0t, between1);
  out[n++] = feature4(110, s1u, s0u, b0u, between1);
  out[n++] = feature3(111, s0u, b0w, between0);
  // Endings, for words that training has not met.
  out[n++] = feature2(112, s3[s0]!, s3[b0]!);
  out[n++] = feature2(113, s3[s1]!, s3[s0]!);
  out[n++] = feature2(114, s3[s0]!, b0t);
  out[n++] = feature2(115, s0t, s3[b0]!);
  out[n++] = feature2(116, s3[s1]!, s0t);
  out[n++] = feature2(117, s1t, s3[s0]!);
  out[n++] = feature3(118, s.shape[s1]!, s.shape[s0]!, s.shape[b0]!);
  // Quotations, and what is still to come.
  const marks0 = s0 === 0 ? 0 : 1 + Math.min(3, quotes[b0]! - quotes[s0 + 1]!) + 4 * (quotes[b0]! & 1);
  const ahead = Math.min(3, verbs[state.root]! - verbs[b0]!);
  out[n++] = feature3(132, s0t, b0t, marks0);
  out[n++] = feature3(133, s1t, s0t, s1 === 0 ? 0 : 1 + Math.min(3, quotes[s0]! - quotes[s1 + 1]!));
  out[n++] = feature3(134, s0t, b0t, nextVerb[b0]!);
  out[n++] = feature4(135, s1t, s0t, b0t, ahead);
  out[n++] = feature4(136, s0t, b0t, b1t, tag[b0 + 3]!);
  // The tagger's second choices.
  out[n++] = feature2(137, s0t, second[s0]!);
  out[n++] = feature3(138, s0t, b0t, second[b0]!);
  out[n++] = feature3(139, s0t, b0t, second[s0]!);
  out[n++] = feature3(140, s1t, s0t, second[s0]!);
  out[n++] = feature3(141, b0t, b1t, second[b1]!);
  // Attachment of phrases with a preposition (the left child of the top), and of conjuncts.
  const prep = word[state.left1[s0]!]!;
  const s2w = word[s2]!;
  const s0f = field[s0]!;
  const s1f = field[s1]!;
  const s2f = field[s2]!;
  const like = (s1t === s0t ? 1 : 0) + (s2t === s0t ? 2 : 0) + (s1f === s0f ? 4 : 0) + (s2f === s0f ? 8 : 0);
  out[n++] = feature3(142, s1w, prep, s0w);
  out[n++] = feature3(143, s2w, s2t, prep);
  out[n++] = feature4(144, s2t, s1t, s0t, prep);
  out[n++] = feature4(145, s2f, s1f, s0u, prep);
  out[n++] = feature3(146, s1f, s0f, prep);
  out[n++] = feature3(147, s2f, s0f, prep);
  out[n++] = feature3(148, s0u, like, state.leftLabels[s0]!);
  out[n++] = feature4(149, s1u, s0u, like, b0u);
  out[n++] = feature2(150, s1f, s0f);
  out[n++] = feature2(151, s0f, field[b0]!);
  out[n++] = feature3(152, s1t, s0t, s0f);
  out[n++] = feature3(153, s0t, b0t, field[b0]!);
  // Clusters: what is known of a pair of words holds for words like them.
  const s0c = cluster[s0]!;
  const s1c = cluster[s1]!;
  const b0c = cluster[b0]!;
  out[n++] = feature2(160, s0c, b0c);
  out[n++] = feature2(161, s1c, s0c);
  out[n++] = feature2(162, s0c, b0t);
  out[n++] = feature2(163, s0t, b0c);
  out[n++] = feature2(164, s1c, s0t);
  out[n++] = feature2(165, s1t, s0c);
  out[n++] = feature2(166, s1c, b0c);
  out[n++] = feature3(167, s1c, prep, region[s0]!);
  out[n++] = feature3(168, cluster[s2]!, prep, region[s0]!);
  out[n++] = feature4(169, region[s1]!, s1t, region[s0]!, s0t);
  out[n++] = feature4(170, region[s0]!, s0t, region[b0]!, b0t);
  out[n++] = feature3(171, region[s2]!, region[s1]!, s0w);
  out[n++] = feature3(172, b0t, b0c, cluster[b1]!);
  return n;
}

/** Children, valency and labels of the nodes at the top of the stack and the front of the buffer. */
function childFeatures(
  state: ParserState,
  s: SentenceBuffer,
  s0: number,
  s1: number,
  b0: number,
  out: Int32Array,
  from: number,
): number {
  const { word, tag } = s;
  const { label, left1, left2, right1, right2, leftLabels, rightLabels } = state;
  const s0t = tag[s0]!;
  const s1t = tag[s1]!;
  const b0t = tag[b0]!;
  const s0w = word[s0]!;
  const s1w = word[s1]!;
  const b0w = word[b0]!;
  const s0l1 = left1[s0]!;
  const s0r1 = right1[s0]!;
  const s1l1 = left1[s1]!;
  const s1r1 = right1[s1]!;
  const b0l1 = left1[b0]!;
  const s0l2 = left2[s0]!;
  const s0r2 = right2[s0]!;
  const s1r2 = right2[s1]!;
  const b0l2 = left2[b0]!;
  let n = from;
  out[n++] = feature3(60, s0t, tag[s0l1]!, label[s0l1]!);
  out[n++] = feature3(61, s0t, tag[s0r1]!, label[s0r1]!);
  out[n++] = feature3(62, s1t, tag[s1l1]!, label[s1l1]!);
  out[n++] = feature3(63, s1t, tag[s1r1]!, label[s1r1]!);
  out[n++] = feature3(64, b0t, tag[b0l1]!, label[b0l1]!);
  out[n++] = feature2(65, s0t, word[s0l1]!);
  out[n++] = feature2(66, s0t, word[s0r1]!);
  out[n++] = feature2(67, s1t, word[s1l1]!);
  out[n++] = feature2(68, s1t, word[s1r1]!);
  out[n++] = feature2(69, b0t, word[b0l1]!);
  out[n++] = feature3(70, s0t, label[s0l1]!, label[s0l2]!);
  out[n++] = feature3(71, s0t, label[s0r1]!, label[s0r2]!);
  out[n++] = feature3(72, s1t, label[s1r1]!, label[s1r2]!);
  out[n++] = feature3(73, b0t, label[b0l1]!, label[b0l2]!);
  out[n++] = feature3(74, s0t, b0t, tag[s0l1]!);
  out[n++] = feature3(75, s0t, b0t, tag[s0r1]!);
  out[n++] = feature3(76, s0t, b0t, tag[b0l1]!);
  out[n++] = feature3(77, s1t, s0t, tag[s1l1]!);
  out[n++] = feature3(78, s1t, s0t, tag[s1r1]!);
  out[n++] = feature3(79, s1t, s0t, tag[s0l1]!);
  out[n++] = feature3(80, s1t, s0t, tag[s0r1]!);
  out[n++] = feature4(81, s1t, s0t, label[s0l1]!, label[s0r1]!);
  out[n++] = feature4(82, s0t, b0t, label[s0l1]!, label[s0r1]!);
  out[n++] = feature4(83, s1t, s0t, b0t, label[s1r1]!);
  out[n++] = feature2(84, s0w, leftLabels[s0]!);
  out[n++] = feature2(85, s0t, leftLabels[s0]!);
  out[n++] = feature2(86, s0w, rightLabels[s0]!);
  out[n++] = feature2(87, s0t, rightLabels[s0]!);
  out[n++] = feature2(88, s1w, leftLabels[s1]!);
  out[n++] = feature2(89, s1t, leftLabels[s1]!);
  out[n++] = feature2(90, s1w, rightLabels[s1]!);
  out[n++] = feature2(91, s1t, rightLabels[s1]!);
  out[n++] = feature2(92, b0w, leftLabels[b0]!);
  out[n++] = feature2(93, b0t, leftLabels[b0]!);
  out[n++] = feature3(94, s1t, s0t, leftLabels[s0]!);
  out[n++] = feature3(95, s0t, b0t, leftLabels[b0]!);
  out[n++] = feature3(96, s1w, s0t, word[s0l1]!);
  out[n++] = feature3(97, s1t, s0w, word[s0l1]!);
  out[n++] = feature3(98, s1t, b0t, word[s0l1]!);
  out[n++] = feature3(99, s0t, b0t, state.leftCount[s0]! * 8 + state.rightCount[s0]!);
  out[n++] = feature3(130, s1t, s0t, state.rightCount[s1]!);
  out[n++] = feature4(131, s1t, s0t, label[s1l1]!, label[s0l1]!);
  return n;
}
