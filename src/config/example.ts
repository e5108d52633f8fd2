/** What “create the team folder” writes: every setting there is, explained, none in force until uncommented. */
export const EXAMPLE_CONFIG = `// 团队设置：放进版本管理或共享盘，打开本工作区的人都按这里的设置检查。
// 去掉某一行前面的 // 就生效；写错的地方会有波浪线提示。
{
  // 先套用其他设置文件（路径相对于本文件，必须在工作区内）
  // "extends": ["../省级统一设置.json"],

  // 规则的级别：error 必须修改、warning 建议修改、info 可以完善、off 关闭
  "rules": {
    // "structure/part-order": "off",
    // "typography/*": "info"
  },

  // 只对部分文件生效的设置
  "overrides": [
    // { "files": "街道/**/*.md", "rules": { "structure/chapter-coverage": "off" } }
  ],

  // 各部分在本地的写法
  "parts": {
    // "enforceOrder": true,
    // "plan": { "words": ["来年谋划"], "required": true }
  },

  // 本地的用词
  "vocabulary": {
    "phrases": [
      // { "text": "“一件事”改革", "wrong": ["一件事改革"], "note": "按本地文件的写法。" }
    ],
    "organisations": [
      // { "old": "某某区粮食局", "new": "某某区发展改革委", "since": 2024 }
    ],
    "avoid": [
      // { "text": "高度重视", "reason": "请写做了什么。" }
    ]
  },

  // 新建报告时先填好的内容
  "defaults": {
    // "region": "某某区", "organ": "某某区司法局", "level": "department"
  },

  // 本地的目标值，低于它会提示（比率以百分数计）
  "thresholds": {
    // "行政机关负责人出庭应诉率": 100
  },

  // 上年报告所在的文件，用来检查照搬和没有交代的承诺
  "lastYear": [
    // "2024年/*.md"
  ],

  // 各年度所依据的纲要或规划的全称
  "programmes": {
    // "2026": "某某市法治政府建设规划（2026—2030年）"
  }
}
`;

export const EXAMPLE_SNIPPETS = `{
  // 团队的常用段落：写报告时输入 prefix 就能选用
  "学法": {
    "prefix": "xuefa",
    "body": ["落实政府常务会议学法制度，全年组织会前学法\${1:几}次。"],
    "description": "常务会议学法"
  }
}
`;
