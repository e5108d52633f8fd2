/** An invented report with one fault of a rule that is sure to stay: a full stop after a heading of its own. */
export const REPORT_WITH_FAULT = `# 青石县人民政府2023年度法治政府建设情况报告

一、2023年度推进法治政府建设的主要举措和成效

（一）健全依法行政制度。

全年制定行政规范性文件4件，均经合法性审核。
`;
