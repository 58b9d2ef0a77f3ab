import type { components, paths } from './openapi';

/** A named shape of the server's own description of its interface (contract-service/openapi.yaml). */
export type Shape<Name extends keyof components['schemas']> = components['schemas'][Name];

/** The JSON that a GET of this path answers with. */
export type Got<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

/** The JSON that a POST to this path takes. */
export type Posted<Path extends keyof paths> = paths[Path] extends {
  post: { requestBody: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

/** One item of the list that a GET of this path answers with. */
export type Listed<Path extends keyof paths> = Got<Path> extends { items?: (infer Item)[] } ? Item : never;

/**
 * What a page makes of an answer: Always names the properties on which it relies. It holds its own against every other one being missing
 * or null, also where the description says that it is there.
 */
export type Sent<Body, Always extends keyof Body = never> = {
  [Name in Always]-?: NonNullable<Body[Name]>;
} & { [Name in Exclude<keyof Body, Always>]?: Body[Name] | null };

/** The same with some properties described more exactly, such as a text by its possible values; each must be one of the body. */
export type With<Body, Exact extends { [Name in keyof Exact]: Name extends keyof Body ? unknown : never }> = Omit<
  Body,
  keyof Exact
> &
  Exact;
