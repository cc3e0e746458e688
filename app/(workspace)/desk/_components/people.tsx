"use client";

import { useState } from "react";
import { Fields, TextField } from "../../../_components/ui/forms.tsx";
import { Modal } from "../../../_components/ui/modal.tsx";
import { addPersonAction, choosePersonAction, renamePersonAction } from "../actions.ts";

interface Person {
  readonly id: string;
  readonly name: string;
}

/** Everybody at the desk: their names, and who of them one is. */
export function People({ people, me }: { people: readonly Person[]; me: Person }) {
  const [renamed, setRenamed] = useState<Person | null>(null);
  return (
    <>
      <ul className="flex flex-col">
        {people.map((person) => (
          <li
            key={person.id}
            className="flex min-h-12 flex-wrap items-center gap-2 border-t border-rule py-1.5"
          >
            <bdi className="min-w-0 grow font-medium">{person.name}</bdi>
            {person.id === me.id ? (
              <span className="px-3 text-ink-2">You work as this person</span>
            ) : (
              <button
                type="button"
                className="btn"
                aria-label={`I am ${person.name}`}
                onClick={() => choosePersonAction(person.id)}
              >
                That is me
              </button>
            )}
            <button
              type="button"
              className="btn btn-quiet"
              aria-label={`Rename ${person.name}`}
              onClick={() => setRenamed(person)}
            >
              Rename …
            </button>
          </li>
        ))}
      </ul>
      <div className="mt-3 max-w-sm">
        <AddPerson />
      </div>
      <Modal title="Rename" open={renamed !== null} onOpenChange={() => setRenamed(null)}>
        {renamed && <Rename person={renamed} onDone={() => setRenamed(null)} />}
      </Modal>
    </>
  );
}

function AddPerson() {
  const [name, setName] = useState("");
  return (
    <Fields save="Add" saving="Adding …" action={() => addPersonAction(name)} onDone={() => setName("")}>
      <TextField label="Somebody else's name" value={name} onValue={setName} required />
    </Fields>
  );
}

function Rename({ person, onDone }: { person: Person; onDone: () => void }) {
  const [name, setName] = useState(person.name);
  return (
    <Fields
      save="Save the name"
      saving="Saving …"
      action={() => renamePersonAction(person.id, name)}
      onDone={onDone}
    >
      <TextField label="Name" value={name} onValue={setName} required />
    </Fields>
  );
}
