import { table } from "../../text/table.ts";

/**
 * Verbs whose past forms no ending tells, as base, past and participle; a missing participle is the past. The treebanks
 * hold the frequent ones, and an ending learned from those misleads: "fled" is no "flead", "shot" no "shet".
 */
const ROWS = `arise arose arisen|awake awoke awoken|bear bore borne|bend bent|beset beset|bet bet|bid bid|bind bound|bite bit bitten|
bleed bled|blow blew blown|breed bred|broadcast broadcast|build built|burst burst|cast cast|cling clung|creep crept|deal dealt|dig dug|
dwell dwelt|feed fed|fight fought|flee fled|fling flung|forbid forbade forbidden|forecast forecast|foresee foresaw foreseen|
forego forewent foregone|forgive forgave forgiven|forsake forsook forsaken|free freed|freeze froze frozen|grind ground|hang hung|
hide hid hidden|hurt hurt|input input|kneel knelt|knit knit|leap leapt|lean leant|light lit|mislead misled|misread misread|
mistake mistook mistaken|misunderstand misunderstood|offset offset|outbid outbid|outdo outdid outdone|outgrow outgrew outgrown|
outrun outran outrun|outsell outsold|overcome overcame overcome|overdo overdid overdone|override overrode overridden|
overrun overran overrun|oversee oversaw overseen|overshoot overshot|overtake overtook overtaken|overthrow overthrew overthrown|
partake partook partaken|plead pled|prove proved proven|rebuild rebuilt|redo redid redone|remake remade|repay repaid|resell resold|
reset reset|rethink rethought|retell retold|retake retook retaken|rewrite rewrote rewritten|rid rid|ride rode ridden|ring rang rung|
seek sought|sew sewed sewn|shake shook shaken|shed shed|shine shone|shoot shot|shrink shrank shrunk|slay slew slain|sleep slept|
slide slid|sling slung|slit slit|smell smelt|sow sowed sown|speed sped|spell spelt|spill spilt|spin spun|spit spat|split split|
spoil spoilt|spread spread|spring sprang sprung|stick stuck|sting stung|stink stank stunk|stride strode|strike struck|string strung|
strive strove striven|swear swore sworn|sweep swept|swell swelled swollen|swim swam swum|swing swung|tear tore torn|thrust thrust|
tread trod trodden|undercut undercut|undergo underwent undergone|underlie underlay underlain|undertake undertook undertaken|
underwrite underwrote underwritten|undo undid undone|unwind unwound|uphold upheld|wake woke woken|wear wore worn|weave wove woven|
weep wept|wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood|wring wrung`;

const LEMMAS: Record<string, string> = {};
for (const row of ROWS.split("|")) {
  const [base = "", ...forms] = row.trim().split(" ");
  for (const form of forms) LEMMAS[form] = base;
}

const PAST = table(LEMMAS);
const TAGS = /^VERB\|VB[DN]$/;

/** The base of an irregular past form, null for any other word. */
export const irregularBase = (lower: string, tag: string): string | null =>
  TAGS.test(tag) ? (PAST[lower] ?? null) : null;
