/**
 * Lines of a web page that are not the article: prompts, forms, credits, navigation.
 * General patterns of publishing systems; a line must match as a whole.
 */

const PATTERNS: readonly RegExp[] = [
  /^(?:leave|post|add|write) (?:a |your )?(?:comment|reply)s?\b.{0,40}$/i,
  /^your e-?mail address will not be published.*$/i,
  /^required fields are marked.*$/i,
  /^(?:\d+ )?comments?(?: \(?\d+\)?)?$/i,
  /^(?:share|tweet|print|e-?mail|save|copy link|listen|follow us|subscribe|sign in|log in|log out|register|menu|search|home|back to top|skip to (?:main )?content|close|next|previous|loading\W*)$/i,
  /^(?:share|print|e-?mail|save|bookmark|listen to|report|gift) this (?:article|story|page|post|link)?.{0,80}$/i,
  /^share (?:on|via|with|to) .{1,60}$/i,
  /^(?:share|tweet|pin|whatsapp|facebook|twitter|x|linkedin|telegram|reddit|e-?mail|print|copy|link|[|·•,/ ])+$/i,
  /^(?:follow|like|join|find) us (?:on|in) .{1,80}$/i,
  /^(?:advertisement|advertising|sponsored(?: content)?|promoted(?: content)?|ad|story continues below(?: advertisement)?|article continues (?:below|after).{0,40}|scroll to continue.{0,40})\W*$/i,
  /^(?:sign up|subscribe|get|join) (?:for|to|our|the|us)\b.{0,120}\b(?:newsletters?|inbox|alerts?|updates?|e-?mails?)\b.{0,60}$/i,
  /^(?:newsletter|our newsletters?|subscribe (?:now|today)|sign up (?:now|here|today)|become a (?:member|subscriber)|support (?:us|our (?:work|journalism))|donate(?: now)?)\b.{0,60}$/i,
  /^(?:read|see|watch|click|learn|find out|view|load|show) (?:more|also|next|here|all|full|the full|related)\b.{0,120}$/i,
  /^(?:also read|more on this(?: story)?|more (?:from|stories|news)|related(?: (?:articles|stories|topics|posts|content|news|links))?|recommended(?: for you)?|most (?:read|popular|viewed)|trending(?: now)?|latest(?: news| stories)?|top stories|you (?:may|might) also like|editors?['’]?s? picks?|what to read next|in this (?:article|story)|key (?:points|takeaways)|topics?|tags?|categories|filed under)\s*:?(?:\s.{0,80})?$/i,
  /^(?:tags?|topics?|categor(?:y|ies)|keywords?|filed under|related)\s*:.*$/i,
  /^(?:image|photo|picture|video|file photo|caption|photograph|credit|source)s?(?: (?:credit|source|caption|by|courtesy))?s?\s*:\s*.{1,160}$/i,
  /^(?:image|photo|picture|video)s? (?:credit|source|caption|by|courtesy)\b.{1,160}$/i,
  /^(?:file photo|getty images|reuters|ap photo|afp|epa|associated press|agence france-presse)\W*$/i,
  /^[\p{L} .'-]{2,40}\/(?:getty images|reuters|ap(?: photo)?|afp|epa|bloomberg|shutterstock)\b.{0,60}$/iu,
  /^(?:©|\(c\)|copyright\b).{0,200}$/i,
  /^.{0,80}\ball rights reserved\W*.{0,80}$/i,
  /^(?:this (?:material|article|story) (?:may not be published|was (?:originally )?published)|republished with permission|terms (?:of use|and conditions)|privacy policy|cookie (?:policy|settings)|contact us|about us|advertise with us|careers|help)\b.{0,160}$/i,
  /^(?:we use cookies|by (?:signing up|subscribing|continuing|clicking)|this (?:site|website) uses cookies|this site is protected by)\b.{0,240}$/i,
  /^\(?(?:reporting|additional reporting|writing|editing|edited|compiled|graphics?) by\b.{1,200}$/i,
  /^\(?with (?:inputs?|reporting|additional reporting|files) (?:from|by)\b.{1,120}$/i,
  /^\(?(?:this (?:story|report|article) has (?:not )?been|except for the headline, this story)\b.{1,200}$/i,
  /^(?:our standards: .{1,80}|purchase licensing rights.{0,40}|opens (?:in )?new tab)$/i,
  /^(?:name|e-?mail|website|comment|message|password|username)\s*\*?$/i,
  /^(?:save my name|notify me of|post comment|submit|cancel reply|you must be logged in|view comments?|hide comments?|be the first to comment|log in to (?:reply|comment))\b.{0,140}$/i,
  /^\d+ (?:shares?|views?|likes?|comments?|min(?:ute)?s? read|replies)\W*$/i,
  /^(?:\d{1,2} )?min(?:ute)?s? read\W*$/i,
  /^[\W_]+$/,
];

const BYLINE: readonly RegExp[] = [
  /^(?:by|written by|story by|report by|posted by)\s*:?\s+(?:the )?\p{Lu}[^.!?]{1,90}(?:\.\p{L}[^.!?]{0,40})?$/iu,
  /^(?:published|updated|posted|last (?:updated|modified)|first published|modified|issued on|date)\b\s*:?.{0,80}$/i,
  /^(?:\p{L}+day,?\s+)?(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?\s+(?:\d{1,2},?\s+)?\d{4}\b.{0,50}$/iu,
  /^\d{4}-\d\d-\d\d\b.{0,30}$/,
  /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b.{0,30}$/,
  /^.{0,40}\b(?:staff (?:writer|reporter|correspondent)|news (?:desk|service|agency)|web desk|correspondent)$/i,
  /^\d{1,3} (?:min|minute|hour|day|week|month|year)s? ago$/i,
];

/** Between the items of a menu on one line. */
const BETWEEN_ITEMS = / [|·»] /u;
const LONGEST_ITEM = 80;

/** Whether a line that is not the first is a menu: "Grain prices | Weather | Subscribe". */
export function isMenu(line: string): boolean {
  if (line.length > 260 || /[.!?]/u.test(line)) return false;
  const items = line.split(BETWEEN_ITEMS);
  return items.length > 1 && items.every((item) => item.length > 0 && item.length <= LONGEST_ITEM);
}

/** Whether a line is page furniture. Lines of prose (over 260 units) never are. */
export function isFurniture(line: string): boolean {
  return line.length <= 260 && PATTERNS.some((pattern) => pattern.test(line));
}

/** Whether a line tells the author or the time of publication. */
export function isByline(line: string): boolean {
  return line.length <= 140 && BYLINE.some((pattern) => pattern.test(line));
}
