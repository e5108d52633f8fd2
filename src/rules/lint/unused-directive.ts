import type { EngineRule } from '../types';

/** The check is in src/lint/directives.ts: only the engine knows which comments had an effect. */
const rule: EngineRule = {
  kind: 'engine',
  id: 'lint/unused-directive',
  level: 'warning',
  on: true,
  basis: { text: '本工具的约定：屏蔽注释只在确有需要处保留', status: 'K' },
  title: { zh: '屏蔽注释没有起作用', en: 'Disable comment without effect' },
  messages: {
    unused: {
      zh: '这条屏蔽注释没有屏蔽任何提示，可能问题已经改好，或注释的位置不对。请删去，免得以后真有问题时被它遮住。',
      en: 'This disable comment hides nothing: the problem is gone, or the comment is in the wrong place. Remove it, or it may hide a real problem later.',
    },
    unusedRule: {
      zh: '这里屏蔽了规则“{rule}”，但它在此处没有提示。请从注释中删去这条规则。',
      en: 'The rule “{rule}” is disabled here but reports nothing here. Remove it from the comment.',
    },
    unopened: {
      zh: '前面没有对应的 fazhi-disable，这条 fazhi-enable 不起作用，请删去或补上前面的注释。',
      en: 'There is no fazhi-disable before this fazhi-enable, so it has no effect. Remove it or add the comment it should end.',
    },
    unknownRule: {
      zh: '没有名为“{rule}”的规则，这条屏蔽不起作用。请用 fazhi-report rules 查看全部规则。',
      en: 'There is no rule “{rule}”, so nothing is disabled. Run fazhi-report rules to see all rules.',
    },
    similarRule: {
      zh: '没有名为“{rule}”的规则，这条屏蔽不起作用。是不是想写“{similar}”？',
      en: 'There is no rule “{rule}”, so nothing is disabled. Did you mean “{similar}”?',
    },
    unknownDirective: {
      zh: '不认识“{name}”这种注释，它不起作用。是不是想写“{similar}”？',
      en: 'There is no comment “{name}”, so it has no effect. Did you mean “{similar}”?',
    },
  },
  description:
    '屏蔽注释（`<!-- fazhi-disable-next-line 规则: 原因 -->` 等）写错规则名，或者所屏蔽的问题已经改好时，注释不再起作用。留着它，以后同一处出现真正的问题就看不到了。',
  ignores: [
    '确实屏蔽了提示的注释。',
    '屏蔽了当前设置中已关闭的规则：规则重新打开后注释可能仍然需要。',
    '代码块和行内代码中的注释。',
  ],
  examples: [
    {
      text: '# 某县2023年度法治政府建设情况报告\n\n<!-- fazhi-disable-next-line ⟦numbering/heading-full-stop⟧: 本县体例 -->\n\n一、主要举措和成效',
      note: '没有这条规则。',
    },
    {
      text: '# 某县2023年度法治政府建设情况报告\n\n⟦<!-- fazhi-disable-line -->⟧\n\n一、主要举措和成效',
      fixed: '# 某县2023年度法治政府建设情况报告\n\n\n一、主要举措和成效',
      note: '这一行没有任何提示。',
    },
    {
      text: '# 某县2023年度法治政府建设情况报告\n\n<!-- 待办公室核对 -->\n\n一、主要举措和成效',
      note: '普通注释，不是屏蔽注释。',
    },
  ],
};

export default rule;
