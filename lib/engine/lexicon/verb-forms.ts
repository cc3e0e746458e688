/** Past tenses that no rule gives. */
const IRREGULAR_PAST: ReadonlyMap<string, string> = new Map(
  `be was|have had|do did|go went|say said|make made|take took|come came|see saw|know knew|get got|give gave|find found|
  think thought|tell told|become became|show showed|leave left|feel felt|put put|bring brought|begin began|keep kept|
  hold held|write wrote|stand stood|hear heard|let let|mean meant|set set|meet met|run ran|pay paid|sit sat|speak spoke|
  lie lay|lead led|read read|grow grew|lose lost|fall fell|send sent|build built|understand understood|draw drew|
  break broke|spend spent|cut cut|rise rose|drive drove|buy bought|wear wore|choose chose|seek sought|throw threw|
  catch caught|deal dealt|win won|forget forgot|lay laid|sell sold|fight fought|teach taught|eat ate|sing sang|
  strike struck|hang hung|shake shook|ride rode|feed fed|shoot shot|drink drank|hit hit|arise arose|fly flew|
  spread spread|sleep slept|cost cost|beat beat|light lit|bind bound|cast cast|hide hid|swing swung|sink sank|flee fled|
  swear swore|steal stole|freeze froze|bear bore|tear tore|blow blew|shut shut|bleed bled|split split|withdraw withdrew|
  undergo underwent|overcome overcame|overtake overtook|undertake undertook|forbid forbade|foresee foresaw|burst burst|
  breed bred|cling clung|creep crept|dig dug|dive dived|forgive forgave|grind ground|hurt hurt|kneel knelt|lend lent|
  mistake mistook|quit quit|ring rang|shed shed|shine shone|shrink shrank|slide slid|spin spun|spring sprang|stick stuck|
  sting stung|sweep swept|swim swam|wake woke|weave wove|weep wept|wind wound|bet bet|bid bid|broadcast broadcast|
  forecast forecast|uphold upheld|offset offset|reset reset|rebuild rebuilt|remake remade|retake retook|outdo outdid`
    .split("|")
    .map((pair) => pair.trim().split(" ") as [string, string]),
);

const DOUBLING =
  /^(?:[^aeiou]*[aeiou][bdgkmnprt]|admit|commit|permit|submit|occur|refer|prefer|transfer|control|compel|expel|rebel|regret|omit|equip|plan|stop)$/u;

/** Simple past of a verb by its lemma ("kill": "killed"). */
export function pastOf(lemma: string): string {
  const irregular = IRREGULAR_PAST.get(lemma);
  if (irregular) return irregular;
  if (lemma.endsWith("e")) return `${lemma}d`;
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  if (DOUBLING.test(lemma)) return `${lemma}${lemma.at(-1) ?? ""}ed`;
  return `${lemma}ed`;
}

/** Third person singular of the present ("carry": "carries"). */
export function presentOf(lemma: string): string {
  if (lemma === "be") return "is";
  if (lemma === "have") return "has";
  if (/(?:s|x|z|ch|sh|o)$/u.test(lemma)) return `${lemma}es`;
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return `${lemma}s`;
}
