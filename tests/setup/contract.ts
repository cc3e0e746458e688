/** Runs the OpenAPI document against a server: every operation called, every body and answer held against its schema. */
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

type Json = Record<string, unknown>;
interface OperationObject {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Json }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Json }>> }>
  >;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> };
}

export interface Sent {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Got {
  readonly status: number;
  readonly value: unknown;
  readonly headers: Headers;
}

/** A server as its own document tells of it. */
export class Contract {
  readonly called = new Set<string>();
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #operations = new Map<string, { path: string; method: string; is: OperationObject }>();

  private constructor(
    readonly base: string,
    readonly document: Document,
    readonly token: string,
  ) {
    addFormats.default(this.#ajv);
    this.#ajv.addFormat("base64", true);
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, is] of Object.entries(methods)) {
        this.#operations.set(is.operationId, { path, method: method.toUpperCase(), is });
      }
    }
  }

  static async of(origin: string, token: string): Promise<Contract> {
    const base = `${origin}/api/v1`;
    const answer = await fetch(`${base}/openapi.json`, { headers: { Authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(`the document is not served: ${answer.status} ${await answer.text()}`);
    return new Contract(base, (await answer.json()) as Document, token);
  }

  /** The operations that nobody called yet. */
  get missing(): readonly string[] {
    return [...this.#operations.keys()].filter((id) => !this.called.has(id));
  }

  /** Calls an operation that is to be done. @throws where it is not, or anything departs from the document */
  async call(id: string, sent: Sent = {}): Promise<Got> {
    const got = await this.send(id, sent);
    if (got.status >= 400) throw new Error(`${id}: ${got.status} ${JSON.stringify(got.value)}`);
    this.called.add(id);
    return got;
  }

  /** Calls an operation, whatever comes of it; also what is refused is held against the document. */
  async send(id: string, { path = {}, query = {}, body, headers = {} }: Sent = {}): Promise<Got> {
    const operation = this.#operations.get(id);
    if (!operation) throw new Error(`the document has no operation ${id}`);
    const filled = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(path[name] ?? ""),
    );
    const known = new Set(
      operation.is.parameters.filter((each) => each.in === "query").map(({ name }) => name),
    );
    const strange = Object.keys(query).filter((name) => !known.has(name));
    if (strange.length > 0) throw new Error(`${id}: the document names no ${strange.join(", ")}`);
    const answer = await fetch(`${this.base}${filled}?${new URLSearchParams(query)}`, {
      method: operation.method,
      headers: {
        Authorization: `Bearer ${this.token}`,
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const value: unknown = text === "" ? null : JSON.parse(text);
    if (answer.status < 400) {
      const schema = operation.is.requestBody?.content["application/json"]?.schema;
      if (schema) this.#hold(`${id}, what was sent`, schema, body);
    }
    this.#holdAnswer(id, operation.is, answer, value);
    return { status: answer.status, value, headers: answer.headers };
  }

  #holdAnswer(id: string, { responses }: OperationObject, answer: Response, value: unknown): void {
    if (answer.status >= 400) {
      if (answer.headers.get("content-type") !== "application/problem+json") {
        throw new Error(`${id}: ${answer.status} as ${answer.headers.get("content-type")}`);
      }
      this.#hold(`${id}, its problem`, { $ref: "#/components/schemas/Problem" }, value);
      return;
    }
    if (answer.status === 304) return;
    const response = responses[String(answer.status)];
    if (!response) throw new Error(`${id}: the document names no answer ${answer.status}`);
    if (!answer.headers.has("ratelimit")) throw new Error(`${id}: no RateLimit`);
    const schema = response.content?.["application/json"]?.schema;
    if (schema) this.#hold(`${id}, its answer`, schema, value);
    else if (value !== null) throw new Error(`${id}: answers something where the document says nothing`);
  }

  #hold(what: string, schema: Json, value: unknown): void {
    // With the components beside it, its references lead to them.
    if (this.#ajv.validate({ ...schema, components: this.document.components }, value)) return;
    throw new Error(`${what}: ${this.#ajv.errorsText()}\n${JSON.stringify(value)?.slice(0, 2000)}`);
  }
}
