/** Help of each command; the first line is its form. */
export const USAGE = {
  compare: `crossread compare FILE... [--manifest manifest.json] [--json]
crossread compare FOLDER [--json]

Compares articles about one story: where the sources agree, differ and contradict each other.

  FILE        a UTF-8 text file, headline on line 1
  FOLDER      a folder with a manifest.json:
              {"title", "articles": [{"file", "source", "publishedAt"}]}
  --manifest  sources and dates of the FILEs, found by their base names
  --json      print one Comparison as JSON instead of the report

Without a date of publication, "on Wednesday" and "last month" stay unknown.`,
  analyze: `crossread analyze --jsonl

Reads documents from standard input, one JSON object a line: {"id", "text", "publishedAt"?, "title"?}.
Prints one Analysis a line: claims, quantities, times, entities and events, with their places in the text.`,
  parse: `crossread parse --conllu | --jsonl | --svg

Dependency trees of standard input.

  --conllu  CoNLL-U in, the same out with LEMMA, UPOS, XPOS, HEAD and DEPREL filled in
  --jsonl   documents in, one JSON object a line: {"id", "text"}; their sentences out, with the engine's own tokens
  --svg     plain text in, a drawing of its trees out`,
  relate: `crossread relate --jsonl

Reads pairs from standard input, one JSON object a line:
{"id", "a": {"text", "publishedAt"?}, "b": {"text", "publishedAt"?}}.
Prints one PairRelation a line: same, compatible, conflict or unrelated, facet by facet.`,
  import: `crossread import FOLDER [--story NAME]
crossread import FILE... --story NAME
crossread import https://ADDRESS... --story NAME [--ignore-robots]
crossread import STORY.json

Adds articles to a story in the workspace and compares them; creates the story where there is none of that name.
Works beside a running server, and without one.

  FILE             .txt, .md, .html, .docx, .eml, .pdf, a .zip of them, or a .csv with web addresses
  STORY.json       a whole story that crossread export --as story.json wrote: restored as a story of its own
  https://…        a public page: it is fetched, and the article on it is read
  --story          the story's name; a manifest.json in the folder names it too
  --ignore-robots  fetch pages although their sites ask programs not to`,
  export: `crossread export STORY --as FORM [--out FILE]

Writes a story, by its title or id, as a file. Works beside a running server, and without one.

  --as         report.html, report.md, claims.csv, audit.csv, comparison.json, claimreview.json, annotations.json,
               dossier.zip: all of them, with every text, every page as it came, and a manifest of hashes; or
               story.json: the whole story with all that was decided, noted and done, for crossread import elsewhere
  --out        where to; under its own name into this folder unless told otherwise
  --publisher  who publishes the findings, for ClaimReview
  --site       where they can be read by everybody, for ClaimReview
  --notes      the desk's notes go along, in the annotations
  --snapshots  pages go along as they came, in story.json, and not their hashes alone`,
  verify: `crossread verify
crossread verify DOSSIER.zip

Hashes every snapshot and every article's text in the workspace again, and names what is missing or was changed.
Works beside a running server, and without one. Exit status 1 where anything is not what it was.

  DOSSIER.zip  checks a dossier instead, on any machine and offline: whether every file is what the manifest says, and
               every quote stands in its text`,
  feed: `crossread feed add ADDRESS --story NAME [--every MINUTES]
crossread feed list | look [FEED...] | items --story NAME
crossread feed take ITEM...|--all --story NAME [--ignore-robots]
crossread feed dismiss ITEM...|--all --story NAME
crossread feed remove FEED --story NAME

Feeds (RSS, Atom, JSON Feed) that a story watches. "look" fetches the feeds and nothing else; what is new in them waits until
it is taken, which fetches its page and adds the article, or dismissed. Works beside a running server, and without one.

  --every          look every 15, 60, 360 or 1440 minutes while the server runs; never by itself, where nothing is said
  --all            everything that waits
  --ignore-robots  fetch pages although their sites ask programs not to`,
  token: `crossread token create NAME [--scopes read,propose,write,publish,manage] [--days N]
crossread token list
crossread token revoke ID

Tokens with which programs use the interface under /api/v1. A new one is printed on standard output, this once: what is
kept of it is a hash. Works beside a running server, and without one.

  --scopes  what it may do, with commas between; read, where nothing is said
  --days    after so many days it ends by itself`,
  mcp: `crossread mcp

Serves the workspace to a language model by the Model Context Protocol on standard input and output: search, comparisons,
texts; claims and notes as proposals that a person accepts or declines. Works beside a running server, and without one.

  CROSSREAD_TOKEN  in the environment: a token whose scopes bound it; read and propose without one`,
} as const;

export type CommandName = keyof typeof USAGE;

export const GENERAL_USAGE = `crossread: what several sources claim about one story, and where they contradict each other

  crossread compare FILE...       a report of agreements and conflicts (--json for programs)
  crossread analyze --jsonl       the claims of single documents
  crossread relate --jsonl        how two short texts relate
  crossread parse --conllu        dependency trees
  crossread import FOLDER         add articles to the workspace (or files, or web addresses)
  crossread export STORY          a story as a report, a table, annotations, or a dossier that proves itself
  crossread feed look             what is new in the feeds that a story watches (add, list, items, take, dismiss, remove)
  crossread verify                whether everything that is kept is what it was (or a dossier)
  crossread token create NAME     a token for programs that use the interface (list, revoke)
  crossread mcp                   the workspace for a language model (Model Context Protocol)
  crossread help [COMMAND]        more about a command
  crossread --version

Exit status: 0 done, 1 the input is bad, 2 wrong usage.`;

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(USAGE, name);
}

/** The form of a command, without the explanation. */
export function formOf(command: CommandName): string {
  return USAGE[command].split("\n\n")[0]!;
}
