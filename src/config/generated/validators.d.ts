/** What ajv's standalone validators say about one mistake. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Validator {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

export declare const validateConfig: Validator;
export declare const validateTemplate: Validator;
