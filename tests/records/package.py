"""A small data package of invented engagements, made in a folder; its words are ours, its columns the real ones."""

# ruff: noqa: E501

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path
from typing import Any

from records.package import write_table
from records.schema import read_descriptor
from tests.needs import ROOT

DATA = ROOT / "data"

ROWS: dict[str, str] = {
    "countries": """country_code,iso2,name_en,name_fr,name_ar,icesco_status,icesco_region,confidence
MAR,MA,Morocco,Maroc,المغرب,member,arab,confirmed
RUS,RU,Russia,Russie,روسيا,observer,others,confirmed
SEN,SN,Senegal,Sénégal,السنغال,member,africa,confirmed
LBN,LB,Lebanon,Liban,لبنان,member,arab,confirmed""",
    "people": """person_id,name,other_names,note
salim-m-almalik,Salim M. AlMalik,"[""Salim Al-Malik""]",
ivan-orlov,Ivan Orlov,,
ivan-p-orlov,Ivan P. Orlov,,
awa-diarra,Awa Diarra,,""",
    "organizations": """organization_id,name,acronym,classification,country_code,url,is_derived,other_names,note
icesco,ICESCO,ICESCO,icesco,,https://icesco.org/,false,,
lake-council,Lake Council,,other,,,false,,
council-of-the-lakes,Council of the Lakes,,other,,,false,,
ministry-of-culture-of-senegal,Ministry of Culture of Senegal,,ministry,SEN,,true,,""",
    "sources": """source_id,title,publisher,url,published,language,is_rolling,document,sha256
icesco-orlov,ICESCO receives Orlov,ICESCO,https://icesco.org/orlov,2020-07-15,en,false,,
aps-culture-day,Culture day in Dakar,APS,https://aps.example/day,2021-03,fr,true,,""",
    "engagements": """engagement_id,title,kind,mode,start_date,end_date,date_basis,city,venue_country,summary,note,parent_id
2021-03-culture-day,Culture day in Dakar,conference,hybrid,2021-03,2021-04-02,published,Dakar,SEN,"A day, in words.",,
2020-07-14-orlov,AlMalik receives Orlov,bilateral-meeting,in-person,2020-07-14,,stated,Rabat,MAR,They met.,,
2022-lakes,A year of lakes,other,unknown,2022,,inferred,,,,,2021-03-culture-day""",
    "engagement_sources": """engagement_id,source_id,locator
2020-07-14-orlov,icesco-orlov,
2021-03-culture-day,aps-culture-day,second item
2021-03-culture-day,icesco-orlov,
2022-lakes,aps-culture-day,""",
    "participations": "participation_id,engagement_id,person_id,name_as_written,honorific,position_as_written,position,"
    """organization_id,country_code,side,role
2020-07-14-orlov/01,2020-07-14-orlov,salim-m-almalik,Salim M. AlMalik,Dr.,DG,Director-General,icesco,,icesco,host
2020-07-14-orlov/02,2020-07-14-orlov,ivan-orlov,Ivan Orlov,Mr.,Ambassador,Ambassador,,RUS,country:RUS,counterpart
2021-03-culture-day/01,2021-03-culture-day,awa-diarra,A. Diarra,Ms.,Minister,Minister,ministry-of-culture-of-senegal,SEN,country:SEN,speaker
2021-03-culture-day/02,2021-03-culture-day,ivan-p-orlov,I. P. Orlov,,Envoy,Envoy,lake-council,,organization:lake-council,attendee
2022-lakes/01,2022-lakes,awa-diarra,Awa Diarra,,,,council-of-the-lakes,,organization:council-of-the-lakes,attendee""",
    "engagement_countries": "engagement_id,country_code\n2020-07-14-orlov,RUS\n2021-03-culture-day,SEN",
    "engagement_organizations": "engagement_id,organization_id\n2021-03-culture-day,lake-council\n"
    "2022-lakes,council-of-the-lakes\n2022-lakes,lake-council",
    "engagement_themes": """engagement_id,theme,rank
2020-07-14-orlov,education,1
2021-03-culture-day,culture,1
2021-03-culture-day,heritage,2
2022-lakes,culture,1""",
    "outcomes": """outcome_id,engagement_id,kind,text,by_whom,to_whom,due,status,status_engagement_id
2020-07-14-orlov/o1,2020-07-14-orlov,invitation,Orlov invited AlMalik to Moscow.,Russia,ICESCO,2021,open,2021-03-culture-day""",
    "memberships": """membership_id,person_id,organization_id,role,start_date,end_date,source_id
m1,awa-diarra,ministry-of-culture-of-senegal,Minister,2019-11,,aps-culture-day
m2,awa-diarra,lake-council,Chair,2022,,""",
    "milestones": "milestone_id,date,text,source_id\n2020-01-30,2020-01-30,ISESCO becomes ICESCO,icesco-orlov",
    "resolutions": """resolution_id,table_name,kept_id,as_written,context,reason
r1,people,awa-diarra,A. Diarra,2021-03-culture-day,the same office""",
    "perhaps": "table_name,left_id,right_id,reason\npeople,ivan-orlov,ivan-p-orlov,the same family name",
}


def make_package(folder: Path) -> Path:
    """The small package with the real schema and vocabularies."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(DATA / "datapackage.json", folder / "datapackage.json")
    shutil.copytree(DATA / "vocabulary", folder / "vocabulary", dirs_exist_ok=True)
    for table in read_descriptor(DATA)[1]:
        if not table.path.startswith("vocabulary/"):
            (folder / table.path).write_bytes(write_table(table.columns, _rows(table.name)))
    return folder


def _rows(name: str) -> list[dict[str, Any]]:
    return list(csv.DictReader(ROWS.get(name, "").splitlines()))


def edit(folder: Path, path: str, old: str, new: str) -> None:
    """Replace words in one file of a package; they must be there once."""
    file = folder / path
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, (path, old, text.count(old))
    file.write_text(text.replace(old, new), encoding="utf-8", newline="")


def describe(folder: Path, change: Any) -> None:
    """Change the parsed datapackage.json of a package."""
    path = folder / "datapackage.json"
    described = json.loads(path.read_text(encoding="utf-8"))
    change(described)
    path.write_text(json.dumps(described), encoding="utf-8")
