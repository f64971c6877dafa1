"""The rows of 校验 about 情况说明: what its sentences lack, and where the figures that only they show disagree."""

from __future__ import annotations

from checks import AT_MOST_SHOWN, EQUAL, HINT, Check
from facts import DOCUMENT_WORDS, Facts

NOTHING_MISSING = 'IF(ROUND(C#,6)=0,"通过","提示")'


def narrative_checks(facts: Facts) -> list[Check]:
    known = facts.at("缺上年数", "个数")
    silent = facts.at("年初预算合计", "已填")
    asked = [facts.at(f"{item}（文档）", "文字") for item in DOCUMENT_WORDS[:2]]
    return [
        Check("文01", named("情况说明 上年数.csv 缺少的项目（不写与上年的比较）", facts, "缺上年数"), known, "0", NOTHING_MISSING),
        Check(
            "文02", "情况说明 年初预算.csv 已填报（没有填报时不写年初预算和完成比例；1 为没有填报）",
            f"IF(AND({silent}=0,ROUND('公开05'!C7,6)<>0),1,0)", "0", NOTHING_MISSING,
        ),
        Check(
            "文03", named("情况说明 说明事项.csv 缺少的主要原因（与上年不同而没有写）", facts, "缺上年原因"),
            facts.at("缺上年原因", "个数"), "0", NOTHING_MISSING,
        ),
        Check(
            "文04", named("情况说明 年初预算.csv 缺少的原因（有年初预算、没有支出的科目）", facts, "缺预算原因"),
            facts.at("缺预算原因", "个数"), "0", NOTHING_MISSING,
        ),
        Check(
            "文05", "情况说明 说明事项.csv 没有填、句中写着“待补充”的段落数 = 0",
            "+".join(f'COUNTIF({area},"（待补充*")' for area in ("'情况说明'!A1:A999", *asked)), "0", NOTHING_MISSING,
        ),
        Check(
            "文06", named("上年数.csv、说明事项.csv 中用不到的项目（写法与数据字典不同）", facts, "用不到"), facts.at("用不到", "个数"), "0",
            NOTHING_MISSING,
        ),
        Check("文07", "上年数 “三公”经费合计 = 各项之和（两样都填时）", facts.at("上年三公", "合计"), facts.at("上年三公", "各项"), EQUAL),
        Check(
            "文08", "说明事项 授予中小企业合同金额 = 货物、工程、服务三项之和", facts.at("中小企业", "合计"), facts.at("中小企业", "各项"), HINT
        ),
        Check(
            "文09", "说明事项 授予小微企业合同金额 ≤ 授予中小企业合同金额", facts.at("中小企业", "小微"), facts.at("中小企业", "合计"), AT_MOST_SHOWN
        ),
        Check(
            "文10", "说明事项 授予中小企业合同金额 ≤ 政府采购支出总额", facts.at("中小企业", "合计"), facts.at("中小企业", "总额"), AT_MOST_SHOWN
        ),
        Check(
            "文${一般公共预算支出#项.科目代码}", "${一般公共预算支出#项.科目名称} 支出决算数与年初预算数不同的原因（年初预算.csv；1 为没有写）",
            f"IFERROR(INDEX({facts.at('项', '缺原因')},MATCH(RIGHT(A#,7),{facts.at('项', '代码')},0)),0)", "0", NOTHING_MISSING,
        ),
    ]  # fmt: skip


def named(text: str, facts: Facts, item: str) -> str:
    """What is missing is said where it is missing."""
    names = facts.at(item, "名称")
    return f'="{text}"&IF({names}="","","："&{names})'
