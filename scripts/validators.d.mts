export declare function validatorsText(): string;
export declare const validatorsPath: string;
