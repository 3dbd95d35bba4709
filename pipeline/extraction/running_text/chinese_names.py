"""Names in a Chinese sentence, where no blank parts them from the posts before them: "法律顾问卢松、翻译崔英女士"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.extraction.entries import places
from pipeline.extraction.entries.chinese_words import DOTTED, has_dot
from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.running_text.chinese_exchanges import exchanges
from pipeline.extraction.running_text.chinese_foreign import courtesy_below, foreign_name, long_name, spaced_name
from pipeline.extraction.running_text.chinese_name_ends import begins_post, ends_before_word, ends_in_verb
from pipeline.extraction.running_text.chinese_posts_told import post_told
from pipeline.extraction.running_text.chinese_rare_names import Before, has_post_in_brackets, rare_name
from pipeline.extraction.running_text.chinese_wraps import ends_part
from pipeline.extraction.words.folding import is_chinese, is_cjk
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

_COUNTED = re.compile(r"(?:等?[一二两三四五六七八九十]{1,2}[位名人])?(?=.)")  # 刘晓燕两位同志
# "我部", the writer's own ministry, is no name of one.
_OURS = re.compile(r"[我本](?:国|方|部|司|局|馆|团|院|署|委|会|处|办|厅|省)(?![长员])")
_ME = re.compile(r"我|本人|[他她]")
_RUN = re.compile(r"[\u3400-\u9fff]{2,8}$")
_ASIDE = re.compile(r"\s*[（(][^（）()]*[)）]")
_COMMA = re.compile(r"\s?[，,]\s?")
_LATIN = re.compile(r"[(（][A-Za-z .,'’-]{2,60}[)）]|[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+")
_MANY = re.compile(r"[两二三四五六七八九十]\s?[位名人]")
_NUMBERS = {"两": 2, **{sign: number for number, sign in enumerate("一二三四五六七八九十", start=1)}}
_COUNTS = ("位", "名", "人")
_OF = "的"
_BLANKS = 2  # between a post and a name
_BODY_BACK = 8  # characters of a body before a place within it
_LETTERS = (3, 2, 4)  # of a name, the likeliest first
_BACK = 12  # characters before a name within which its post ends


def enumerated(text: str, begin: int, end: int, lexicon: Lexicon) -> list[Anchor]:
    """Return the beginnings of the persons named in text[begin:end], in order.

    A name begins with a usual family name. Before it stands a post, a separator or "and"; behind it a courtesy form, which may
    be counted (两位同志), or where there is none, a separator or a verb; then a post must stand before one of the names.
    """
    found: list[tuple[NameMatch, bool]] = []
    at = begin
    while at < end:
        name = next(_names(text, at, begin, end, lexicon), None) if is_cjk(text[at]) else None
        if name is not None:
            found.append(name)
            at = name[0].end
        else:
            at += 1
    matches = [match for match, _ in found]
    told = any(sure for _, sure in found) or _composes(text, matches, lexicon) or exchanges(text, matches, lexicon)
    told = told or any(post_told(text, match, end, lexicon) for match in matches)  # "欧阳若兰将出席会议，她现任司法部处长"
    if not told and not _counts(text, matches, lexicon):
        return []
    anchors: list[Anchor] = []
    for match, _ in found:
        floor = anchors[-1].match.end if anchors else begin
        anchors.append(Anchor(entry(text, floor, match.start, lexicon), match))
    return anchors


def _composes(text: str, names: Sequence[NameMatch], lexicon: Lexicon) -> bool:
    """Tell whether the names alone are all that a delegation is said to consist of: "代表团由王强、赵敏组成"."""
    words = lexicon.unspaced
    if not names or not text[: names[0].start].endswith(words.by) or not text.startswith(words.of_all, names[-1].end):
        return False
    return all(words.joins.fullmatch(text, one.end, other.start) for one, other in pairwise(names))


def _counts(text: str, names: Sequence[NameMatch], lexicon: Lexicon) -> bool:
    """Tell whether as many names stand in a row as are counted behind them: "陆亚平、冯坤二人"."""
    counted = _MANY.match(text, names[-1].name[1]) if len(names) > 1 else None
    row = all(lexicon.unspaced.joins.fullmatch(text, one.end, other.start) for one, other in pairwise(names))
    return counted is not None and row and _NUMBERS.get(counted.group()[0]) == len(names)


def _names(text: str, at: int, begin: int, end: int, lexicon: Lexicon) -> Iterator[tuple[NameMatch, bool]]:
    """Yield (name, whether courtesy or a post makes it sure) for every length of the name that can begin here."""
    if (stop := _foreign(text, at, begin, end, lexicon)) is not None:
        courtesy = lexicon.honorific_after.match(text, stop) or courtesy_below(text, stop, lexicon)
        form = courtesy.span() if courtesy is not None else None
        yield with_spelling(text, NameMatch(at, (at, stop), form, None, form[1] if form else stop, 2), lexicon), True
        return
    ahead = re.sub(r"\s", "", text[at : at + _BACK])  # the line may end within it
    if any(ahead[:letters] in lexicon.bodies for letters in range(3, _BACK)):
        return  # "司法部副司长"
    if within_word(text, at, begin, lexicon):
        return
    if not any(text.startswith(surname, at) for surname in (text[at : at + 1], text[at : at + 2]) if surname in lexicon.surnames):
        yield from _rare(text, at, begin, end, lexicon)
        return
    before = text[max(begin, at - _BACK) : at]
    post = lexicon.chinese.title_length(before) > 0
    edge = at == begin or _ends_so(before, lexicon) or body_before(text, begin, at, lexicon) is not None
    told = post or edge or before[-1:] in lexicon.unspaced.post_ends or before.endswith(_OF)  # "来自北京的李娜女士"
    spelt = name_at(text, at, lexicon, "zh") if edge or post else None
    if spelt is not None and spelt.latin is not None and spelt.honorific is None and spelt.end <= end:
        yield spelt, post
        return
    for letters in _LETTERS:
        stop = at + letters
        name = text[at:stop]
        if stop > end or len(name) < letters or not all(map(is_cjk, name)) or lexicon.chinese.is_no_name(name):
            continue
        unusual = (letters > 3 and name[:2] not in lexicon.surnames) or (not told and letters == 2)
        if unusual or (letters > min(_LETTERS) and ends_in_verb(text, stop, lexicon)):
            continue  # "任命王丽为代表"
        within_body = name[-1] in lexicon.units and body_before(text, begin, at, lexicon) is not None
        if within_body or ends_part(text, stop, lexicon) or begins_post(text, stop - 1, lexicon):
            continue  # "公安部欧洲司干部"; "权益" and "部副部长" on the next line; "领事司一等秘书"
        counted = _COUNTED.match(text, stop)
        behind = counted.end() if counted else stop
        courtesy = lexicon.honorific_after.match(text, behind) or courtesy_below(text, behind, lexicon)
        behind_it = lexicon.unspaced.post_behind.match(text, stop, end) if edge else None
        if _goes_on_as_post(text, at, stop, (courtesy, behind_it), lexicon):
            continue
        courteous = courtesy is not None and _is_form(text, courtesy, end, lexicon)
        if behind_it is not None and behind_it.group() in lexicon.titles and not courteous:
            yield NameMatch(at, (at, stop), None, None, stop, 2), True  # "冯绍雷处长、王强参赞"
        elif courtesy is not None:
            yield with_spelling(text, NameMatch(at, (at, stop), courtesy.span(), None, courtesy.end(), 2), lexicon), True
        elif (post or edge) and ends_before_word(text, stop, letters, lexicon) and not lexicon.unspaced.is_other_word(name):
            sure = post or has_post_in_brackets(text, stop, lexicon)
            yield NameMatch(at, (at, stop), None, None, behind if text[stop:behind].endswith(_COUNTS) else stop, 2), sure
    yield from _rare(text, at, begin, end, lexicon)  # 乌 of 乌云毕力格 is a family name as well


def _goes_on_as_post(
    text: str, at: int, stop: int, behind: tuple[re.Match[str] | None, re.Match[str] | None], lexicon: Lexicon
) -> bool:
    """Tell whether what seems a name is of the post behind it: "李娜副" of "李娜副处长", "高級" of "高級技術員", "第五庭法官".

    A part of a body and its post are no name either: "权益部副处长", "法规司处长". `behind` it: a courtesy form, and a post.
    """
    courtesy, post = behind
    part = text[stop - 1] in lexicon.units
    if courtesy is not None and part and courtesy.group() not in lexicon.plain_courtesies:
        return True
    if post is None:
        return False
    titles = (text[start : post.end()] for start in (at, stop - 1))
    return part or lexicon.is_body_word(text[stop - 1]) or any(title in lexicon.titles for title in titles)


def _rare(text: str, at: int, begin: int, end: int, lexicon: Lexicon) -> Iterator[tuple[NameMatch, bool]]:
    """Yield the name of no usual family that begins here, as `_names` does."""
    behind = text[max(begin, at - _BACK) : at]
    before = Before(lexicon.chinese.title_length(behind) > 0, at == begin or _ends_so(behind, lexicon))
    rare = rare_name(text, at, end, before, lexicon)
    if rare is not None:
        yield (with_spelling(text, rare[0], lexicon) if rare[0].plain else rare[0]), rare[1]
        return
    long = long_name(text, at, end, lexicon, post=before.post) if before.post or before.edge else None
    if long is not None:
        form = (lexicon.honorific_after.match(text, long[0]) or courtesy_below(text, long[0], lexicon)) if long[1] else None
        span = form.span() if form is not None else None
        yield NameMatch(at, (at, long[0]), span, None, form.end() if form else long[0], 2, plain=False), before.post or long[1]


def _is_form(text: str, form: re.Match[str], end: int, lexicon: Lexicon) -> bool:
    """Tell whether an academic post is a courtesy form, as another stands behind it: "马光涛教授（MA Guangtao），治安法官"."""
    if lexicon.is_office(form.group()):
        return False  # "王强大使，常驻代表"
    aside = _ASIDE.match(text, form.end(), end)
    comma = _COMMA.match(text, aside.end() if aside is not None else form.end(), end)
    following = re.split(r"[，、,；;：:。（(]", text[comma.end() : end], maxsplit=1)[0] if comma is not None else ""
    return places.place(following, lexicon) is places.Place.TITLE


def reads_chinese(text: str) -> bool:
    """Tell whether most letters are Chinese characters, but for mail addresses and the Latin spellings of names."""
    return is_chinese(_LATIN.sub("", text))


def with_spelling(text: str, match: NameMatch, lexicon: Lexicon) -> NameMatch:
    """Return the name with the Latin spelling in brackets behind its courtesy form, where one stands: "李明先生(Mr. LI Ming)"."""
    whole = name_at(text, match.name[0], lexicon, "zh")
    same = whole is not None and (whole.name, whole.honorific) == (match.name, match.honorific)
    return whole if whole is not None and same else match


def _foreign(text: str, at: int, begin: int, end: int, lexicon: Lexicon) -> int | None:
    """Return where a foreign or spaced name ends that begins right behind a post or separator: "内务部处长谢尔盖·伊万诺夫和"."""
    if DOTTED.match(text, at, end) is None and text[at + 1 : at + 2] not in (" ", "\u3000"):
        return None
    before = text[max(begin, at - _BACK) : at]
    if within_word(text, at, begin, lexicon) or not (
        at == begin or lexicon.chinese.title_length(before) or _ends_so(before, lexicon)
    ):
        return None
    return foreign_name(text, at, end, lexicon) or spaced_name(text, at, end, lexicon)


def within_word(text: str, at: int, begin: int, lexicon: Lexicon) -> bool:
    """Tell whether the character at this place ends a post or verb, or is within a body: "讲师段娜", "换成王芳", "公安部少将"."""
    verbs = lexicon.unspaced.before_name.finditer(text, max(begin, at - _BACK), at + 1)
    if any(verb.start() < at < verb.end() for verb in verbs):
        return True
    if lexicon.chinese.title_length(text[max(begin, at - _BACK) : at + 1]):
        return True
    starts = range(max(begin, at - _BODY_BACK), at)
    return any(text[start:stop] in lexicon.bodies for start in starts for stop in range(at + 1, start + _BACK))


def _ends_so(before: str, lexicon: Lexicon) -> bool:
    """Tell whether the text ends in a separator, "and" or a verb that names follow."""
    return any(match.end() == len(before) for match in lexicon.unspaced.before_name.finditer(before))


def entry(text: str, floor: int, name: int, lexicon: Lexicon) -> int:
    """Return where what is said of a person begins: behind the person before, his post ("李明处长和", "…代替") and separators."""
    if text[floor : floor + 1] in ("，", ",") and before_and(text, floor, name, lexicon) < name:
        return name  # "陈立国先生，司法部司长和[刘敏女士]": the post is the first one's
    aside = _ASIDE.match(text, floor, name) if floor else None  # "陈海帆女士（司法部局长）和": the first one's
    floor = aside.end() if aside is not None else floor
    parts = [match.end() for match in re.finditer(r"[、，,；;：:]", text[floor:name])]
    if not parts and (post := lexicon.unspaced.post_then.match(text, floor, name)) and post.group(1) in lexicon.titles:
        return post.end(1)
    if not parts and (post := lexicon.unspaced.post_behind.match(text, floor, name)) and post.group() in lexicon.titles:
        return post.end()  # "王强处长将和": the verb goes on behind the post of the person before
    return floor + (parts[-1] if parts else 0)


def before_and(text: str, start: int, stop: int, lexicon: Lexicon) -> int:
    """Return where "and" begins, behind a post and before the next one: "司法部司长[和]刘敏女士"; else `stop`."""
    said = text[start:stop]
    for word in lexicon.small.conjunctions:
        post = said.removesuffix(word)
        if post == said or not is_cjk(word[:1]):
            continue
        if lexicon.chinese.title_length(post[-_BACK:]) > 0 or post[-1:] in lexicon.unspaced.post_ends:
            return stop - len(word)
    return stop


def before_blank(text: str, name: int) -> int:
    """Return where what stands before a name ends: before the blank that may part a post from it, "…副处长 罗秉坤先生"."""
    bare = len(text[:name].rstrip(" \t\u3000"))
    return bare if 0 < name - bare <= _BLANKS and is_cjk(text[bare - 1 : bare] or " ") else name


def cut_before(text: str, floor: int, name: int, lexicon: Lexicon) -> int:
    """Return where what is said of a person begins whose post stands before the blank before his name; else his name."""
    stop = before_blank(text, name)
    start = entry(text, floor, stop, lexicon)
    return start if stop < name and post_before(text, start, stop, lexicon) is not None else name


def post_before(text: str, floor: int, name: int, lexicon: Lexicon) -> int | None:
    """Return where the post begins that ends at `name`, behind "and", verbs and little words; None where none stands there."""
    words = lexicon.unspaced
    verbs = [match.end() for match in words.names.finditer(text, floor, name)]
    start = verbs[-1] if verbs else floor
    closing = text.rfind("）", start, name)
    if closing >= 0 and "（" not in text[start:closing]:
        start = closing + 1  # what stands in brackets behind the person before
    lead = words.leads.match(text, start, name)
    start = lead.end() if lead else start
    start = _behind_self(text, start, name, lexicon)
    ours = _OURS.match(text, start, name)
    start = ours.end() if ours else start
    post = text[start:name]
    known = lexicon.chinese.title_length(post) > 0 or post[-1:] in words.post_ends
    known = known or (text[name : name + 1].isspace() and is_body(post, lexicon))  # a blank ends it
    return start if len(post) > 1 and known else None


def _behind_self(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Return where "I am" ends that begins here, before the writer's own post: "我是外交部处长王强"; else the place itself."""
    me = _ME.match(text, start, end)
    serves = lexicon.said.serves_unspaced.match(text, me.end(), end) if me is not None else None
    return serves.end() if serves is not None else start


def is_body(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the text is a body or a unit, and no post."""
    return places.place(text, lexicon) in (places.Place.BODY, places.Place.UNIT)


def body_before(text: str, floor: int, name: int, lexicon: Lexicon) -> int | None:
    """Return where the usual body begins that ends at `name`: "公安部高峰处长"; None where none stands there."""
    starts = (name - letters for letters in range(_BACK, 1, -1) if name - letters >= floor)
    return next((start for start in starts if text[start:name] in lexicon.bodies), None)


def ends_label(text: str, end: int, lexicon: Lexicon) -> bool:
    """Tell whether the Chinese characters before a colon are a label: "（联系方式：…）" names nobody 方式."""
    run = _RUN.search(text[:end])
    return text[end : end + 1] in COLONS and run is not None and bool(lexicon.label(run.group()))


def is_usual(text: str, match: NameMatch, lexicon: Lexicon) -> bool:
    """Tell whether a Chinese name begins with a usual family name or is a foreign one."""
    name = text[slice(*match.name)]
    return has_dot(name) or not lexicon.surnames or name[:1] in lexicon.surnames or name[:2] in lexicon.surnames


def has_post_behind(text: str, match: NameMatch, lexicon: Lexicon) -> bool:
    """Tell whether a usual name has a post right behind it, alone or in brackets: as good as a courtesy form, "王建国处长"."""
    if not is_usual(text, match, lexicon):
        return False
    aside = _ASIDE.match(text, match.end)
    behind = lexicon.unspaced.post_behind.match(text, match.end)
    posts = (aside.group().strip(" （()）") if aside is not None else "", behind.group() if behind is not None else "")
    return any(post in lexicon.titles for post in posts)
