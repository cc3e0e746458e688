declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Ids that were checked at the edge: a plain string does not pass where one of these is asked for. */
export type WorkspaceId = Branded<"WorkspaceId">;
export type ActorId = Branded<"ActorId">;
export type StoryId = Branded<"StoryId">;
export type ArticleId = Branded<"ArticleId">;
export type VersionId = Branded<"VersionId">;
export type RunId = Branded<"RunId">;

/** What an id may look like: it stands in addresses, file names and logs. */
const ID_FORM = /^[A-Za-z0-9_-]{1,64}$/;

/** True where the text has the form of an id; says nothing about whether such a row exists. */
export function isIdForm(text: string): boolean {
  return ID_FORM.test(text);
}
