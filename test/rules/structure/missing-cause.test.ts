import assert from 'node:assert/strict';
import { namesCause } from '../../../src/rules/structure/missing-cause';

describe('words that give a cause', () => {
  const CAUSES = [
    '案卷制作不规范，主要原因是培训不够。',
    '由于编制有限，法制审核人员偏少。',
    '因人手不足，部分事项办理超期。',
    '受经费制约，智慧监管进展较慢。',
    '受疫情和人员流动等因素影响,培训次数减少。',
    '究其根源，还是责任没有压实。',
    '这些问题的存在，与干部法治意识不强有关。',
    '机构改革后职责不清，致使部分案件移送不及时。',
    '基层执法薄弱，主要是专业人才引不进、留不住。',
    '法制审核力量不足，主要是编制少。',
    '主要是系统分散所致。',
    '一方面案件数量大，另一方面办案人员少。',
    '从主观上看，少数干部重视不够。',
    '人员不足制约了执法效能。',
    '说到底是考核导向有偏差。',
  ];
  const NONE = [
    '案卷制作还不够规范，部分文书填写不完整。',
    '存在一些问题，主要是培训不够、形式单一。',
    '主要表现在以下三个方面：',
    '因此，工作质效有待提升。',
    '因地制宜的办法不多，因人施教做得不够。',
    '程序瑕疵容易导致败诉。',
    '与有关部门沟通协作不够顺畅。',
    '受理案件数量多，受到群众好评的少。',
    '与先进地区相比，还有一定差距。',
  ];
  for (const text of CAUSES) it(`yes: ${text}`, () => assert.equal(namesCause(text), true));
  for (const text of NONE) it(`no: ${text}`, () => assert.equal(namesCause(text), false));
});
