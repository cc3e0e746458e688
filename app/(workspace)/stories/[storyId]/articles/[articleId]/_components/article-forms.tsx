"use client";

import { type FormEvent, useState, useTransition } from "react";
import { Modal } from "../../../../../../_components/ui/modal.tsx";
import { removeArticleAction, updateArticleAction } from "../../actions.ts";

interface ArticleFormsProps {
  readonly storyId: string;
  readonly articleId: string;
  readonly title: string;
  readonly source: string;
  readonly publishedAt: string;
}

/** Mending what is known about an article, and taking it out of the story. */
export function ArticleForms(props: ArticleFormsProps) {
  const [dialog, setDialog] = useState<"edit" | "remove" | null>(null);
  return (
    <>
      <button type="button" className="btn" onClick={() => setDialog("edit")}>
        Edit
      </button>
      <button type="button" className="btn" onClick={() => setDialog("remove")}>
        Remove
      </button>
      <Modal title="What is known about it" open={dialog === "edit"} onOpenChange={() => setDialog(null)}>
        <EditForm {...props} onDone={() => setDialog(null)} />
      </Modal>
      <Modal title="Remove this article?" open={dialog === "remove"} onOpenChange={() => setDialog(null)}>
        <RemoveForm {...props} onBack={() => setDialog(null)} />
      </Modal>
    </>
  );
}

function EditForm(props: ArticleFormsProps & { onDone: () => void }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const [title, setTitle] = useState(props.title);
  const [source, setSource] = useState(props.source);
  const [publishedAt, setPublishedAt] = useState(props.publishedAt);
  function submit(event: FormEvent) {
    event.preventDefault();
    startTransition(async () => {
      const result = await updateArticleAction(props.storyId, props.articleId, {
        title,
        source,
        publishedAt,
      });
      if (result.ok) props.onDone();
      else setProblem(result.message);
    });
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <label className="flex flex-col gap-1.5">
        <span className="font-medium">Headline</span>
        <input
          className="field"
          dir="auto"
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </label>
      <label className="flex flex-col gap-1.5">
        <span className="font-medium">Source</span>
        <input className="field" value={source} onChange={(event) => setSource(event.target.value)} />
      </label>
      <label className="flex flex-col gap-1.5">
        <span className="font-medium">Published</span>
        <input
          className="field"
          placeholder="2025-01-31"
          value={publishedAt}
          onChange={(event) => setPublishedAt(event.target.value)}
        />
      </label>
      <p className="text-[13px] text-ink-2">
        The text itself stays as it was imported. The story is analyzed again.
      </p>
      {problem !== null && (
        <p role="alert" className="text-conflict">
          {problem}
        </p>
      )}
      <button type="submit" className="btn btn-main self-end" disabled={pending}>
        {pending ? "Saving …" : "Save"}
      </button>
    </form>
  );
}

function RemoveForm({ storyId, articleId, onBack }: ArticleFormsProps & { onBack: () => void }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  return (
    <div className="flex flex-col gap-4">
      <p>Its claims leave the comparison. The text stays on record in the database.</p>
      {problem !== null && (
        <p role="alert" className="text-conflict">
          {problem}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <button type="button" className="btn" onClick={onBack}>
          Keep it
        </button>
        <button
          type="button"
          className="btn btn-danger"
          disabled={pending}
          onClick={() =>
            startTransition(async () => {
              const result = await removeArticleAction(storyId, articleId);
              if (!result.ok) setProblem(result.message);
            })
          }
        >
          Remove it
        </button>
      </div>
    </div>
  );
}
