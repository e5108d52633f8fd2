/** Looks of the HTML report. Colours come from variables, so the editor can put those of its theme in. */
export const REVIEW_STYLE = `
:root{--ink:#1f2328;--paper:#fff;--line:#c8cdd3;--faint:#59636e;--soft:#f3f5f7;--link:#0550ae;
--bad:#b3121d;--warn:#8a5300;--good:#1a6b32;--info:#3b5b8c}
@media (prefers-color-scheme:dark){:root{--ink:#e6e8eb;--paper:#16181b;--line:#474d55;--faint:#a5adb7;--soft:#22262b;--link:#7fb4ff;
--bad:#ff8a85;--warn:#f0b35a;--good:#74cf8c;--info:#9dbdf0}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.75 "Noto Serif CJK SC","Source Han Serif SC",SimSun,"Songti SC",serif}
main{max-width:60rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1,h2,h3{font-family:"Noto Sans CJK SC","Source Han Sans SC",SimHei,"PingFang SC",sans-serif;line-height:1.4}
h1{font-size:1.7rem;text-align:center}h2{font-size:1.3rem;border-bottom:2px solid var(--line);margin-top:2.5rem}h3{font-size:1.1rem;margin-top:2rem}
.subtitle{text-align:center;color:var(--faint)}
a{color:var(--link)}a:focus-visible,button:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem;margin:.5rem 0 1.5rem}
caption{text-align:left;font-weight:bold;padding:.25rem 0}
th,td{border:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere;min-width:2.5em}
th{background:var(--soft)}
.bad{color:var(--bad);font-weight:bold}.warn{color:var(--warn)}.good{color:var(--good)}.faint{color:var(--faint)}
.chart{max-width:100%;height:auto;display:block;margin:0 0 1.5rem}
.chart text{fill:var(--ink);font-size:12px}.bar-error{fill:var(--bad)}.bar-warning{fill:var(--warn)}.bar-info{fill:var(--info)}
.finding{border-left:4px solid var(--info);background:var(--soft);margin:.75rem 0;padding:.5rem .9rem;break-inside:avoid}
.finding.error{border-color:var(--bad)}.finding.warning{border-color:var(--warn)}
.finding p{margin:.15rem 0}.place{font-weight:bold}.basis,.mark{color:var(--faint);font-size:.9rem}
.finding blockquote{margin:.25rem 0 .25rem .25rem;padding-left:.6rem;border-left:2px solid var(--line)}
mark{background:none;color:inherit;font-weight:bold;text-decoration:underline;text-decoration-color:var(--bad);text-underline-offset:.2em}
.own-words{border:1px solid var(--line);min-height:5rem;padding:.5rem .9rem;margin:1rem 0}
@media print{body{background:#fff;color:#000;font-size:11pt}main{max-width:none;padding:0}h3{break-after:avoid}
a{color:inherit;text-decoration:none}.scroll{overflow:visible}tr{break-inside:avoid}thead{display:table-header-group}}
@media (forced-colors:active){.bar-error,.bar-warning,.bar-info{stroke:CanvasText}}
`;
