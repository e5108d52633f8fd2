import { proseMatches } from '../text';
import type { BlockRule } from '../types';

const OFFICE =
  '市委书记|县委书记|区委书记|书记|市长|县长|区长|镇长|乡长|州长|省长|局长|主任|副市长|副县长|副区长|秘书长';
const FAMILY =
  '王李张刘陈杨赵黄周吴徐孙朱马胡郭林何罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余杜叶程魏苏吕丁沈任姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔戚';
const NAMED = new RegExp(
  `(?<=(?:${OFFICE}))([${FAMILY}][一-龥]{1,2}?)(?=(?:多次|两次|专门|专题|主持|召开|强调|要求|出席|带队|带头|同志|对|和|作出|亲自|[、，,]))`,
  'g',
);

const rule: BlockRule = {
  kind: 'block',
  id: 'privacy/leader-name',
  level: 'info',
  on: false,
  basis: { text: '公开稿惯例：多用职务，不出现领导姓名', status: 'K' },
  title: { zh: '出现领导姓名', en: 'A leader is named' },
  messages: {
    default: {
      zh: '公开的年度报告一般只写职务，不写领导姓名，请确认是否保留。',
      en: 'Published reports usually give the office and not the name.',
    },
  },
  description: '2019年以后公开的年度报告一般写“区政府主要负责同志”，不写姓名。默认关闭。',
  ignores: ['只写职务的。'],
  examples: [
    { in: 'duties', text: '县长⟦赵铁柱⟧多次主持召开会议。' },
    { in: 'duties', text: '县长主持召开会议，区长召开常务会议。' },
  ],
  *check(content) {
    if (!/[长记任]/.test(content.text)) return;
    for (const { start, end } of proseMatches(content, NAMED)) yield { start, end };
  },
};

export default rule;
