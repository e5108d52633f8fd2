import assert from 'node:assert/strict';
import { collectiveSubject, namesLeader } from '../../../src/rules/structure/leaders';

describe('who acts in the duties part', () => {
  const LEADERS = [
    '县委书记、县长主持召开会议9次。',
    '区政府主要负责同志带头学法。',
    '局党组书记切实履行职责。',
    '街道党工委书记、办事处主任听取汇报。',
    '党政“一把手”亲自部署。',
    '主要领导对重点工作亲自过问。',
    '自治州州长作出批示12件。',
  ];
  const OTHERS = [
    '督促各部门“一把手”履职尽责。',
    '各单位主要负责人认真述法。',
    '副县长主持召开推进会。',
    '推动行政机关负责人出庭应诉。',
    '县政府常务会议研究法治工作。',
  ];
  for (const text of LEADERS) it(`a leader: ${text}`, () => assert.equal(namesLeader(text), true));
  for (const text of OTHERS) it(`no leader: ${text}`, () => assert.equal(namesLeader(text), false));

  const subject = (text: string) => {
    const range = collectiveSubject(text);
    return range && text.slice(range.start, range.end);
  };
  it('finds a collective subject', () => {
    assert.equal(subject('全区各级各部门认真落实，成效明显。'), '全区各级各部门');
    assert.equal(subject('2023年，我局高度重视法治建设。'), '我局');
    assert.equal(subject('全镇上下齐心协力。'), '全镇上下');
  });
  it('leaves leaders and left-out subjects alone', () => {
    assert.equal(subject('我局主要负责人高度重视。'), null);
    assert.equal(subject('主持召开会议9次。'), null);
    assert.equal(subject('全面落实第一责任人职责。'), null);
  });
});
