"""Words by what they do in a sentence, and the words that tell delegates from others: two tables of a language file."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, ConfigDict
from pydantic.dataclasses import dataclass as checked

_STRICT = ConfigDict(extra="forbid")


def _with_gaps(phrases: tuple[str, ...]) -> tuple[str, ...]:
    for phrase in phrases:
        if "…" not in phrase:
            raise ValueError(f"“{phrase}” has no “…” for the words that stand between its parts")
    return phrases


Gapped = Annotated[tuple[str, ...], AfterValidator(_with_gaps)]


@checked(frozen=True, slots=True, config=_STRICT)
class Grammar:
    """Words by what they do in a sentence, for replies in wordings that no list of phrases holds; "attend*" has any ending.

    They tell nothing alone: a sentence refuses where a refusal meets attending, and puts off where waiting meets an answer.
    """

    nobody: tuple[str, ...] = ()  # "nobody", "no representative": by these nobody at all comes
    nobody_else: tuple[str, ...] = ()  # "nobody else", "no other": longer words, by which somebody does come
    negation: tuple[str, ...] = ()  # "not", "no", "unable"
    neither: tuple[str, ...] = ()  # "neither", "nor", right before one of those named: what is said is denied of each
    none_of: tuple[str, ...] = ()  # "neither", "none of", right behind a word of attending: "attend neither session"
    refusal: tuple[str, ...] = ()  # "unfortunately", "decline", "absence"
    attending: tuple[str, ...] = ()  # "attend", "send", "expert"
    forwarding: tuple[str, ...] = ()  # "conveyed to", "with the competent authorities"
    by: tuple[str, ...] = ()  # "by": who stands behind it has forwarded something, to nobody named
    waiting: tuple[str, ...] = ()  # "in due course", "as soon as"
    answer: tuple[str, ...] = ()  # what is waited for: "names", "reply"
    change: tuple[str, ...] = ()  # "correct", "no longer", "in addition"
    remark: tuple[str, ...] = ()  # "to add that": words of change that only go on telling something
    misdelivered: tuple[str, ...] = ()  # "received … in error": what a mail's last lines ask for then changes nothing
    consenting: tuple[str, ...] = ()  # "why not", "not only", "不限" (open-ended): they deny nothing, though "no" is in them
    awaiting_you: tuple[str, ...] = ()  # "awaiting your reply": nothing that is promised to us
    changed: tuple[str, ...] = ()  # what is changed: "list", "delegation", "e-mail address"
    list_nouns: tuple[str, ...] = ()  # "list": of delegates perhaps, or of hotels
    perhaps: tuple[str, ...] = ()  # "possibly": before words that announce, as `supposing`; and beside "replaced by"
    supposing: tuple[str, ...] = ()  # "it is unlikely that", "we do not know": what follows in the sentence announces nobody
    receipt: tuple[str, ...] = ()  # "receipt", "received": before a note that is only confirmed to have come in
    last_year: tuple[str, ...] = ()  # "last year": before words that would announce somebody, who perhaps came then
    elsewhere: tuple[str, ...] = ()  # "another meeting": who is said to attend that does not come to ours
    provided: tuple[str, ...] = ()  # "if", where a clause begins: what follows in the sentence may not happen
    wondering: tuple[str, ...] = ()  # "whether", Russian "ли" behind the verb: what is asked so announces nobody
    number_signs: tuple[str, ...] = ()  # "no": before a number it stands for "number", and denies nothing
    instead_of_it: tuple[str, ...] = ()  # "instead of this": begins like what replaces somebody, and replaces nobody
    observing: tuple[str, ...] = ()  # "will follow": says beside "as an observer" that somebody comes to this meeting as one
    intended: tuple[str, ...] = ()  # "had intended", "was to have": what was meant once, of nobody who comes
    attended: tuple[str, ...] = ()  # "took part": of who came to something that is past
    away: tuple[str, ...] = ()  # "on leave", "outside Austria": where somebody is who does not come
    already: tuple[str, ...] = ()  # "already": of who was named before; who "also" comes then joins an earlier list
    passes: tuple[str, ...] = ()  # "badges": somebody may collect them, or they are withdrawn, and no delegate is
    harmless: tuple[str, ...] = ()  # "arrives", "can be reached", "leads": of somebody who comes, and change nothing
    harming: tuple[str, ...] = ()  # "resigned", "refused": likewise, but such a sentence is never harmless
    not_now: tuple[str, ...] = ()  # "former", "candidate", "until": with which a post or a part is nobody's, or not for long
    no_part: tuple[str, ...] = ()  # "may lead", "last session": with which a part is not told, or of another time
    helping: tuple[str, ...] = ()  # "assist*": before the words for a part that somebody else has: "will assist the head of …"
    visas: tuple[str, ...] = ()  # "visa"
    embassies: tuple[str, ...] = ()  # "embassy", "consulate": behind "through" beside visas, of a State that does not reply
    through: tuple[str, ...] = ()  # "through", "at": before an embassy where something is asked for
    ill: tuple[str, ...] = ()  # "has fallen ill": likewise
    excepting: tuple[str, ...] = ()  # "only", "other than": a clause that denies with them does not deny of whom it speaks
    unchanged: tuple[str, ...] = ()  # "remains unchanged": of somebody of whom an amendment changes nothing
    our_side: tuple[str, ...] = ()  # "بلادنا" ("our country"): right behind "تعذر مشاركة" ("the participation is impossible of")
    as_before: tuple[str, ...] = ()  # "as already notified": behind the name of somebody who comes as was told before
    unchanged_last: tuple[str, ...] = ()  # "stands": likewise, as the last word of the sentence alone
    head_stays: tuple[str, ...] = ()  # "head of delegation remains": who is named right behind stays, and nothing is new of him
    others: tuple[str, ...] = ()  # "the rest", "the other": who else stays unchanged
    uncounted: tuple[str, ...] = ()  # "not counted as", "not part of": of somebody who is there and is no delegate
    unlisted: tuple[str, ...] = ()  # "not on the list": of somebody who is perhaps no delegate, or should be put on it
    hosting: tuple[str, ...] = ()  # "will host", "will meet the delegation": what somebody does for delegates who is perhaps none
    regards: tuple[str, ...] = ()  # "sends her regards": what somebody does who is named and does not come
    coming_too: tuple[str, ...] = ()  # "sends his regards and is on the list": who greets may come all the same, and is asked
    mailing_lists: tuple[str, ...] = ()  # "mailing list": lists of who gets papers, from which somebody is struck
    attendance_lists: tuple[str, ...] = ()  # "list of participants": the secretariat's own, into which a reply's persons are put
    receiving: tuple[str, ...] = ()  # "sent to", "for the attention of": before him to whom papers go
    abbreviations: tuple[str, ...] = ()  # "ref", "p.o": before a stop that ends no sentence, as they are in small letters
    joining: tuple[str, ...] = ()  # "and", "but": what is denied before them is not what stands behind them
    conjunctions: tuple[str, ...] = ()  # "and"; an Arabic one of one letter is written onto the word behind it
    head_ends: tuple[
        str, ...
    ] = ()  # "of", "the": a head phrase ends before them, "Deputy Minister" of "Deputy Minister of Justice"
    describing: tuple[str, ...] = ()  # "legal", "protocol": words of posts that begin units as well, and name no holder alone
    authorities: tuple[
        str, ...
    ] = ()  # "Central Authority": what begins or ends so is a body, though a ministry is named behind it
    inner_units: tuple[str, ...] = ()  # "department", "unit": last words of a body that is part of the next one
    own_offices: tuple[str, ...] = ()  # "Office of the Minister": part of the post before it, no body by itself
    opening: tuple[str, ...] = ()  # "that": before what somebody tells
    articles: tuple[str, ...] = ()  # "the", "our": before a body or a post; one that ends in an apostrophe has no blank behind it
    sole: tuple[str, ...] = ()  # "only", "sole": before "member", of who comes alone
    aims: tuple[str, ...] = ()  # "to", "for": words of attending that begin so tell what for, not that somebody attends
    prepositions: tuple[str, ...] = ()  # "of", "from": between a person and the body
    contracted: tuple[str, ...] = ()  # those of them that say the article as well, or need none: "du", "del"
    working_at: tuple[str, ...] = ()  # "at", "within": between a post and the body where its holder works, never within a post
    accredited: tuple[
        str, ...
    ] = ()  # "permanent representative": who is sent to a body, which is part of his post, and not where he works
    accredited_to: tuple[str, ...] = ()  # "to", "ante": between him and that body
    belonging: tuple[str, ...] = ()  # "التابعة" ("which is under"): between a unit and the body that it is part of
    attached_to: tuple[str, ...] = ()  # "ل" ("to"), which is then written onto that body's name
    attached_at: tuple[str, ...] = ()  # "ب" ("at"), which is written onto the body's name
    nationwide: tuple[str, ...] = ()  # "national", "federal": an office that is called so stands for itself, under no ministry
    of_posts: tuple[str, ...] = ()  # "министерства": a body's noun in the genitive, which no preposition parts from the post
    undeclined: tuple[str, ...] = ()  # "МВД": a body's noun that is the same in every case, behind a post as well
    staffs: tuple[str, ...] = ()  # "secretariat": a unit that has no name but that of the committee which it serves
    collegiate: tuple[str, ...] = ()  # "committee", "commission": bodies of members, whose officials are their staff
    descent: tuple[str, ...] = ()  # "بن" ("son of"): what stands before it is a name, though it may be a rank elsewhere
    spelling: tuple[str, ...] = ()  # "latin", "passport": beginnings of words in a label of a name's second spelling
    whose: tuple[str, ...] = ()  # "of the": in a label, before whom the form is about: "Post of the delegate"
    owners: tuple[str, ...] = ()  # "delegate", "участника": whom a form is about, as its labels call him: "Фамилия участника"
    own: tuple[str, ...] = ()  # "our": before a unit that is the writer's own
    on_behalf: tuple[str, ...] = ()  # "on behalf of": before a body whose people are listed below


@checked(frozen=True, slots=True, config=_STRICT)
class PersonCues:
    """Words that tell delegates from others."""

    heading: tuple[str, ...] = ()  # "Composition of the delegation"
    contact: tuple[str, ...] = ()  # "for further information please contact"
    signed: tuple[str, ...] = ()  # "(Signed)", "Yours sincerely"
    leaving_from: tuple[str, ...] = ()  # "Greetings from": before the writer's town, as a letter ends, or as one begins
    attention: tuple[str, ...] = ()  # "Attention:", "c/o"
    copied: tuple[str, ...] = ()  # of these, those that head who gets copies, one a line: "c.c."
    replaced: tuple[str, ...] = ()  # before or after the person who is no longer coming
    ahead: tuple[str, ...] = ()  # last words of such cues where the person follows: "of" in "in place of"; else he stands before
    seats: tuple[str, ...] = ()  # "his slot": what somebody takes over who comes for another, "She takes over his slot as expert"
    stepping_in: tuple[str, ...] = ()  # "would take part": of who comes only if somebody else cannot
    contingent: tuple[str, ...] = ()  # "in the event of his absence": who is named for him comes only if he cannot
    might: tuple[str, ...] = ()  # "may be", "likely to be": as `Grammar.perhaps`, beside "replaced by" alone
    conditional: tuple[str, ...] = ()  # "if", "should": likewise, where the clause they begin speaks of somebody
    oblique_forms: tuple[str, ...] = ()  # "г-на": courtesy forms in another case than that of who does something
    oblique_women: tuple[str, ...] = ()  # … those of women: "г-жу"
    men_s_ends: tuple[str, ...] = ()  # of names in another case, a stroke, and in that of a list: "ского/ский"
    women_s_ends: tuple[str, ...] = ()
    usual_ends: tuple[str, ...] = ()  # of names in a list: "ов", "ович", "ская"
    exchanging: tuple[str, ...] = ()  # those of them that order it: "please replace"
    exchanged: tuple[str, ...] = ()  # "by", "with": between who is replaced by such an order and who comes
    done: tuple[str, ...] = ()  # "done", "fait": at a letter's end, before the place and date
    dating: tuple[str, ...] = ()  # "at", "this", "Monday": words of such a date that name no place
    kin: tuple[str, ...] = ()  # "wife", "spouse": beside somebody who comes along and does not take part
    own_kin: tuple[str, ...] = ()  # "his son": words for kin that say whose
    before_kin: tuple[str, ...] = ()  # "his", "accompanied by": before the others
    through: tuple[str, ...] = ()  # "through", "c/o": before the aide who is reached instead of a delegate
    at_own_expense: tuple[str, ...] = ()  # said of somebody without a post: who may only come along, as a delegate's wife
    aside_begins: tuple[str, ...] = ()  # "shared with", "vice Mr.": in brackets behind a post they tell of the delegation
    writers_mission: tuple[str, ...] = ()  # "of this Mission", behind a post
    attendants: tuple[str, ...] = ()  # "driver", "bodyguard": beside somebody who may only come along
    striking: tuple[str, ...] = ()  # "delete", "dar de baja": orders to strike off whoever is named next
    struck: tuple[str, ...] = ()  # "delete", "out": a label's words, before those who are struck off
    form_senders: tuple[str, ...] = ()  # "sender", "submitting officer": heads the section of a form about whoever sends it
    form_approvals: tuple[str, ...] = ()  # "authorisation", "for the Ministry": likewise, if the section is signed
    sender_details: tuple[str, ...] = ()  # "details of", "section": around them in such a heading
    signing: tuple[str, ...] = ()  # "signature", "seal": in the labels of such a section
    struck_heads: tuple[str, ...] = ()  # "formerly submitted": likewise, but no label within a sentence
    struck_if_righted: tuple[str, ...] = ()  # "for", alone on its line, if the next such line is one of the following
    righted_below: tuple[str, ...] = ()  # "read", alone on its line
    righted: tuple[str, ...] = ()  # "верно": before what is right, where a label above says what was wrong
    set_right: tuple[str, ...] = ()  # "for … read", "donde dice": in a paragraph that corrects an earlier one
    put_in: tuple[str, ...] = ()  # "add", "in": before those who come for them
    headed: tuple[str, ...] = ()  # "headed by": who is named next leads the delegation
    made_head: tuple[str, ...] = ()  # "главой делегации … назначен": likewise, with words between that say in whose place
    leads: tuple[str, ...] = ()  # "who will head the delegation": of whom this is said leads it
    post_nouns: tuple[str, ...] = ()  # "officer", "público": of posts, in nobody's name: "Chief Law Officer" names no chief
    posts_with_bodies: tuple[str, ...] = ()  # roles that are posts where a body follows: "Deputy Head, Ministry of …"
    posts_too: tuple[str, ...] = ()  # roles that are posts as well where nothing else is: "interpreter"
    remarks: tuple[str, ...] = ()  # "(unchanged)", "(new)": beside a person, neither post nor body
    lacking: tuple[str, ...] = ()  # "not available", "no", "to follow": beside the label of a contact that is not given
    before_change: tuple[str, ...] = ()  # "previously", "and not": what follows beside a person is no longer so, or was wrong
    wrongly: tuple[str, ...] = ()  # "not": likewise, in brackets before a post or body
    now_is: tuple[str, ...] = ()  # "but", "was appointed", "has become": behind what somebody is not, before what he is
    in_reserve: tuple[str, ...] = ()  # "in reserve", "on standby": beside a person who may not come
    hindered: tuple[str, ...] = ()  # "not having obtained": a clause so says of somebody that he perhaps does not come
    care_of: tuple[str, ...] = ()  # "c/o": who is named next only hands on what is sent to somebody
    on_topics: tuple[str, ...] = ()  # "as regards", "for": before an event of `events` of which a sentence then speaks
    events: tuple[str, ...] = ()  # "Commission", "side event": what others than ours are called
    unconfirmed: tuple[str, ...] = ()  # "to be confirmed", right behind a part: whether it is his is asked
    functions: tuple[str, ...] = ()  # "spokesman", "chief negotiator": what somebody is in a delegation beside his part
    also_serving: tuple[str, ...] = ()  # "and", "cum", "兼": between a part and such a function of the same person
    also: tuple[str, ...] = ()  # "also", "who is also", "он же": before the role of him whose post is told already
    withdrawn: tuple[str, ...] = ()  # "withdrawn", "cancelled": beside a person on a list, who then does not come
    along_heads: tuple[str, ...] = ()  # "accompanying persons": the heading of those who perhaps do not take part
    activity_heads: tuple[str, ...] = ()  # "Activity": the head of a column that says what each person comes for
    postscripts: tuple[str, ...] = ()  # "P.S.": begins what a letter tells below its signature
    organs: tuple[str, ...] = ()  # "Board": alone on a line of a letterhead, above its officers' names
    asks_attendance: tuple[str, ...] = ()  # "will attend": the head of a table's column that asks it of each person
    answers_no: tuple[str, ...] = ()  # "no", "not attending": what a cell below that head answers of who does not come
    answers_yes: tuple[str, ...] = ()  # "yes", "attending": likewise of who comes, where items of a list answer so
    meanwhile: tuple[str, ...] = ()  # "بينما" ("while"): with a verb that announces behind it another body names somebody else
    part_of_meeting: tuple[str, ...] = ()  # "first day", "morning": who is absent only then comes all the same
    alone: tuple[str, ...] = ()  # "alone", "seul": who does not come so comes with others
    days_of_meeting: tuple[str, ...] = ()  # "on the first day", right behind the verb: who attends then comes
    delegations: tuple[str, ...] = ()  # "delegation", "team": before the body whose people it is of
    state_delegations: tuple[str, ...] = ()  # "delegation", in every case: in the words for a part in it, "head of delegation"
    of_state_delegations: tuple[str, ...] = ()  # "official", "our": beside those, of a State's: "head of the official delegation"
    emergency: tuple[str, ...] = ()  # "in case of emergency": in the label of a contact that is nobody's who comes
    hosts_staff: tuple[str, ...] = ()  # "of UNODC", "of your service": whoever is so is no delegate of a State
    hosts_units: tuple[str, ...] = ()  # "protocol", "… section": behind those words, of whom they still tell: "of UNODC protocol"
    at_hosts: tuple[
        str, ...
    ] = ()  # "auprès" de l'ONUDC, "Section" des Nations Unies: before those words, of somebody's own State
    aides: tuple[str, ...] = ()  # "assistant's", "secretary": likewise, of a label that stands alone or beside "e-mail"
    desk_officers: tuple[str, ...] = ()  # "in charge of UNODC matters": who follows them at a Mission, and need not come
    signs_for: tuple[str, ...] = ()  # "For the Ministry": alone on the line above him who signs for it
    prepared: tuple[str, ...] = ()  # "Prepared by", "Approved by": alone on the line above him who did so
    in_common: tuple[str, ...] = ()  # "common", "shared", "for both": in the label of a contact that all persons named have
    beside_common: tuple[str, ...] = ()  # "same", "delegation": what else may stand in that label
    of_two: tuple[str, ...] = ()  # "both": which of those words mean two persons
    eventual: tuple[str, ...] = ()  # "any", "éventuelle": before or in words for a change, one that has not happened
    interim: tuple[str, ...] = ()  # "ad interim", "par intérim": behind the words for who heads the delegation, who heads it so
    grades: tuple[str, ...] = ()  # "senior", "deputy", "старший": no post without the noun behind it
    below: tuple[str, ...] = ()  # "below", "as follows": what is told stands in the list that comes
    ordinals: tuple[str, ...] = ()  # "first", "segunda": before a body's noun, which of several bodies it is
    together: tuple[str, ...] = ()  # "and", "accompanied by", "as well as"
    besides: tuple[str, ...] = ()  # "addition", "furthermore": a word before the post of somebody who comes too
    alongside: tuple[str, ...] = ()  # "with": likewise, but other words may stand behind it
    open_ends: tuple[str, ...] = ()  # "bin", "de": words of a name behind which it goes on
    alongside_as: tuple[str, ...] = ()  # "colleague": between "with his" and a name
    namely: tuple[str, ...] = ()  # "namely", "they are": from a clause to the names of those of whom it speaks
    one_comer: tuple[str, ...] = ()  # "one person", "a single delegate": before a colon and the only one who comes
    accompanied: tuple[str, ...] = ()  # "accompanied by", "the other members": before a list of those who come besides
    introducing: tuple[str, ...] = ()  # "my name is": before the writer's name
    being_oneself: tuple[str, ...] = ()  # "I am": before the post of the writer, who has told his name
    leading: tuple[str, ...] = ()  # "leads", "préside": a short sentence that ends so says who leads
    of_her: tuple[str, ...] = ()  # "her", "she": those of them that speak of a woman
    of_him: tuple[str, ...] = ()  # "his", "he": of a man
    referring: tuple[str, ...] = ()  # "his", "her", "she": words of a sentence that speaks of the person named before it
    represents: tuple[str, ...] = ()  # "ستمثل": verbs before the body that somebody represents, where verbs stand first
    deputising: tuple[str, ...] = ()  # "ينوب عنه": a deputy; or, behind a word that denies, who comes instead
    deputies: tuple[str, ...] = ()  # "alternate", "suppléante": comes for him whose deputy he is, "Mr. A's alternate, Ms. B"
    counts: tuple[str, ...] = ()  # "two", "three": how many persons are announced, from two on, strokes between forms of one
    we_are: tuple[str, ...] = ()  # "we will be": before a number of persons without a noun, "we will be three:"
    counted_nouns: tuple[str, ...] = ()  # "member delegation": nouns behind such a number, besides those of "several"
    followed: tuple[str, ...] = ()  # "the file is followed by": whom to ask is named behind it, where nobody is said to come
    not_referring: tuple[str, ...] = ()  # "其他": words without blanks that hold one of those and speak of nobody
    answering: tuple[
        str, ...
    ] = ()  # "reply of", "received from": the body follows whose answer is handed on; "复函": stands before
    former: tuple[str, ...] = ()  # "the former", "el primero", "前者": the first of those named before
    numbered: tuple[str, ...] = ()  # "under", "listed as": right before the number of an entry, "No. 2"
    continued: tuple[str, ...] = ()  # "cont.", "suite": in brackets behind a heading that comes again on the next page
    one_of: tuple[str, ...] = ()  # "one", "the other", "the third": before one of those counted before
    last: tuple[str, ...] = ()  # "the last-named", "последний из них": the last of all named before
    latter: tuple[str, ...] = ()  # "the latter", "la seconde": the second of two named before
    relative: tuple[str, ...] = ()  # "who", "whom": a clause about the person named before it
    pronouns: tuple[str, ...] = ()  # "he", "elle": a clause about the person named before it may begin so
    several: tuple[str, ...] = ()  # "officials", "deux fonctionnaires": persons named below or behind, of one body
    following: tuple[str, ...] = ()  # "the following", "suivants": the same without a word for persons, or behind it
    them: tuple[str, ...] = ()  # "they", "tous deux", "с ними": those named before; how they are reached follows
    by_way_of: tuple[str, ...] = ()  # "via", "e-mail address": small words between that and a contact
    all_of: tuple[str, ...] = ()  # "all of", "все": likewise, of more than two persons perhaps
    some_of: tuple[str, ...] = ()  # "the first two", "others": what is said is said of some of those before
    post_nominals: tuple[str, ...] = ()  # "Ph.D.", "Esq.", "Q.C."
    same: tuple[str, ...] = ()  # "same", "ditto": a short stretch with it means the body of the person before
    both: tuple[str, ...] = ()  # "both", "the two": what is said next holds for the persons before
    respectively: tuple[str, ...] = ()  # several posts, one for each of the persons before
    capacity: tuple[str, ...] = ()  # "as", "in the capacity of": a role follows
    clause: tuple[str, ...] = ()  # "who", "shall", "is": a stretch that begins so is a sentence's, not a post or a body
    sent_from: Gapped = ()  # "from … comes": who comes is named behind it, and "…" is the body that sends him
    have_from: Gapped = ()  # "from … we have": likewise, right before somebody alone; else it tells of what is had
    being: tuple[str, ...] = ()  # words of a clause that tells a person's post: "who is", "qui occupe le poste de"
    being_apart: Gapped = ()  # likewise, where "…" stands for a few words: "who has … been", of the time since when
    copula: tuple[str, ...] = ()  # "is", "will be": between a part in the delegation and the name of who has it
    part_labels: tuple[str, ...] = ()  # "function", "qualité": words of labels below which "adviser" may be a part and no post
    representing: tuple[str, ...] = ()  # "representing", "will represent", "代表": right behind who is named, before his body
    representing_as: tuple[str, ...] = ()  # "as representative": likewise, other words perhaps between the name and these
    working_at: tuple[str, ...] = ()  # "works at", "is with", "来自": behind who is named, the body where he works
    lists: tuple[str, ...] = ()  # "list": what a body sends that names others' people as well
    speak_for_state: tuple[str, ...] = ()  # "Government", "Ministry of Foreign Affairs": whom they name is seldom of theirs
    holders: tuple[str, ...] = ()  # "Titulaire": beside a substitute's part in a form, that of who leads; elsewhere a post's
    given_ranks: tuple[str, ...] = ()  # "رائد" ("major"): a rank that is a given name, too, without its article behind a form
    reached_anew: tuple[str, ...] = ()  # "has changed": what is said of an address or a number, whose new one follows
    of_above: tuple[str, ...] = ()  # "of the above", "du précédent": behind an alternate's part, whoever stands above him
    working_together: tuple[str, ...] = ()  # "work for", "are staff of", "ينتمي … إلى": likewise, of several
    pairs: tuple[str, ...] = ()  # "both": those of them that mean two
    those_named: tuple[str, ...] = ()  # "they", "both", "above": words of a subject that means all who were named
    serving: tuple[str, ...] = ()  # "is", "serves as": behind "she" at a sentence's beginning, the post of who was named before
    serving_alone: tuple[str, ...] = ()  # "ocupa el cargo de", "现任": those of them that begin such a sentence without "she"
    authority: tuple[str, ...] = ()  # "by direction of", "on the instructions of": who is named behind it does not come
    chosen_by: tuple[str, ...] = ()  # "nominated by", "proposed by": who is named right behind chose who is named before
    approving: tuple[str, ...] = ()  # "has approved", "has designated": who stands before it decides and does not come
    asks_writer: tuple[str, ...] = ()  # "has asked me to": who stands before it has somebody write for him
    himself: tuple[str, ...] = ()  # "I shall lead the delegation myself": the writer, who signs below, comes as its head
    writer: tuple[str, ...] = ()  # "the undersigned": an item of a list of delegates that begins so means who signs below
    writer_first: tuple[str, ...] = ()  # "me", "yo": likewise, where the item goes on with his name: "- me, Jane Doe, Judge"
    comes_too: tuple[str, ...] = ()  # "and myself", "I will also attend": he comes too, and does not say that he leads it
    chosen_myself: tuple[str, ...] = ()  # "I have been appointed": with what follows likewise, words between or not
    chosen_to: tuple[str, ...] = ()  # "to attend", "as representative": what he was appointed to
    journey: tuple[str, ...] = ()  # "to Vienna": behind a comma where somebody is to go ends what is said of him
    own_details: tuple[str, ...] = ()  # "my details": behind their colon a writer who comes himself tells who he is
    own_contacts: tuple[str, ...] = ()  # "my telephone", "I can be reached": before contacts of a writer who comes himself
    attending: tuple[str, ...] = ()  # "to attend", "as its representatives to": what ends a person's description in a sentence

    @property
    def writers(self) -> tuple[str, ...]:
        """The phrases by which the writer says that he comes himself."""
        return (*self.himself, *self.comes_too, *self.chosen)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Those by which somebody else has chosen him: "I have been appointed … to attend"."""
        return tuple(f"{said} … {purpose}" for said in self.chosen_myself for purpose in self.chosen_to)

    @property
    def telling(self) -> tuple[str, ...]:
        """The phrases that tell of somebody that he comes without announcing a delegation."""
        return (*self.writers, *self.sent_from)
