import { writeFileSync } from "node:fs";
import { AppError, type StoryId } from "../../model/index.ts";
import { EXPORT_FORMS, exportStory } from "../../workspace/export/forms.ts";
import { listStories } from "../../workspace/story/loaders.ts";
import { EXIT, UsageError } from "../exit.ts";
import type { Io } from "../io.ts";
import { parseOptions } from "../options.ts";
import { oneLine } from "../safe-text.ts";
import { contextOf, withStore } from "../workspace.ts";

/**
 * `crossread export STORY --as FORM [--out FILE]`: a story as a file; into the folder one is in, under its own name, unless
 * told otherwise.
 * @throws AppError, UsageError
 */
export async function exportCommand(args: readonly string[], io: Io): Promise<number> {
  const options = parseOptions(args, {
    flags: ["notes", "snapshots"],
    values: ["as", "out", "publisher", "site"],
    positionals: true,
  });
  const [wanted, ...more] = options.positionals;
  if (wanted === undefined || more.length > 0) throw new UsageError("name one story, by its title or its id");
  const form = options.values.get("as");
  if (form === undefined)
    throw new UsageError(`say in which form: --as ${EXPORT_FORMS.map((each) => each.form).join(", ")}`);
  return withStore(io, async (store) => {
    const context = contextOf(store);
    const stories = await listStories(context);
    const story = stories.find(({ id, title }) => id === wanted || title === wanted);
    if (!story) throw new AppError("not-found", `There is no story “${wanted}”.`);
    const file = await exportStory(context, story.id as StoryId, form, {
      publisher: options.values.get("publisher") ?? "",
      site: options.values.get("site") ?? "",
      notes: options.flags.has("notes"),
      snapshots: options.flags.has("snapshots"),
    });
    const path = options.values.get("out") ?? file.name;
    try {
      writeFileSync(path, file.body);
    } catch (error) {
      throw new AppError(
        "bad-input",
        `${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
    await io.write(`${oneLine(path)}\n`);
    return EXIT.done;
  });
}
