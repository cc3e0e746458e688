import type { Candidate } from "../candidate.ts";
import type { Frame } from "../frame.ts";
import {
  howLongQuestion,
  outcomeQuestion,
  whenQuestion,
  whereQuestion,
  whoQuestion,
  yesNoQuestion,
} from "./ask.ts";
import { topicOf } from "./topic.ts";

/** What a wording may look at beside the answers. */
export interface WordingContext {
  /** A few words for the event, where its kind is known: "Sinking: Alma (6 May 2024)". */
  readonly event: string | null;
  /** Readable name of an entity key. */
  readonly label: (key: string) => string;
}

/** Answers whose words are tried for the question. */
const MOST_TRIED = 8;

/** Shorter questions say too little to who reads them alone. */
const ENOUGH = 32;

/** The shortest question that one of the claims gives and that says enough, else the longest. */
function bestOf(members: readonly Candidate[], ask: (frame: Frame) => string | null): string | null {
  const asked = members.slice(0, MOST_TRIED).flatMap(({ frame }) => ask(frame) ?? []);
  const enough = asked.filter((q) => q.length >= ENOUGH);
  const [best] = enough.length > 0 ? byLength(enough) : byLength(asked).reverse();
  return best ?? null;
}

const byLength = (texts: readonly string[]) => [...texts].sort((a, b) => a.length - b.length);

/** Keys that answer the question: they are not named in it. */
function answerKeys(members: readonly Candidate[]): ReadonlySet<string> {
  return new Set(
    members.flatMap(({ answer: { value } }) =>
      value.kind === "participants" || value.kind === "agent" || value.kind === "place" ? value.keys : [],
    ),
  );
}

function topic(members: readonly Candidate[], { label }: WordingContext): string | null {
  const keys = answerKeys(members);
  let best: string | null = null;
  for (const { frame } of members.slice(0, MOST_TRIED)) {
    const found = topicOf(frame, label, (key) => keys.has(key));
    if (found !== null && (best === null || found.length < best.length)) best = found;
  }
  return best;
}

/** A stem with what it is asked of, in other words than its own: "How many divers? — navy, search". */
function stemmed(stem: string, about: string | null): string {
  const said = stem.toLowerCase();
  const rest = (about ?? "")
    .split(", ")
    .filter((words) => words !== "" && !said.includes(words.toLowerCase()));
  return rest.length === 0 ? `${stem}?` : `${stem}? — ${rest.join(", ")}`;
}

/** Nouns that are counted in their singular form. */
const PLURAL =
  /(?:s|people|men|women|children|police|dead|injured|wounded|missing|crew|staff|cattle|sheep|fish|aircraft|feet|teeth|data)$/u;

/** "How many director": what is counted must be many. */
function counting(stem: string): string {
  const counted = /^How many ([^:]+)$/u.exec(stem)?.[1] ?? "";
  const asks = /\b(?:were|are|was|is|survived|died|had|have)\b/u.test(counted);
  return counted === "" || asks || PLURAL.test(counted) ? stem : "What number is given";
}

const RANKS: Readonly<Record<string, string>> = {
  first: "Was it the first time",
  last: "Was it the last time",
};

function timeWording(members: readonly Candidate[], context: WordingContext): string {
  const first = members[0];
  const about = context.event ?? topic(members, context);
  if (first?.kind === "offset") return stemmed("How long before or after", about);
  if (first?.kind === "duration")
    return bestOf(members, howLongQuestion) ?? stemmed("How long was it", about);
  if (first?.slot !== null && context.event !== null) return stemmed("When did it happen", context.event);
  return bestOf(members, whenQuestion) ?? stemmed("When did it happen", about);
}

/** Who did it, asked by the verb where every answer is a claim's subject. */
function agentWording(
  members: readonly Candidate[],
  context: WordingContext,
  who: string,
  stem: string,
): string {
  const keys = answerKeys(members);
  const bySubject = (frame: Frame) => {
    const subjects = frame.parties.filter((p) => p.role === "subject");
    const others = frame.parties.some((p) => p.role !== "subject" && keys.has(p.key));
    return subjects.some((p) => keys.has(p.key)) && !others && frame.claim.polarity === "affirmed"
      ? whoQuestion(frame, who)
      : null;
  };
  return bestOf(members, bySubject) ?? stemmed(stem, context.event ?? topic(members, context));
}

/**
 * The question that all answers of a group answer, in words that an editor would write: made of the words of one of the
 * claims, else of a plain stem and what the claims are about.
 */
export function wordingOf(members: readonly Candidate[], context: WordingContext): string {
  const first = members[0];
  if (!first) return "";
  const about = () => context.event ?? topic(members, context);
  switch (first.facet) {
    case "state":
      return bestOf(members, yesNoQuestion) ?? reportsOn(members, context);
    case "outcome":
      return bestOf(members, outcomeQuestion) ?? reportsOn(members, context);
    case "time":
      return timeWording(members, context);
    case "place":
      if (first.slot !== null && context.event !== null) return stemmed("Where did it happen", context.event);
      return bestOf(members, whereQuestion) ?? stemmed("Where was it", about());
    case "participants":
      return first.kind === "talk"
        ? stemmed("Who met whom", about())
        : agentWording(members, context, "who", "Who took part");
    case "responsibility":
      return first.kind === "doer"
        ? agentWording(members, context, "who or what", "Who did it")
        : stemmed("Who or what is blamed", topic(members, context));
    case "precedence": {
      if (first.wording !== "") return first.wording;
      const { value } = first.answer;
      const stem = value.kind === "rank" ? RANKS[value.rank] : undefined;
      return stem && value.kind === "rank" && value.nth === 1
        ? stemmed(stem, topic(members, context))
        : reportsOn(members, context);
    }
    default:
      if (first.wording.endsWith("?")) return first.wording;
      return stemmed(
        counting(first.wording),
        first.slot !== null ? about() : (topic(members, context) ?? about()),
      );
  }
}

/** Where no words make a question: what the claims are about, else the words of one. */
function reportsOn(members: readonly Candidate[], context: WordingContext): string {
  const about = topic(members, context) ?? context.event;
  if (about !== null) return `Reports on: ${about}`;
  const { frame } = members[0] as Candidate;
  const text = frame.reading.document.text.slice(frame.claim.start, frame.claim.end).replace(/\s+/gu, " ");
  const end = text.length <= LONGEST_QUOTE ? text.length : Math.max(text.lastIndexOf(" ", LONGEST_QUOTE), 1);
  return `Reports on: “${text.slice(0, end)}”`;
}

const LONGEST_QUOTE = 60;
