import type { Metadata } from "next";
import Link from "next/link";
import { loadDesk } from "../../../lib/workspace/desk/desk.ts";
import { Bar } from "../../_components/ui/bar.tsx";
import { requestContext } from "../../_edge/person.ts";
import { BlindSetting } from "./_components/blind-setting.tsx";
import { People } from "./_components/people.tsx";
import { Scale } from "./_components/scale.tsx";

export const metadata: Metadata = { title: "The desk" };

export default async function DeskPage() {
  const desk = await loadDesk(await requestContext());
  return (
    <>
      <Bar />
      <main id="main" className="mx-auto w-full max-w-3xl px-4 py-6 md:px-6 md:py-9">
        <h1 className="font-serif text-[28px] font-semibold tracking-tight">The desk</h1>
        <p className="mt-1 text-ink-2">Who works here, and by what they rate.</p>
        <section aria-labelledby="people-title" className="mt-8">
          <h2 id="people-title" className="text-[17px] font-semibold">
            People
          </h2>
          <p className="mb-4 max-w-prose text-ink-2">
            What is decided, assessed and found is kept under the name of whoever did it. There is no sign-in
            on this machine: say who you are with the menu in the bar above.
          </p>
          <People people={desk.people} me={desk.me} />
        </section>
        <section aria-labelledby="blind-title" className="mt-10">
          <h2 id="blind-title" className="text-[17px] font-semibold">
            Blind second assessment
          </h2>
          <p className="mb-3 max-w-prose text-ink-2">
            Two people judge a point, the second without seeing what the first found. It can be switched for
            each point until the first assessment is in.
          </p>
          <BlindSetting on={desk.blind} />
        </section>
        <section aria-labelledby="scale-title" className="mt-10">
          <h2 id="scale-title" className="text-[17px] font-semibold">
            Scale
          </h2>
          <p className="mb-4 max-w-prose text-ink-2">
            What a point can be rated as, in this order. Whatever was rated keeps the words it was rated with.
          </p>
          <Scale scale={desk.scale} />
        </section>
        <section aria-labelledby="programs-title" className="mt-10">
          <h2 id="programs-title" className="text-[17px] font-semibold">
            For programs
          </h2>
          <p className="max-w-prose text-ink-2">
            Other programs read and work here with <Link href="/desk/tokens">tokens</Link>, each with its own
            limits, and are told of what happens by <Link href="/desk/webhooks">webhooks</Link>.
          </p>
        </section>
      </main>
    </>
  );
}
