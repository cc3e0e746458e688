import type { AttributionKind } from "../../model/index.ts";

/** Verbs that report what somebody states, and what kind of statement it is. */
export const REPORTING_VERBS: ReadonlyMap<string, AttributionKind> = new Map([
  ...words(
    "say tell state add note explain announce declare report comment remark observe write tweet post recall reply " +
      "respond respond argue insist stress emphasize emphasise maintain point mention reveal disclose reiterate repeat " +
      "warn caution suggest indicate estimate think believe predict forecast expect quote cite describe testify " +
      "underline underscore conclude hold understand inform assure advise joke quip concede boast complain read " +
      "acknowledge specify clarify continue recount promise vow pledge signal show calculate find notify remember learn " +
      "hope fear feel know doubt ask wonder decide propose admit agree recommend",
    "said",
  ),
  ...words("allege claim contend assert accuse charge blame suspect purport", "alleged"),
  ...words("deny refute dispute rebut disavow", "denied"),
  ...words("confirm verify corroborate", "confirmed"),
]);

/** Of these, the verbs that say something: parentheses ("…, X said") and direct speech take no other. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  (
    "say tell state add note explain announce declare report comment remark observe write tweet post recall reply " +
    "respond argue insist stress emphasize emphasise maintain warn caution suggest testify conclude inform joke quip " +
    "concede boast complain acknowledge clarify continue recount claim allege contend assert confirm deny admit read " +
    "reveal disclose reiterate repeat indicate estimate ask believe think according show describe predict"
  ).split(" "),
);

/** Verbs whose statement is news of its own ("announced that …", "agreed that …"), besides its content. */
export const ACT_VERBS: ReadonlySet<string> = new Set(
  (
    "announce declare confirm deny warn promise pledge vow agree decide propose admit acknowledge demand accuse blame " +
    "order recommend rule assure"
  ).split(" "),
);

/** Who hears what others testify: "the court heard", "MPs were told". */
export const HEARERS: ReadonlySet<string> = new Set(
  "court jury juror inquest inquiry hearing trial tribunal committee panel judge magistrate mp lawmaker senator councillor commission".split(
    " ",
  ),
);

/** Head nouns of sources that are studies and reports. */
export const STUDY_NOUNS: ReadonlySet<string> = new Set(
  (
    "study survey poll report research paper analysis review census audit assessment statistics data figure " +
    "inquiry investigation index document researcher scientist trial"
  ).split(" "),
);

/** Head nouns of sources that are media. */
export const MEDIA_NOUNS: ReadonlySet<string> = new Set(
  (
    "media newspaper agency broadcaster outlet website daily tabloid magazine television tv radio press channel " +
    "journal correspondent reporter weekly newsroom bulletin"
  ).split(" "),
);

function words(list: string, kind: AttributionKind): [string, AttributionKind][] {
  return list.split(" ").map((w) => [w, kind]);
}
