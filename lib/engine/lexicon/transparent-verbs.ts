/**
 * Verbs that color the verb after them (phase, time, manner) and name no act of their own:
 * "continued to provide" tells of providing, "agreed to provide" of an agreement.
 */
export const TRANSPARENT_VERBS: ReadonlySet<string> = new Set(
  (
    "begin start continue keep cease stop finish resume proceed go come get happen tend use appear seem prove " +
    "manage fail need have ought be want wish hope plan intend aim seek try attempt struggle work look prepare " +
    "expect believe think say report understand suppose presume know see consider deem allege claim rumor rumour " +
    "schedule set project forecast predict estimate like dare help serve able unable likely unlikely due bound " +
    "ready certain sure expected"
  ).split(" "),
);
