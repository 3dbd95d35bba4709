"""What replies do in wordings of many hands: change a list, regret, put off, announce; all persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from models.reply import Kind

EN = (
    "The Permanent Mission of Kenya presents its compliments to the United Nations Office on Drugs and Crime and has the honour "
    "to refer to note CU 2009/33 (A).\n{}\nThe Mission renews to the Office the assurances of its highest consideration."
)
ZH = "肯尼亚共和国常驻维也纳代表团向联合国毒品和犯罪问题办公室致意，并谨提及CU 2009/33 (A)号照会。\n{}\n顺致最崇高的敬意。"
EN_LIST = "\n\n1. Ms. Jane MWANGI, Director of Treaties\n2. Mr. Peter OMONDI, State Counsel\n"
ZH_LIST = "\n1. 李明女士，司法部条约司司长\n2. 王建国先生，外交部条约司处长\n"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ADDENDUM to the list of representatives:" + EN_LIST, Kind.AMENDMENT),
        ("Further names have since reached the Mission:" + EN_LIST, Kind.AMENDMENT),
        ("The list sent earlier should be disregarded. The updated delegation is as under:" + EN_LIST, Kind.AMENDMENT),
        ("The Government has the pleasure of nominating:" + EN_LIST, Kind.NOMINATION),
        ("Further information will be given by the Mission. The delegation is made up as follows:" + EN_LIST, Kind.NOMINATION),
        ("The competent authorities are not able to accept the invitation.", Kind.REGRET),
        ("Unfortunately the experts are prevented from travelling, and the invitation must therefore be declined.", Kind.REGRET),
        ("Kenya does not intend to nominate anybody for this session.", Kind.REGRET),
        ("Kenya accepts the invitation and will submit its nominations in April.", Kind.ACKNOWLEDGEMENT),
        ("The Mission asks for an extension of the deadline for registration.", Kind.ACKNOWLEDGEMENT),
        ("The Mission will revert to the matter in due time.", Kind.ACKNOWLEDGEMENT),
    ],
)
def test_english_wordings(kind_of_note: Any, text: str, kind: Kind) -> None:
    """A list that is added to or taken back is amended; who cannot accept regrets; who promises nominations acknowledges."""
    found = kind_of_note(EN.format(text))
    assert found.value == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("现对原报名单作如下更改：" + ZH_LIST, Kind.AMENDMENT),
        ("请以下列人员为准，此前名单作废。" + ZH_LIST, Kind.AMENDMENT),
        ("除已登记的代表外，另有以下人员参会：" + ZH_LIST, Kind.AMENDMENT),
        ("肯尼亚将由以下代表出席：" + ZH_LIST, Kind.NOMINATION),
        ("肯尼亚将由下列两名代表参加：" + ZH_LIST, Kind.NOMINATION),
        ("司法部部长将由王建国先生代表出席会议。", Kind.AMENDMENT),
        ("谨告肯尼亚代表名单：" + ZH_LIST, Kind.NOMINATION),
        ("关于问卷的照会容后答复。肯尼亚派下列人员与会：" + ZH_LIST, Kind.NOMINATION),
        ("证件请于周一会后报到时发给。肯尼亚派下列人员与会：" + ZH_LIST, Kind.NOMINATION),
        ("肯尼亚碍难派员与会，请予谅解。", Kind.REGRET),
        ("我方专家届时无法前往维也纳。", Kind.REGRET),
        ("肯尼亚方确认参会，人员名单容后奉告。", Kind.ACKNOWLEDGEMENT),
        ("我方人选待定，请予延期。", Kind.ACKNOWLEDGEMENT),
        ("肯尼亚将由司法部条约司司长李明女士代表参加。", Kind.NOMINATION),
        ("代表团经改组后，由下列人员组成：" + ZH_LIST, Kind.AMENDMENT),
        ("我方撤回前报名单，另报如下：" + ZH_LIST, Kind.AMENDMENT),
        ("代表团再有下列成员加入：" + ZH_LIST, Kind.AMENDMENT),
        ("因另有任务，王国强先生不能参会，现由下列人员顶替：" + ZH_LIST, Kind.AMENDMENT),
        ("肯尼亚无合适人选可派，谨致歉意。", Kind.REGRET),
        ("本团奉告，肯尼亚不参与上述会议。", Kind.REGRET),
        ("来照收悉，现正由国内研究。", Kind.ACKNOWLEDGEMENT),
        ("肯尼亚将出席会议，名单另告。", Kind.ACKNOWLEDGEMENT),
        ("已将来函转达首都，回音未到。", Kind.ACKNOWLEDGEMENT),
    ],
)
def test_chinese_wordings(kind_of_note: Any, text: str, kind: Kind) -> None:
    """Who comes by 由以下代表出席 replaces nobody; another note that is answered later puts nothing off."""
    found = kind_of_note(ZH.format(text))
    assert found.value == kind


AR = (
    "تهدي البعثة الدائمة لجمهورية كينيا أطيب تحياتها إلى مكتب الأمم المتحدة المعني بالمخدرات والجريمة، وبالإشارة إلى مذكرته "
    "CU 2009/33 (A).\n{}\nوتغتنم البعثة الدائمة هذه الفرصة لتعرب للمكتب عن فائق تقديرها."
)
AR_LIST = "\n1. السيد أحمد محمود الحسن، مدير، وزارة العدل\n2. السيدة ليلى سعيد القاسم، مستشارة، وزارة الداخلية\n"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ويشرفها أن تفيد بأن الوفد يتألف من:" + AR_LIST, Kind.NOMINATION),
        ("وتلتمس هذه البعثة تسجيل الأعضاء الآتي ذكرهم:" + AR_LIST, Kind.NOMINATION),
        ("وتفيد هذه البعثة بأن الوفد أعيد تكوينه، ويشمل الآن:" + AR_LIST, Kind.AMENDMENT),
        ("وقد تبدلت تشكيلة وفد كينيا وصارت كما يلي:" + AR_LIST, Kind.AMENDMENT),
        ("ويشارك كذلك، فضلا عمن ذكرت أسماؤهم سابقا:" + AR_LIST, Kind.AMENDMENT),
        ("وقد زيد في عدد أعضاء الوفد، وينضم إليه:" + AR_LIST, Kind.AMENDMENT),
        ("وتفيد هذه البعثة بأنه ليس لدى كينيا مرشحون لهذا الاجتماع.", Kind.REGRET),
        ("وحال ضيق الوقت دون تسمية وفد.", Kind.REGRET),
        ("ولا يمكن للسلطات المختصة إرسال خبراء، وتلتمس المعذرة.", Kind.REGRET),
        ("وتنوي كينيا الحضور، وترسل قائمة الوفد في مذكرة لاحقة.", Kind.ACKNOWLEDGEMENT),
        ("ولم تردنا بعد أسماء أعضاء الوفد، وسنرسلها عند وصولها.", Kind.ACKNOWLEDGEMENT),
        ("وتقر هذه البعثة باستلام الدعوة التي يجري النظر فيها حاليا.", Kind.ACKNOWLEDGEMENT),
    ],
)
def test_arabic_wordings(kind_of_note: Any, text: str, kind: Kind) -> None:
    """Names that have not come in are no regret; who widens a delegation adds to it."""
    found = kind_of_note(AR.format(text))
    assert found.value == kind


@pytest.mark.parametrize(
    "text",
    [
        "Ireland nominates Mr. Tom Hill, national focal point, Department of Justice.",
        "La Mission du Bénin désigne M. Tom Hill, point focal national, Ministère de la Justice.",
        "La Mission du Bénin désigne M. Tom Hill, agent traitant, Ministère de la Justice.",
        "La Misión de Guatemala designa al Lic. Tom Hill, funcionario responsable de extradiciones, Ministerio de Justicia.",
        "La Misión de Guatemala designa al Lic. Tom Hill, punto de contacto nacional, Ministerio de Justicia.",
        "La Misión de Guatemala designa al Lic. Tom Hill, Director, Ministerio de Justicia, encargado del trámite de visados.",
    ],
)
def test_posts_that_contact_persons_hold_too(delegates_of_mail: Any, text: str) -> None:
    """Who comes may be a focal point by his post: that is no label of whom to ask."""
    assert [person.name.value for person in delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n")] == ["Tom Hill"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It asks to register the persons below too, next to those whose names were sent before:" + EN_LIST, Kind.AMENDMENT),
        ("In view of changes that occurred since its last note, representatives now are:" + EN_LIST, Kind.AMENDMENT),
        (
            (
                "Se ruega inscribir también, junto con aquellos cuyos nombres se enviaron antes:"
                "\n\nSr. Juan Mora, juez\nSra. Ana Paz, directora"
            ),
            Kind.AMENDMENT,
        ),
        (
            (
                "La Mission prie d'inscrire aussi, aux côtés de ceux dont les noms ont été envoyés auparavant :"
                "\n\nM. Jean Roux, juge\nMme Anne Petit, directrice"
            ),
            Kind.AMENDMENT,
        ),
        (
            (
                "Ввиду изменений, произошедших после отправки предыдущей ноты, Постпредство просит учесть, что делегатами теперь "
                "являются:\n\nг-н Иван Петров, судья\nг-жа Анна Котова, директор"
            ),
            Kind.AMENDMENT,
        ),
        (
            "ترجو البعثة تسجيل التالية أسماؤهم إلى جانب من سبق إرسال أسمائهم:\n\nالسيد سامي حسن، قاض\nالسيدة منى حداد، مديرة",
            Kind.AMENDMENT,
        ),
        ("因上次照会发出后情况有变，现代表改为：\n\n王毅先生，外交部司长\n李红女士，公安部处长", Kind.AMENDMENT),
        ("感谢贵办照会邀我国派员参加专家会议。中国此次不派人参会，特此致歉，敬请谅解。", Kind.REGRET),
        ("Nos autorités ont porté leur choix sur M. Jean Roux, juge, et Mme Anne Petit, directrice.", Kind.NOMINATION),
        ("La elección de nuestro Gobierno ha recaído en el Sr. Juan Mora, juez, y la Sra. Ana Paz, directora.", Kind.NOMINATION),
        ("Выбор нашего правительства пал на г-на Ивана Петрова, судью, и г-жу Анну Котову, директора.", Kind.NOMINATION),
        (
            (
                "La Mission indique ci-après l'identité des délégués :\n\nM. Jean Roux, juge\n\nToute question relative à cette "
                "note peut être adressée à Paul Dem, Conseiller (téléphone +43 1 527 3150)."
            ),
            Kind.NOMINATION,
        ),
        ("Representatives:\n1. Ms. Jane Mwangi, Additional DIG (Crime)\n2. Mr. Peter Omondi, Judge", Kind.NOMINATION),
    ],
)
def test_wordings_of_a_tenth_hand(kind_of_note: Any, text: str, kind: Kind) -> None:
    """Those sent before are added to, choices fall on somebody, and an "Additional DIG" adds nobody."""
    found = kind_of_note(f"CU 2009/33 (A)\n{text}\n")
    assert found.value == kind
