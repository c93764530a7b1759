"""Names of countries kept apart."""

import csv

import pytest

from records.drafting.countries import places
from records.drafting.rules import VOCABULARY
from records.drafting.text import paragraphs
from tests.records.drafting.drafted import only


def codes(text):
    return [place.code for place in places(paragraphs(text)[0]) if place.sort != "city"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea", ["GIN", "GNB", "GNQ", "PNG"]),
        ("the Republic of Niger and the Federal Republic of Nigeria", ["NER", "NGA"]),
        ("the Nigerien and the Nigerian minister", ["NER", "NGA"]),
        ("the Democratic Republic of the Congo and the Republic of the Congo", ["COD", "COG"]),
        ("Dominica and the Dominican Republic", ["DMA", "DOM"]),
        ("Mauritania and Mauritius; Mauritanian and Mauritian", ["MRT", "MUS", "MRT", "MUS"]),
        ("a turkey in Turkey and Türkiye", ["TUR", "TUR"]),
        ("South Sudan and Sudan, North Korea and Korea", ["SSD", "SDN", "PRK", "KOR"]),
        ("the State of Palestine", ["PSE"]),
        ("Lake Chad, the Gulf of Guinea and the Indian Ocean", []),
        ("the People’s Republic of China’s embassy", ["CHN"]),
        ("Côte d’Ivoire and Cote d'Ivoire", ["CIV", "CIV"]),
        ("US$ 200 and the US envoy", ["USA"]),
        ("la République islamique de Mauritanie auprès du Royaume du Maroc", ["MRT", "MAR"]),
        ("l’ambassadeur togolais et la ministre béninoise", ["TGO", "BEN"]),
        ("سفير جمهورية السنغال لدى المملكة المغربية وللسودان", ["SEN", "MAR", "SDN"]),
        ("Freedonia", []),
    ],
)
def test_names_are_kept_apart(text, wanted):
    assert codes(text) == wanted


def test_a_congolese_stays_open():
    assert codes("the Congolese minister") == [""]


def test_the_table_names_every_country_in_three_languages():
    with open(VOCABULARY / "country_names.csv", encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    for language in ("en", "fr", "ar"):
        assert len({row["code"] for row in rows if row["language"] == language and row["sort"] == "short"}) >= 249
    assert {row["sort"] for row in rows} == {"short", "official", "variant", "demonym"}
    assert all(len(row["code"]) == 3 and row["code"].isupper() for row in rows)


def test_the_country_of_a_dateline_is_not_engaged():
    one = only(
        "MOROCCO, April 7, 2023 - A delegation of weavers visited on Wednesday the exhibition of looms, at the seat"
        " of ICESCO in Rabat. ICESCO Director General Salim M. Al-Malik received them."
    )
    assert one["countries"] == []
