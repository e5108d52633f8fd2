import { isSameOrgan } from '../programme/organ';
import type { Programme, Task } from '../programme/types';
import { blank } from './placeholders';

/**
 * A department's new report with the tasks it is responsible for under its achievements, one line each:
 * what the local plan asks of it, to be answered. The text as it is when the plan names no task of it.
 */
export function prefill(text: string, organ: string, programme: Programme): string {
  const own = programme.tasks.filter(({ units }) => units.some(({ name }) => isSameOrgan(organ, name)));
  const second = /^##[ \t]+二、/m.exec(text);
  if (own.length === 0 || !second) return text;
  const guide = `<!-- 编写说明：下面是《${programme.title}》由本单位负责的任务，逐项写明进展后并入正文，写完删去本清单。 -->`;
  const list = own.map((task) => `- ${lineOf(task)}`).join('\n');
  return `${text.slice(0, second.index)}${guide}\n\n${list}\n\n${text.slice(second.index)}`;
}

function lineOf({ mark, title, promises }: Task): string {
  const promised =
    promises.length === 0 ? '' : `（承诺：${promises.map((promise) => promise.text).join('；')}）`;
  return `${mark}${title}${promised}：${blank('今年的进展和数据')}`;
}
