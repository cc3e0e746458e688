import type { Tree } from "../syntax/tree.ts";

/** Longer sentences are prose. */
const LONGEST = 24;

/**
 * What a publication says of itself, wherever in a paragraph it stands: where it can be had, whom to call, what else to
 * read. General phrases of publishers; each is held against a sentence's words, in lower case, one space between them.
 */
const PATTERNS: readonly RegExp[] = [
  /^(?:all |the )?comments? (?:on this \w+ )?(?:is|are) (?:now )?(?:closed|open|moderated|disabled)\b/,
  /^(?:this|the|our) (?:announcement|statement|article|text|page|report|release|notice|document|newsletter|press release) (?:is|are) also available (?:in|on|at|as)\b/,
  /^(?:this|the) (?:announcement|statement|release|press release|report|document) (?:contains|may contain|includes) (?:certain )?forward /,
  /^(?:for )?(?:further|more) (?:information|details)\b/,
  /^(?:tickets?|copies|subscriptions?|a recording|the (?:book|report|programme|program)) .{0,60}\b(?:is|are) (?:still )?(?:on sale|available|on display) (?:from|at|in|on)\b/,
  /^(?:got|have) (?:you )?(?:got )?(?:a|any) (?:story|tip|news tip|photos?|pictures?|video)\b/,
  /^(?:text|call|ring|phone|email|e - mail|message|whatsapp|write to|contact) (?:us|our|the) (?:.{0,30}\b)?(?:newsroom|newsdesk|news desk|desk|editors?|office|team|hotline|us)\b/,
  /^(?:press|media|public relations|communications?) (?:office|contacts?|enquir(?:y|ies)|inquir(?:y|ies)|relations|team|desk|unit|service)s? ?(?::|$)/,
  /^(?:letters|letter) to the editor\b/,
  /^(?:also|more|see also|read also|elsewhere|also in this (?:section|issue|edition)|in other news|on other pages|inside|lost property|lost and found|weather|tomorrow|today in history) ?:/,
];

/** Whether a sentence is a publication's word about itself. Bounded: only short sentences are looked at. */
export function isBoilerplate({ lower }: Tree): boolean {
  if (lower.length === 0 || lower.length > LONGEST) return false;
  const words = lower.join(" ");
  return PATTERNS.some((pattern) => pattern.test(words));
}
