/**
 * Classes of words that news uses for one kind of happening, whatever the part of speech: the verbs, the nouns and the
 * adjectives of one row say the same thing. WordNet links most words; these rows hold what it keeps apart or mixes up.
 */

/** What happens to the people a harmful event touches; one row each, so that the dead and the injured never mix. */
export type ConceptFamily =
  | "harm"
  | "incident"
  | "talk"
  | "deal"
  | "statement"
  | "office"
  | "law"
  | "vote"
  | "other";

export interface Concept {
  readonly id: string;
  readonly family: ConceptFamily;
  /** Opposite states share a dimension; `sign` says which side this concept is on. */
  readonly dimension: string | null;
  readonly sign: 1 | -1;
}

/** `id family [dimension±] | verbs | nouns | adjectives` */
const ROWS = `
kill harm alive- | kill die perish slay murder massacre assassinate execute drown succumb slaughter lose_life claim_life cost_life take_life lose_lives claim_lives cost_lives take_lives | death killing fatality murder massacre assassination execution slaughter body corpse loss_of_life dead toll death_toll | dead deceased lifeless
injure harm | injure wound hurt maim | injury wound injured wounded casualty | injured wounded hurt
hospitalize harm | hospitalize treat | hospitalization treatment | hospitalized
missing harm | disappear vanish go_missing go_down_missing | disappearance missing | missing unaccounted
rescue harm | rescue save pull bring_ashore recover_alive pick_up | rescue survivor | rescued safe
aboard harm | board cram pack_aboard | | aboard on-board
survive harm alive+ | survive live | survival | alive
evacuate harm | evacuate relocate move_out | evacuation evacuee | evacuated
displace harm | displace uproot flee | displacement refugee | displaced homeless
detain harm free- | arrest detain imprison jail seize_person round_up take_into_custody hold_in_custody | arrest detention custody | arrested detained
release harm free+ | release free set_free let_go | release |
infect harm | infect contract fall_ill sicken | infection case illness | infected ill sick
destroy harm | destroy demolish wreck raze flatten level gut | destruction demolition wreckage | destroyed
damage harm | damage harm | damage | damaged
search harm | search look_for comb seek | search hunt | sought
attack incident | attack bomb shell strike raid ambush assault storm shoot | attack strike airstrike air-strike raid bombing bombardment assault ambush shelling offensive shooting | 
explode incident | explode blow_up detonate | explosion blast detonation |
crash incident | crash collide hit ram derail | crash collision derailment pile-up |
collapse incident | collapse give_way cave_in fall_down crumble | collapse |
sink incident afloat- | sink capsize founder overturn go_down roll_over flip_over | sinking capsizing shipwreck loss wreck foundering | sunken
burn incident | burn catch_fire blaze go_up_in_flames | fire blaze inferno | 
flood incident | flood inundate burst overflow breach | flood flooding inundation deluge breach |
quake incident | quake shake | earthquake quake tremor aftershock |
erupt incident | erupt | eruption |
storm incident | | storm hurricane typhoon cyclone tornado blizzard |
leak incident | leak spill escape_gas | leak spill leakage |
accident incident | | accident disaster tragedy catastrophe incident emergency |
outbreak incident | break_out spread | outbreak epidemic cluster |
meet talk | meet hold_talk hold_talks hold_meeting have_talks sit_down confer host_talks receive hold_discussion come_together meet_with visit_with | meeting talk talks summit encounter audience session conversation get-together |
discuss talk | discuss talk_about raise bring_up broach cover address consult debate | discussion consultation debate agenda |
visit talk | visit tour travel | visit trip tour |
call talk | phone telephone ring | phone-call |
agree deal accord+ | agree sign seal conclude strike_deal reach_agreement settle reach_deal | agreement deal accord pact treaty settlement memorandum arrangement |
disagree deal accord- | disagree reject_deal | disagreement deadlock impasse |
recognize deal recognition+ | recognize recognise acknowledge_state | recognition |
cooperate deal | cooperate collaborate work_together | cooperation collaboration |
merge deal | merge combine | merger combination |
acquire deal | buy acquire purchase take_over | purchase acquisition takeover |
sell deal | sell dispose divest | sale disposal divestment |
condemn statement praise- | condemn denounce deplore decry slam | condemnation denunciation |
praise statement praise+ | praise welcome hail commend applaud | praise |
blame statement | blame accuse fault hold_responsible point_finger | blame accusation |
deny statement | deny reject dismiss refute | denial |
promise statement | promise pledge vow undertake commit assure | promise pledge commitment assurance undertaking |
announce statement | announce declare unveil disclose reveal | announcement declaration |
apologize statement | apologize apologise | apology |
warn statement | warn caution alert | warning alert |
demand statement | demand call_for urge insist | demand appeal |
distress-call statement | call_for_help | mayday sos distress distress-call distress-signal |
appoint office office+ | appoint name nominate install designate promote | appointment nomination |
dismiss office office- | dismiss sack fire oust remove suspend_person depose | dismissal ouster sacking |
resign office office- | resign step_down quit stand_down | resignation |
lead office | lead head chair command run direct | leadership chairmanship |
replace office | replace succeed take_over_from | replacement succession |
charge law | charge indict prosecute | charge indictment prosecution |
convict law guilty+ | convict find_guilty | conviction guilty_verdict | guilty convicted
acquit law guilty- | acquit clear exonerate | acquittal exoneration | innocent
sentence law | sentence jail imprison | sentence prison_term |
sue law | sue | lawsuit suit |
fine law | fine penalize | fine penalty |
appeal law | appeal | appeal |
investigate law | investigate probe examine look_into inquire | investigation inquiry enquiry probe |
inspect law | inspect check audit survey | inspection audit |
vote vote | vote cast_vote go_to_polls | vote poll election ballot referendum |
win vote win+ | win triumph defeat beat prevail | win victory triumph |
lose vote win- | lose concede | defeat loss_election |
lead-count vote | lead_by be_ahead | lead margin |
recount vote | recount count_again | recount |
turnout vote | turn_out | turnout |
approve vote approval+ | approve accept back endorse ratify pass adopt authorize authorise clear_use | approval endorsement ratification adoption authorization |
reject vote approval- | reject veto block refuse turn_down throw_out | rejection veto refusal |
open other open+ | open reopen | opening reopening | open
close other open- | close shut seal_off shut_down | closure shutdown closing | closed shut
start other going+ | start begin launch commence kick_off | start beginning launch onset |
stop other going- | stop end halt cease finish conclude_event call_off cancel | end halt cessation cancellation |
resume other going+ | resume restart | resumption |
continue other going+ | continue go_on persist last | continuation |
postpone other | postpone delay put_off defer | postponement delay | delayed late
suspend other force- | suspend withdraw_licence revoke strip freeze | suspension revocation |
restore other force+ | restore reinstate | restoration reinstatement |
known other known+ | know establish determine ascertain identify clarify clear_up | | known clear certain established determined
linked other linked+ | link connect relate tie | link connection | linked connected related
establish-ties other ties+ | establish maintain rebuild strengthen normalize improve renew restore_ties | |
sever-ties other ties- | sever cut break_off downgrade rupture | severance rupture |
allow other allowed+ | allow permit let authorise | permission |
ban other allowed- | ban prohibit forbid bar outlaw | ban prohibition |
impose other imposed+ | impose introduce | imposition |
rise other level+ | rise increase grow climb jump surge soar gain | rise increase growth jump surge gain |
fall other level- | fall decrease decline drop sink_price plunge slump shrink | fall decrease decline drop slump |
employ other | employ | workforce headcount |
layoff other | lay_off make_redundant cut_job axe shed_job | layoff redundancy job_cut |
strike-work other | walk_out down_tool go_on_strike | walkout stoppage industrial_action |
compel other free-will- | force compel oblige coerce mandate | compulsion coercion | compulsory mandatory obligatory
protest other | protest demonstrate march rally | protest demonstration march rally |
provide other | provide give donate deliver supply grant contribute | provision donation delivery contribution grant |
pay other | pay compensate reimburse | payment compensation payout |
cost other | cost put_at | cost bill price |
fund other | fund finance invest | funding financing investment |
build other | build construct erect | construction |
send other | send dispatch deploy | dispatch deployment |
arrive other | arrive reach come land | arrival landing |
leave other | leave depart set_off put_to_sea sail | departure |
carry-out other | carry_out conduct perform undertake_work execute_plan | |
attend other | attend take_part participate join | attendance participation |
release-report other | publish release_report issue | publication |
play-role other | play | role |
aid other | assist help aid support | aid assistance help support relief |
launch-rocket other | lift_off blast_off | lift-off liftoff launch |
vaccinate other | vaccinate inoculate immunize | vaccination inoculation immunization jab vaccine dose shot |
transfer other | transfer sign_player loan_player | transfer |
`;

type WordClass = "v" | "n" | "a";
const byWord = new Map<string, Concept[]>();
const byId = new Map<string, Concept>();

for (const row of ROWS.trim().split("\n")) {
  const [head = "", verbs = "", nouns = "", adjectives = ""] = row.split("|").map((part) => part.trim());
  const [id = "", family = "other", dimension] = head.split(" ");
  const concept: Concept = {
    id,
    family: family as ConceptFamily,
    dimension: dimension ? dimension.slice(0, -1) : null,
    sign: dimension?.endsWith("-") ? -1 : 1,
  };
  byId.set(id, concept);
  for (const [wordClass, list] of [
    ["v", verbs],
    ["n", nouns],
    ["a", adjectives],
  ] as [WordClass, string][]) {
    for (const word of list.split(" ").filter(Boolean)) {
      const key = `${wordClass}:${word.replaceAll("_", " ")}`;
      byWord.set(key, [...(byWord.get(key) ?? []), concept]);
    }
  }
}

const NONE: readonly Concept[] = [];

/** The classes a lower-case lemma belongs to, commonest first; phrases with blanks ("give way"). */
export function conceptsOf(lemma: string, wordClass: WordClass): readonly Concept[] {
  return byWord.get(`${wordClass}:${lemma}`) ?? NONE;
}

export function conceptById(id: string): Concept | null {
  return byId.get(id) ?? null;
}
