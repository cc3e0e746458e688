import { type Claim, type Comparison, comparisonSchema } from "../../../lib/model/index.ts";

const SPAN = { start: 0, end: 0 };

function claim(id: string, articleId: string, quote: string, attribution: Claim["attribution"] = []): Claim {
  return {
    id,
    articleId,
    start: 0,
    end: quote.length,
    quote,
    statement: `${quote}.`,
    facets: [],
    checkworthy: true,
    confidence: 0.8,
    attribution,
    proposition: {
      subject: null,
      relation: { text: "is" },
      arguments: [],
      polarity: "affirmed",
      modality: "asserted",
    },
    rule: "main-clause",
  };
}

const SAID_BY_MAYOR: Claim["attribution"] = [
  { source: { text: "Mayor Ines Holt", ...SPAN }, cue: null, content: SPAN, kind: "said", direct: true },
];

/** A made-up story, small enough to check a report by eye: a water tower falls, three papers write about it. */
export const MINI_STORY: Comparison = comparisonSchema.parse({
  contract: 1,
  origins: { groups: [], passages: [], credits: [] },
  engine: { name: "crossread", version: "0.0.0" },
  articles: [
    {
      id: "b",
      file: "b.txt",
      title: "Two hurt, not five, as tower falls in Elmsworth",
      source: "Elmsworth Gazette",
      publishedAt: "2025-05-03T08:30:00Z",
      length: 900,
      language: "en",
      notice: null,
    },
    {
      id: "a",
      file: "a.txt",
      title: "Water tower collapses in Elmsworth",
      source: "Northline News",
      publishedAt: "2025-05-02",
      length: 800,
      language: "en",
      notice: null,
    },
    {
      id: "c",
      file: "stories/c.txt",
      title: "Wasserturm stürzt ein",
      source: null,
      publishedAt: null,
      length: 700,
      language: "de",
      notice: "not analyzed: the text is in German",
    },
  ],
  claims: [
    claim("a1", "a", "five people were hurt", SAID_BY_MAYOR),
    claim("b1", "b", "two were injured"),
    claim("a2", "a", "the tower fell on Thursday evening"),
    claim("b2", "b", "it came down at 7:10 p.m. on Thursday"),
    claim("a3", "a", "the tower was built in 1931"),
    claim("b3", "b", "the 1931 tower"),
    claim("b4", "b", "repairs will cost 80,000 crowns"),
    { ...claim("b5", "b", "what a sad day"), checkworthy: false },
  ],
  entities: [],
  events: [
    {
      id: "e1",
      type: "collapse",
      label: "the collapse of the water tower",
      participants: [],
      place: "Elmsworth",
      time: "2025-05-01",
      claimIds: ["a1", "b1", "a2", "b2"],
    },
  ],
  points: [
    {
      id: "p2",
      facet: "time",
      question: "When did the water tower collapse?",
      eventId: "e1",
      status: "compatible",
      positions: [
        { id: "q3", label: "Thursday evening", value: null, claimIds: ["a2"] },
        { id: "q4", label: "7:10 p.m. on Thursday", value: null, claimIds: ["b2"] },
      ],
      relations: [
        {
          a: "q3",
          b: "q4",
          relation: "compatible",
          difference: "precision",
          direction: "b>a",
          reason: "less-precise-date",
          explanation: "Thursday evening holds 7:10 p.m.",
        },
      ],
    },
    {
      id: "p1",
      facet: "count",
      question: "How many people did the collapse of the water tower injure?",
      eventId: "e1",
      status: "conflict",
      positions: [
        { id: "q1", label: "5 people", value: null, claimIds: ["a1"] },
        { id: "q2", label: "2", value: null, claimIds: ["b1"] },
      ],
      relations: [
        {
          a: "q1",
          b: "q2",
          relation: "conflict",
          difference: "contradiction",
          direction: null,
          reason: "disjoint-ranges",
          explanation: "5 people and 2 exclude each other.",
        },
      ],
    },
    {
      id: "p3",
      facet: "amount",
      question: "How much will the repairs cost?",
      eventId: null,
      status: "single-source",
      positions: [{ id: "q5", label: "80,000 crowns", value: null, claimIds: ["b4"] }],
      relations: [],
    },
    {
      id: "p4",
      facet: "time",
      question: "When was the tower built?",
      eventId: null,
      status: "agree",
      positions: [{ id: "q6", label: "1931", value: null, claimIds: ["a3", "b3"] }],
      relations: [],
    },
  ],
});
