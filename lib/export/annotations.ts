/** W3C Web Annotations (Recommendation of 23 February 2017) of claims, relations and notes. */
import { createHash } from "node:crypto";
import type { Claim, Point } from "../model/index.ts";
import type { ExportedNote, StoryData } from "./story-data.ts";

/** A JSON-LD node. */
type Node = Readonly<Record<string, unknown>>;

/** Letters of a text beside the words that are meant, by which they are found again. */
const CONTEXT_LETTERS = 32;
const ANNO = "http://www.w3.org/ns/anno.jsonld";
/** Neither half of a pair is a character by itself. */
const TRAILING = /^[\uDC00-\uDFFF]/;
const LEADING = /[\uD800-\uDBFF]$/;

/** An IRI that is the same for the same thing on every machine: a UUID (version 8, RFC 9562) made of its name's hash. */
function idOf(name: string): string {
  const bytes = createHash("sha256").update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")}`;
}

/** A text named by what it says (RFC 6920): whoever holds the same text knows it by this. */
const textIri = (sha256: string): string =>
  `ni:///sha-256;${Buffer.from(sha256, "hex").toString("base64url")}`;

interface Text {
  readonly iri: string;
  readonly text: string;
  /** Code points before each code unit: the model counts characters, our spans count code units. */
  readonly points: Uint32Array;
}

function countPoints(text: string): Uint32Array {
  const points = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    points[at] = count;
    const isPair = (text.codePointAt(at) ?? 0) > 0xffff;
    count++;
    if (isPair) points[++at] = count;
  }
  points[text.length] = count;
  return points;
}

function targetOf({ iri, text, points }: Text, start: number, end: number): Node {
  const prefix = text.slice(Math.max(0, start - CONTEXT_LETTERS), start).replace(TRAILING, "");
  const suffix = text.slice(end, end + CONTEXT_LETTERS).replace(LEADING, "");
  return {
    source: iri,
    selector: [
      { type: "TextQuoteSelector", exact: text.slice(start, end), prefix, suffix },
      { type: "TextPositionSelector", start: points[start], end: points[end] },
    ],
  };
}

/**
 * A collection with an annotation for each claim (its statement), each relation (linking the claims of two answers) and,
 * where they are handed over, each note. Positions are in characters (code points), as the model says.
 */
export function annotationsOf({ title, madeAt, comparison, texts, notes }: StoryData): Node {
  const known = new Map<string, Text>(
    texts.map(({ articleId, text, sha256 }) => [
      articleId,
      { iri: textIri(sha256), text, points: countPoints(text) },
    ]),
  );
  const claims = new Map(comparison.claims.map((claim) => [claim.id, claim]));
  const targets = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const claim = claims.get(id);
      const text = claim && known.get(claim.articleId);
      return claim && text ? [targetOf(text, claim.start, claim.end)] : [];
    });
  const items = [
    ...comparison.claims.flatMap((claim) => claimAnnotation(claim, targets([claim.id]))),
    ...comparison.points.flatMap((point) => relationAnnotations(point, targets)),
    ...notes.map((note) => noteAnnotation(note, known)),
  ];
  const id = idOf(`collection ${title} ${madeAt}`);
  return {
    "@context": ANNO,
    id,
    type: "AnnotationCollection",
    label: title,
    created: madeAt,
    total: items.length,
    first: { id: idOf(`page ${id}`), type: "AnnotationPage", startIndex: 0, partOf: id, items },
  };
}

function claimAnnotation(claim: Claim, [target]: readonly Node[]): Node[] {
  if (!target) return [];
  return [
    {
      id: idOf(`claim ${claim.id} ${claim.quote}`),
      type: "Annotation",
      motivation: "describing",
      body: { type: "TextualBody", value: claim.statement, format: "text/plain", purpose: "describing" },
      target,
    },
  ];
}

function relationAnnotations(
  { id, question, positions, relations }: Point,
  targets: (ids: readonly string[]) => readonly Node[],
): Node[] {
  const claimsOf = new Map(positions.map((position) => [position.id, position.claimIds]));
  return relations.map(({ a, b, relation, reason, explanation }) => ({
    id: idOf(`relation ${id} ${a} ${b}`),
    type: "Annotation",
    motivation: "linking",
    body: [
      { type: "TextualBody", value: relation, format: "text/plain", purpose: "classifying" },
      { type: "TextualBody", value: reason, format: "text/plain", purpose: "tagging" },
      {
        type: "TextualBody",
        value: `${question} ${explanation}`,
        format: "text/plain",
        purpose: "describing",
      },
    ],
    target: targets([...(claimsOf.get(a) ?? []), ...(claimsOf.get(b) ?? [])]),
  }));
}

function noteAnnotation(note: ExportedNote, texts: ReadonlyMap<string, Text>): Node {
  return {
    id: idOf(`note ${note.id}`),
    type: "Annotation",
    motivation: "commenting",
    creator: { type: "Person", name: note.author },
    created: note.at,
    body: { type: "TextualBody", value: note.body, format: "text/markdown", purpose: "commenting" },
    target: note.places.flatMap(({ articleId, start, end }) => {
      const text = texts.get(articleId);
      return text ? [targetOf(text, start, end)] : [];
    }),
  };
}
