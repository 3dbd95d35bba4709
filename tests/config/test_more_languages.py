"""A language is added by one file: Portuguese, which ships switched off, is switched on for these tests alone."""

# ruff: noqa: E501 - sentences stand as they were written

from __future__ import annotations

import hashlib
import shutil
from email.message import EmailMessage
from pathlib import Path

import pytest

from config.knowledge import SHIPPED, load_knowledge
from config.register import load_register
from config.settings import ExtractionSettings, Settings
from models.errors import ConfigError
from models.mail import RawMessage
from models.reply import Reply
from pipeline.process import process

REGISTER = load_register(SHIPPED.parent / "tests" / "cases" / "invitations.toml")
NOMINATION = """A Missão Permanente da República de Moçambique junto das Nações Unidas apresenta os seus cumprimentos ao Secretariado e, com referência à nota CU 2009/33 (A), tem a honra de comunicar que a delegação moçambicana será composta por:

1. Exmo. Sr. Aurélio Nhantumbo, Procurador-Geral Adjunto, Procuradoria-Geral da República, Chefe da delegação
2. Sra. Celeste Macuácua, Técnica Superior, Ministério do Interior, Telemóvel: +258 82 555 0144

Para mais informações, queira contactar o Sr. Hélder Sitoe, Primeiro Secretário.

A Missão Permanente aproveita a oportunidade para renovar os protestos da sua mais alta consideração."""
REGRET = "A Embaixada da República de Angola agradece a nota CU 2009/53 (A). Infelizmente nenhum perito poderá deslocar-se a Viena em junho."
LATER = "O Ministério dos Negócios Estrangeiros de Portugal recebeu a nota CU 2009/35 (A). O nome do perito português será indicado logo que possível."
CHANGE = "A Missão Permanente do Brasil informa que, na delegação brasileira (CU 2009/33 (A)), o Sr. Otávio Lima será substituído pela Sra. Beatriz Prado, Procuradora da República."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of what ships, with Portuguese added."""
    folder = tmp_path_factory.mktemp("knowledge")
    shutil.copytree(SHIPPED / "languages", folder / "languages")
    shutil.copy(SHIPPED / "states.toml", folder)
    shutil.copy(SHIPPED / "more_languages" / "pt.toml", folder / "languages")
    return folder


def _read(text: str, folder: Path | None) -> Reply:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "missao@example.org", "untoc.cop@example.org", "Nota"
    message.set_content(text, charset="utf-8", cte="8bit")
    data = message.as_bytes()
    settings = Settings(extraction=ExtractionSettings(knowledge_directory=folder))
    return process(RawMessage(hashlib.sha256(data).hexdigest(), None, data), REGISTER, settings)


def test_a_portuguese_nomination_is_read(folder: Path) -> None:
    """With the one file added, a note in Portuguese is read like one in an official language, and its contact is no delegate."""
    reply = _read(NOMINATION, folder)
    assert (reply.kind.value, reply.reference.value, reply.state.value) == ("nomination", "CU 2009/33 (A)", "MOZ")
    assert [person.name.value for person in reply.delegates] == ["Aurélio Nhantumbo", "Celeste Macuácua"]
    assert [person.title.value for person in reply.delegates] == ["Procurador-Geral Adjunto", "Técnica Superior"]
    assert [person.organisation.value for person in reply.delegates] == [
        "Procuradoria-Geral da República",
        "Ministério do Interior",
    ]
    assert reply.delegates[0].role.value == "head"
    assert [phone.value for phone in reply.delegates[1].phones] == ["+258825550144"]


@pytest.mark.parametrize(
    ("text", "kind", "state"),
    [(REGRET, "regret", "AGO"), (LATER, "acknowledgement", "PRT"), (CHANGE, "amendment", "BRA")],
)
def test_other_kinds_in_portuguese(folder: Path, text: str, kind: str, state: str) -> None:
    """Regrets, acknowledgements and changes follow from the same file."""
    reply = _read(text, folder)
    assert (reply.kind.value, reply.state.value) == (kind, state)


@pytest.mark.parametrize(
    ("said", "kind"),
    [("O Sr. Aurélio Nhantumbo participará.", "nomination"), ("Talvez o Sr. Aurélio Nhantumbo participará.", "review")],
)
def test_a_plain_portuguese_sentence_says_who_comes(folder: Path, said: str, kind: str) -> None:
    """The verb behind him does; what the file lists as doubt makes it a question."""
    reply = _read(f"CU 2009/33 (A)\n\nPrezados senhores,\n\n{said}\n\nAtenciosamente,\nRui Melo\n", folder)
    assert [person.name.value for person in reply.delegates] in ([], ["Aurélio Nhantumbo"])
    assert ("review" if reply.kind.needs_review or not reply.delegates else reply.kind.value) == kind


def test_without_the_file_it_is_not_read(folder: Path) -> None:
    """What ships does not know Portuguese: it is the file that makes the difference."""
    assert _read(REGRET, None).kind.value != "regret"
    assert load_knowledge(SHIPPED).language("pt") is None
    assert load_knowledge(folder).language("pt") is not None


def test_a_wrong_code_of_a_state_is_named(tmp_path: Path) -> None:
    """A language file that names a State which does not exist says so."""
    shutil.copytree(SHIPPED / "languages", tmp_path / "languages")
    shutil.copy(SHIPPED / "states.toml", tmp_path)
    text = (SHIPPED / "more_languages" / "pt.toml").read_text(encoding="utf-8").replace("\nMOZ = [", "\nMZB = [")
    (tmp_path / "languages" / "pt.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match="MZB"):
        load_knowledge(tmp_path)
