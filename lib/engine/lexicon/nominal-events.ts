/** How the arguments of an event noun are to be read. */
export interface NominalEvent {
  /** The lemma of the verb that says the same, else the noun itself. */
  readonly verb: string;
  /** What "of X" is: the one who does it or the one it is done to. */
  readonly of: "subject" | "object";
}

const INTRANSITIVE =
  "meeting:meet talk:talk visit:visit trip:travel arrival:arrive departure:depart death:die resignation:resign " +
  "return:return withdrawal:withdraw speech:speak statement:state protest:protest strike:strike collapse:collapse " +
  "crash:crash explosion:explode blast:explode fire:burn flood:flood earthquake:quake increase:increase " +
  "decrease:decrease rise:rise fall:fall decline:decline drop:drop growth:grow surge:surge attack:attack " +
  "airstrike:airstrike bombing:bomb raid:raid assault:assault offensive:attack war:fight clash:clash battle:fight " +
  "summit:meet conference:meet negotiation:negotiate consultation:consult agreement:agree deal:agree accord:agree " +
  "decision:decide promise:promise pledge:pledge offer:offer demand:demand request:request call:call threat:threaten " +
  "victory:win win:win defeat:lose loss:lose contribution:contribute response:respond retreat:retreat entry:enter " +
  "landing:land launch:launch birth:be|born marriage:marry wedding:marry retirement:retire escape:escape rally:rally " +
  "vote:vote election:elect campaign:campaign accident:crash collision:collide incident:happen outbreak:break|out " +
  "shooting:shoot incursion:invade occupation:occupy";
const TRANSITIVE =
  "appointment:appoint arrest:arrest killing:kill murder:kill assassination:kill expulsion:expel deportation:deport " +
  "closure:close destruction:destroy release:release rejection:reject approval:approve adoption:adopt signing:sign " +
  "condemnation:condemn acquisition:acquire purchase:buy sale:sell construction:build nomination:nominate " +
  "dismissal:dismiss removal:remove suspension:suspend cancellation:cancel introduction:introduce creation:create " +
  "establishment:establish discovery:discover evacuation:evacuate rescue:rescue recovery:recover seizure:seize " +
  "capture:capture invasion:invade annexation:annex annulment:annul conviction:convict execution:execute " +
  "detention:detain imprisonment:imprison shelling:shell demolition:demolish takeover:take|over merger:merge " +
  "payment:pay transfer:transfer delivery:deliver injury:injure endorsement:endorse ban:ban inauguration:inaugurate " +
  "opening:open recognition:recognize inspection:inspect investigation:investigate inquiry:inquire review:review " +
  "report:report election:elect treatment:treat hijacking:hijack kidnapping:kidnap abduction:abduct theft:steal " +
  "sinking:sink award:award recall:recall vaccination:vaccinate";

/** Nouns that name an event, with the verb behind them. */
export const NOMINAL_EVENTS: ReadonlyMap<string, NominalEvent> = new Map([
  ...entries(INTRANSITIVE, "subject"),
  ...entries(TRANSITIVE, "object"),
]);

function entries(list: string, of: NominalEvent["of"]): [string, NominalEvent][] {
  return list.split(" ").map((pair) => {
    const [noun = "", verb = ""] = pair.split(":");
    return [noun, { verb: verb.replace("|", " "), of }];
  });
}
