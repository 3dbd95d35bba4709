"""How bodies' names end and begin in a language that writes no blanks between words: a table of its file."""

from __future__ import annotations

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass as checked


@checked(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class BodyEnds:
    """Words by where they end a body that no list knows; a language with blanks leaves them out, as its nouns tell it there."""

    everywhere: tuple[str, ...] = ()  # "部", "联合会": behind anything; alone they are the writer's own
    alone_too: tuple[str, ...] = ()  # "委员会", "法院": likewise, and by themselves
    regions: tuple[str, ...] = ()  # "特别行政区", "特区政府": bodies of a special region begin with its name and this
    of_regions: tuple[str, ...] = ()  # "署", "办公室": and end so
    provinces: tuple[str, ...] = ()  # "省", "市": likewise of a province or town
    of_provinces: tuple[str, ...] = ()  # "厅", "局"
    nations: tuple[str, ...] = ()  # "国家", "亚太": bodies of a nation, or of several, begin so
    of_nations: tuple[str, ...] = ()  # "局", "中心", "银行": and end so
    academies_of: tuple[str, ...] = ()  # "国家", "中央": bodies begin so
    academies: tuple[str, ...] = ()  # "学院": that end so; of a university it belongs to the post
    traditional: tuple[str, ...] = ()  # "署", "公司": where they are written in traditional characters, as in Hong Kong and Macao
    traditional_whole: tuple[str, ...] = ()  # "律政司": likewise, and by themselves
    within_longer: tuple[str, ...] = ()  # "干部", "局长", "市场": longer words that hold one of these, which is none there
