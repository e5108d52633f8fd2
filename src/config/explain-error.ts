import type { SchemaError } from './generated/validators';
import { didYouMean } from './suggest';

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字',
  array: '列表 [ ]',
  object: '一组设置 { }',
  number: '数字',
  integer: '整数',
  boolean: 'true 或 false',
};

/** A schema mistake in plain Chinese: what is wrong and what would be right. `known` are the keys allowed there. */
export function explainSchemaError(error: SchemaError, known: readonly string[]): string {
  const { params } = error;
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      return `不认识的设置项“${key}”${didYouMean(key, known)}`;
    }
    case 'required':
      return `缺少必填的“${String(params.missingProperty)}”，这一项没有生效。`;
    case 'enum':
      return `这里只能写：${listOf(params.allowedValues)}。`;
    case 'type':
      return `这里应当是${typeNames(params.type)}。`;
    case 'pattern':
    case 'propertyNames':
      return '名称的写法不对。';
    default:
      return limitMessage(error);
  }
}

function limitMessage({ keyword, params }: SchemaError): string {
  const limit = String(params.limit);
  if (keyword === 'minLength' || keyword === 'minItems') return `内容太少，至少 ${limit} 个。`;
  if (keyword.startsWith('max')) return `内容太多或太大，最多 ${limit}。`;
  if (keyword === 'minimum') return `数值太小，至少 ${limit}。`;
  return '这里的写法不对。';
}

function listOf(values: unknown): string {
  return Array.isArray(values) ? values.map(String).join('、') : '';
}

function typeNames(types: unknown): string {
  const list = Array.isArray(types) ? types : [types];
  return list.map((type) => TYPE_NAMES[String(type)] ?? String(type)).join('或');
}
