"""Where a Chinese body ends that no list knows, in front of a post: at a character with which bodies' names end.

Some of these end a body wherever they stand ("…部", "…联合会"). Others end a part of one as well ("国际合作局", "法律援助中心"):
they end a body only where its name begins with what it is of, a State, a region, a province or the nation, or where it is
written in traditional characters, in Hong Kong and Macao, where such bodies stand under no ministry.
"""

from __future__ import annotations

import re

from pipeline.extraction.words.folding import is_simplified

_HAN = r"[\u3400-\u9fff（）()]"
_SIGNS = r"[\u3400-\u9fff]"
_ALWAYS = re.compile(
    rf"{_HAN}{{1,14}}?(?:(?<![干幹内內外东東西南北中全])部(?![长長门門隊队])|[总總][署局]|大[学學]|研究院|研究所|[联聯]合[会會]|[协協][会會]|[学學][会會]|基金[会會]"
    r"|大使[馆館]|[领領]事[馆館]|代表[团團](?![长長])|常[驻駐][团團]|警察部[队隊])"  # alone they are the writer's own
    rf"|{_HAN}{{0,14}}?(?:委[员員][会會]|法院|[检檢]察院|[议議][会會]|[妇婦][联聯])"
)
# Of a special region, or of a province or town: "澳门特别行政区保安司司长办公室", "香港特别行政区律政司",
# "云南省公安厅", "上海市公安局".
_OF_REGION = re.compile(
    rf"{_SIGNS}{{2,8}}?(?:特别行政区|特別行政區|特[区區])(?:政府)?{_SIGNS}{{1,14}}?"
    r"(?:[厅廳署院]|[局处處](?!长|長)|司(?!司?[长長]|法)|(?<![长長])办公[室厅]|[长長]办公室|辦公室|委员会|中心)"
    rf"|(?:国家|國家|中国|中央){_SIGNS}{{1,8}}?(?:学院|學院)"  # a university's 法学院 belongs to the post
    rf"|{_SIGNS}{{2,6}}?(?:省|自治[区區]|(?<!城)市(?!场)){_SIGNS}{{2,8}}?[厅廳局](?!长|長)"
)
_OF_NATION = re.compile(
    r"(?:国家|國家|中国|中國|中华|中華|全国|全國|国际刑警|國際刑警|[东東]亚|[东東]亞|亚太|亞太|亚洲|亞洲|世界)"
    rf"{_SIGNS}{{1,14}}?(?:局(?![长長])|署(?![长長])|(?:研究|[协協]作|[协協][调調]|交流|服[务務]|[资資]料)?中心|公司|[银銀]行|辦公室|办公室)"
)
_TRADITIONAL = re.compile(rf"{_SIGNS}{{1,14}}?(?:[局署處](?!長)|辦公室|中心|公司|銀行|警隊|(?<=律政|保安)司)")


def body_end(text: str) -> int:
    """Return how many characters name the body that the text begins with, by how it ends; 0 where none does."""
    found = _ALWAYS.match(text) or _OF_REGION.match(text) or _OF_NATION.match(text)
    if found is None and (old := _TRADITIONAL.match(text)) is not None and not all(map(is_simplified, text)):
        found = old
    return found.end() if found is not None else 0
