import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citedNumbers, sourcesOf, whyNotPublish } from "../../lib/review/case/finding.ts";
import {
  CASE_ACTS,
  CASE_STATES,
  type CaseState,
  nextState,
  TRANSITIONS,
} from "../../lib/review/case/machine.ts";
import { applyStep, type CaseFile, replay } from "../../lib/review/case/replay.ts";
import { seenBy, stepsSeenBy } from "../../lib/review/case/seen.ts";
import type { Evidence, Step, StepBody } from "../../lib/review/case/step.ts";
import { whyNotUndo } from "../../lib/review/case/undo.ts";
import { DEFAULT_SCALE } from "../../lib/review/scale.ts";

const [TRUE, MOSTLY] = DEFAULT_SCALE;
if (!TRUE || !MOSTLY) throw new Error("the scale is empty");
const PEOPLE = ["ann", "bo", "cy"] as const;
/** Stands in every judgement of a person: whoever finds it elsewhere has found a leak. */
const secret = (actor: string) => `the secret of ${actor}`;

const evidence = (words: string, title = words): Evidence => ({
  origin: { kind: "web", url: "https://example.org/" },
  stance: "supports",
  words,
  note: "",
  citation: { type: "webpage", title },
});

let serial = 0;
function step(actor: string, body: StepBody, reason: string | null = null): Step {
  serial += 1;
  return {
    id: `s${serial}`,
    body,
    reason,
    actor: { id: actor, name: actor },
    at: "2025-02-01T12:00:00.000Z",
    undone: null,
  };
}
const judgement = (actor: string) => ({
  rating: TRUE,
  rated: null,
  position: null,
  rationale: secret(actor),
});
const assessedBy = (actor: string): Step =>
  step(actor, { kind: "assessed", judgement: judgement(actor), confidence: "high" });

/** A body of any kind that moves a review, or is noted in it. */
const bodyOf = (actor: string): fc.Arbitrary<StepBody> =>
  fc.constantFrom<StepBody>(
    { kind: "taken-up" },
    { kind: "assessed", judgement: judgement(actor), confidence: "low" },
    { kind: "reopened" },
    { kind: "adjudicated", judgement: judgement(actor), method: "" },
    { kind: "withdrawn" },
    { kind: "set-aside" },
    { kind: "resumed" },
    { kind: "blind", on: true },
    { kind: "blind", on: false },
    { kind: "evidence-added", evidence: evidence("seen") },
    { kind: "asked", question: "Who counted?", whom: "" },
    { kind: "due", on: "2025-03-01" },
  );
const anyStep = fc.constantFrom(...PEOPLE).chain((actor) => bodyOf(actor).map((body) => ({ actor, body })));

/** The steps of a sequence that were legal when they came, with some of them taken back. */
function walk(tries: readonly { actor: string; body: StepBody; undo?: boolean }[]): Step[] {
  let steps: Step[] = [];
  for (const { actor, body, undo } of tries) {
    const last = steps.at(-1);
    if (undo && last) {
      if (whyNotUndo(steps, last.id, actor) === null) {
        steps = [...steps.slice(0, -1), { ...last, undone: { actor, at: last.at } }];
      }
      continue;
    }
    const next = step(actor, body);
    if (applyStep(replay(steps).file, next) !== null) steps.push(next);
  }
  return steps;
}

describe("the machine", () => {
  test("knows for every state which acts are legal, and no others", () => {
    for (const state of CASE_STATES) {
      for (const act of CASE_ACTS) expect(nextState(state, act)).toBe(TRANSITIONS[state][act] ?? null);
    }
    expect(nextState("open", "publish")).toBeNull();
    expect(nextState("assessed", "publish")).toBeNull();
    expect(nextState("published", "reopen")).toBeNull();
    expect(nextState("set-aside", "publish")).toBeNull();
  });

  test("every state can be reached from open, and what is published stays public until it is withdrawn", () => {
    const reached = new Set<CaseState>(["open"]);
    for (const state of reached) for (const to of Object.values(TRANSITIONS[state])) reached.add(to);
    expect([...reached].sort()).toEqual([...CASE_STATES].sort());
    expect(Object.keys(TRANSITIONS.published).sort()).toEqual(["correct", "withdraw"]);
  });

  test("any sequence of tries leaves a list without an illegal step, whoever took back what", () => {
    fc.assert(
      fc.property(
        fc.array(
          anyStep.chain((each) => fc.boolean().map((undo) => ({ ...each, undo }))),
          { maxLength: 40 },
        ),
        (tries) => {
          const steps = walk(tries);
          expect(replay(steps).illegal).toBeNull();
          expect(CASE_STATES).toContain(replay(steps).file.state);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("an illegal step is told, and moves nothing", () => {
    const steps = [step("ann", { kind: "adjudicated", judgement: judgement("ann"), method: "" })];
    const { file, illegal } = replay(steps);
    expect(file.state).toBe("open");
    expect(illegal?.id).toBe(steps[0]?.id);
  });
});

/** Where one of two is in, nobody but its author is shown it: of this round alone, an earlier one everybody has seen. */
function checkHidden(steps: readonly Step[]): void {
  const { file } = replay(steps);
  const [only] = file.assessments;
  if (!file.blind || file.assessments.length !== 1 || !only) return;
  for (const viewer of PEOPLE.filter((each) => each !== only.actor.id)) {
    expect(seenBy(file, viewer).assessments).toEqual([]);
    expect(stepsSeenBy(steps, file, viewer).find(({ id }) => id === only.id)?.body).toBeNull();
  }
}

describe("blind", () => {
  const begun = () => [step("ann", { kind: "blind", on: true }), step("ann", { kind: "taken-up" })];

  test("the first assessment is hidden from everybody but its author, until the second is in", () => {
    const one = [...begun(), assessedBy("ann")];
    const { file } = replay(one);
    expect(file.state).toBe("in-review");
    expect(JSON.stringify([seenBy(file, "bo"), stepsSeenBy(one, file, "bo")])).not.toContain(secret("ann"));
    expect(seenBy(file, "bo").hiddenFrom).toEqual(["ann"]);
    expect(JSON.stringify(seenBy(file, "ann"))).toContain(secret("ann"));
    const both = [...one, assessedBy("bo")];
    const done = replay(both).file;
    expect(done.state).toBe("assessed");
    expect(JSON.stringify([seenBy(done, "cy"), stepsSeenBy(both, done, "cy")])).toContain(secret("ann"));
  });

  test("whatever is done, taken back or set aside: nobody sees another's judgement of a round that is not complete", () => {
    fc.assert(
      fc.property(
        fc.array(
          anyStep.chain((each) => fc.boolean().map((undo) => ({ ...each, undo }))),
          { maxLength: 40 },
        ),
        (tries) => {
          const steps = walk([{ actor: "ann", body: { kind: "blind", on: true } }, ...tries]);
          for (let length = 1; length <= steps.length; length += 1) checkHidden(steps.slice(0, length));
        },
      ),
      { numRuns: 500 },
    );
  });

  test("cannot be switched, nor an assessment changed or taken back, once that would show or follow the other's", () => {
    const one = [...begun(), assessedBy("ann")];
    expect(applyStep(replay(one).file, step("bo", { kind: "blind", on: false }))).toBeNull();
    const both = [...one, assessedBy("bo")];
    expect(applyStep(replay(both).file, assessedBy("bo"))).toBeNull();
    const last = both.at(-1)?.id ?? "";
    expect(whyNotUndo(both, last, "bo")).toContain("have been seen");
    expect(whyNotUndo(one, one.at(-1)?.id ?? "", "bo")).toContain("whoever made it");
    expect(whyNotUndo(one, one.at(-1)?.id ?? "", "ann")).toBeNull();
  });

  test("what somebody took back within the round stays hidden in the list", () => {
    const taken = { ...assessedBy("ann"), undone: { actor: "ann", at: "" } };
    const steps = [...begun(), taken];
    expect(JSON.stringify(stepsSeenBy(steps, replay(steps).file, "bo"))).not.toContain(secret("ann"));
  });
});

describe("a finding", () => {
  const file = (bodies: readonly StepBody[]): CaseFile =>
    replay([step("ann", { kind: "taken-up" }), assessedBy("ann"), ...bodies.map((body) => step("ann", body))])
      .file;
  const adjudicated = (rationale: string): StepBody => ({
    kind: "adjudicated",
    judgement: { rating: TRUE, rated: null, position: null, rationale },
    method: "",
  });

  test("is refused without rationale, without evidence, and with a number that names no source", () => {
    expect(whyNotPublish(file([]))[0]).toContain("adjudicated");
    expect(whyNotPublish(file([adjudicated("  ")])).join(" ")).toMatch(/no rationale.*no evidence/u);
    const added: StepBody = { kind: "evidence-added", evidence: evidence("seen") };
    expect(whyNotPublish(file([added, adjudicated("So it is [1, 2]. And [7].")])).join(" ")).toContain(
      "[2], [7]",
    );
    expect(whyNotPublish(file([added, adjudicated("So it is [1].")]))).toEqual([]);
  });

  test("numbers each work once, in the order of its first evidence, and names nobody who is not to be named", () => {
    const person: Evidence = {
      ...evidence("heard"),
      origin: { kind: "person", name: "Jane Roe", role: "a nurse", on: "2025-02-01", confidential: true },
      citation: { type: "personal_communication", author: [{ literal: "Jane Roe" }] },
    };
    const list = [evidence("a", "One"), person, evidence("b", "One"), evidence("c", "Two")];
    const { sources, numberOf } = sourcesOf(
      list.map((each, index) => ({
        id: String(index),
        version: "",
        evidence: each,
        foundBy: { id: "", name: "" },
        foundAt: "",
      })),
    );
    expect([...numberOf.values()]).toEqual([1, 2, 1, 3]);
    expect(sources).toHaveLength(3);
    expect(JSON.stringify(sources)).not.toContain("Roe");
    expect(citedNumbers("As [3] and [1, 3] say [no]. [0]")).toEqual([0, 1, 3]);
  });
});
