"use client";

import { useState } from "react";
import { Confirm, Fields, TextField } from "../../../../../../_components/ui/forms.tsx";
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
        <Confirm
          yes="Remove it"
          no="Keep it"
          action={() => removeArticleAction(props.storyId, props.articleId)}
          onBack={() => setDialog(null)}
        >
          Its claims leave the comparison. The text stays on record in the database.
        </Confirm>
      </Modal>
    </>
  );
}

function EditForm(props: ArticleFormsProps & { onDone: () => void }) {
  const [title, setTitle] = useState(props.title);
  const [source, setSource] = useState(props.source);
  const [publishedAt, setPublishedAt] = useState(props.publishedAt);
  return (
    <Fields
      save="Save"
      saving="Saving …"
      action={() => updateArticleAction(props.storyId, props.articleId, { title, source, publishedAt })}
      onDone={props.onDone}
    >
      <TextField label="Headline" value={title} onValue={setTitle} />
      <TextField label="Source" value={source} onValue={setSource} />
      <TextField label="Published" value={publishedAt} onValue={setPublishedAt} placeholder="2025-01-31" />
      <p className="text-[13px] text-ink-2">
        The text itself stays as it was imported. The story is analyzed again.
      </p>
    </Fields>
  );
}
