"""Places named in sentences and the events they belong to, narrowest first; words that only look like places."""

import pytest

from extract.model import Document
from extract.pipeline import extract
from extract.places import Scene
from extract.places.gazetteer import gazetteer
from extract.places.romanizing import roman
from extract.text.folding import fold
from extract.text.paragraphs import paragraphs
from extract.text.tokens import sentences

NAMED = [
    ("انفجرت سيارة في بغداد.", ["Baghdad"]),
    ("وصل الوفد إلى بكين وبيونغ يانغ.", ["Beijing", "Pyongyang"]),
    ("احتج عمال في القاهرة والإسكندرية والسويس.", ["Cairo", "Alexandria", "Suez"]),
    ("وقع الحريق في كولونيا وامتد إلى ميونخ.", ["Cologne", "Munich"]),
    ("ضرب الإعصار جزر الكناري.", ["Canary Islands"]),
    ("اندلعت معارك في شمال دارفور بالسودان.", ["North Darfur", "Sudan"]),
    ("أغلقت السلطات مضيق هرمز.", ["Strait of Hormuz"]),
    ("نزح سكان قرية كرناز.", ["Karnaz"]),
    ("هاجم مسلحون بلدة مارنياك.", ["Marniak"]),
    ("أطلقت النار في محافظة ديالى العراقية.", ["Diyala"]),
    ("فاضت أنهار في مقاطعة يونان الصينية.", ["Yunnan"]),
    ("قصفت طائرات مدينة تدمر.", ["Palmyra"]),
    ("تظاهر آلاف في عاصمة كينيا.", ["Nairobi"]),
    ("تظاهر آلاف الجزائريين في العاصمة.", ["Algiers"]),
    ("دخل الجيش قاعدة حميميم ومعبر نصيب.", ["Hmeimim", "Nasib"]),
    ("وقع انفجار في حماة.", ["Hama"]),
    ("عاد إلى منزله بأمان.", []),
    ("لم تتعرض المنطقة لأي ضرر.", []),
    ("تولى صلاح الدين منصب الوزير.", []),
    ("نشرت صحيفة واشنطن بوست الخبر.", []),
    ("كان مشهد الدمار قاسيا.", []),
    ("تدمر القذائف المنازل.", []),
    ("قتل رجل بالرصاص قرب العين.", []),
    ("وصل في أبريل إلى منصبه.", []),
    ("يسري حظر التجول ابتداء من الخميس.", []),
    ("وقع انفجار في لاندري في بريطانيا.", ["United Kingdom"]),
    ("اندلع حريق في مدينة نانسي في فرنسا.", ["Nancy", "France"]),
    ('ضرب زلزال ولاية "ألازيغ" شرقي تركيا.', ["Elazig", "Turkey"]),
    ("هاجم سمك قرش سباحا في أوشنسايد، كاليفورنيا.", ["Oceanside", "California"]),
    ("وقع الحادث بضاحية إكسماوث، إنجلترا.", ["Exmouth", "England"]),
    ("وقع الحادث بضاحية أوكيتشوبي، فلوريدا.", ["Okeechobee", "Florida"]),
    ("أغلقت الطرق في مقاطعة بينيلاس بولاية فلوريدا.", ["Pinellas County", "Florida"]),
    ("اعتقل رجل في أكسفورد جروف بمدينة بولتون في بريطانيا.", ["Oxford Grove", "Bolton", "United Kingdom"]),
    ("وقع التصادم في شارع إيفلين في لندن.", ["Iflin Street", "London"]),
    ("تجمع متظاهرون في ساحة التحرير ببغداد.", ["Tahrir Square", "Baghdad"]),
    ("نقل المصابون إلى مستشفى ابن رشد في الدار البيضاء.", ["Ibn Rushd Hospital", "Casablanca"]),
    ("انفجرت حافلة في محافظة قنا.", ["Qena"]),
    ("عاصمة كوريا الشمالية بيونج يانج.", ["Pyongyang", "Pyongyang"]),
    ("وقع انفجار في لندن، والولايات المتحدة تتابع.", ["London", "United States"]),
    ("وقع انفجار في برمنغهام، ألاباما.", ["Birmingham", "Alabama"]),
    ("اعتقل عشرة في حي السكري في حلب.", ["Al-Sukkari", "Aleppo"]),
    ("تظاهر مئات في ساحة الشهداء في بيروت. وأطلقت النار في الساحة.", ["Martyrs' Square", "Beirut", "Martyrs' Square"]),
    ("ضرب زلزال محافظة كرمان الإيرانية. وكان زلزال قد ضرب المحافظة نفسها.", ["Kerman", "Kerman"]),
    ("اقتحم محتجون مبنى الكابيتول.", ["Capitol Hill"]),
    ("سقطت قذائف على بلدة حارم في سوريا.", ["Harim", "Syria"]),
    ("سقطت قذائف على بلدة تبنين في لبنان.", ["Tebnine", "Lebanon"]),
    ("سقطت قذائف على قرية جديدة في اليمن.", ["Yemen"]),
    ("سقطت قذائف على بلدة هادئة في سوريا.", ["Syria"]),
    ("انفجرت عبوة بحي الدورة.", ["Dora"]),
    ("أوقف رجل في سيدني في ضاحية ليكمبا غربي المدينة.", ["Sydney", "Likmba", "Sydney"]),
    ("قصفت طائرات حلب وقرية كفر لاتا. ونزح سكان القرية.", ["Aleppo", "Kafr Lata", "Kafr Lata"]),
    ("استهدفت مسيرات مطار حارم في سوريا.", ["Harim", "Syria"]),
    ("خرجت مظاهرات في ولايات بجاية وتيزي وزو.", ["Bejaia", "Tizi Ouzou"]),
    ("كان تقسيم البلاد مطلبا.", []),
    ("أطلق رصاص حي على المتظاهرين.", []),
    ("رفضت وزارة المالية الطلب.", []),
    ("كانت البلاد ساحة المعركة.", []),
    ("قال جون بروس إن الشركة تتوسع في الولايات المتحدة.", ["United States"]),
    ("زار الطبيب كاي فو لي مقر الشركة.", []),
    ("كتب المستخدمون في فيسبوك.", []),
    ("أصيب اللاعب ألفريدو موريلوس في المكسيك.", ["Mexico"]),
]


@pytest.mark.parametrize(("text", "names"), NAMED, ids=[text for text, _ in NAMED])
def test_places_named_in_a_sentence(text: str, names: list[str]) -> None:
    document = Document("d", text, paragraphs(text), "2024-05-15", "given")
    assert [p.name for p in Scene(document, sentences(document)).places] == names


OF_EVENTS = [
    ("اندلعت احتجاجات في طرابلس بليبيا.", [["Tripoli", "Libya"]]),
    ("قتل ثلاثة جنود في كركوك، بينما أصيب خمسة في الموصل.", [["Kirkuk"], ["Mosul"]]),
    ("اندلع حريق في حلب. وأصيب عشرة عمال بجروح.", [["Aleppo"], ["Aleppo"]]),
    ("وقع زلزال في جزيرة لومبوك. وقتل في الجزيرة عشرون شخصا.", [["Lombok"], ["Lombok"]]),
    ("اعتقلت الشرطة الفرنسية عشرة متظاهرين في باريس.", [["Paris", "France"]]),
    ("تحطمت طائرة في نيروبي وحولت رحلات إلى مومباسا. وأصيب عشرة ركاب بجروح.", [["Nairobi"], ["Mombasa"], ["Nairobi"]]),
    ("تظاهر آلاف في العاصمة الكينية.", [["Nairobi"]]),
    ("قتل مدني في أفريقيا.", [["Africa"]]),
    (
        "اندلع حريق في مطار نيروبي، وحولت الرحلات إلى مومباسا. وأغلقت الشرطة الطرق.",
        [["Nairobi"], ["Mombasa"], ["Nairobi"]],
    ),
    ("تتفاوض كازاخستان على قرض.\n\nاعتقلت الشرطة الفرنسية عشرة أشخاص.", [["Kazakhstan"], ["France"]]),
    ("وصل الرئيس إلى العراق. وفي لندن أصيب رجل بجروح.", [["Iraq"], ["London"]]),
    ("تظاهر مئات في حلب. واعتقل عشرة في شارع التحرير.", [["Aleppo"], ["Tahrir Street", "Aleppo"]]),
    ("اعتقلت شرطة بريطانيا رجلا في دتفورد جنوب شرق لندن.", [["Datford", "London", "United Kingdom"]]),
    ("احتج مئات في سوريا. وقصفت طائرات قرية كفر لاتا.", [["Syria"], ["Kafr Lata", "Syria"]]),
    ("شهدت طرابلس الليبية احتجاجات.", [["Tripoli", "Libya"]]),
    ("اندلع حريق في حلب. ومضى رجل إلى حمص حيث يقيم أخوه. وأصيب خمسة بجروح.", [["Aleppo"], ["Homs"]]),
    (
        "تظاهر مئات في حمص.\n\nاقتحم محتجون مستشفى ابن رشد. وأصيب شرطي.",
        [["Homs"], ["Ibn Rushd Hospital", "Homs"], ["Ibn Rushd Hospital", "Homs"]],
    ),
]


@pytest.mark.parametrize(("text", "places"), OF_EVENTS, ids=[text for text, _ in OF_EVENTS])
def test_an_event_gets_the_places_of_its_clause_then_those_told_before(text: str, places: list[list[str]]) -> None:
    found = extract(text, id="d", published="2024-05-15").events
    assert [[p.name for p in e.where] for e in found] == places


@pytest.mark.parametrize(
    ("arabic", "latin"), [("كفر زيتا", "Kafar Zita"), ("البريج", "Al-Barij"), ("فوكوفار", "Fukufar")]
)
def test_a_name_no_list_has_is_told_in_latin_letters(arabic: str, latin: str) -> None:
    assert roman(fold(arabic)) == latin


def test_names_are_those_of_news_without_the_marks_of_a_romanisation() -> None:
    names = {e.name for e in gazetteer().entries if e.country in ("SY", "IQ", "EG")}
    assert {"Hama", "Basrah", "Luxor"} <= names
    assert not [n for n in names if "ḩ" in n.lower() or "‘" in n]


def test_a_place_stands_where_the_text_names_it() -> None:
    text = "اندلعت مظاهرات بالقاهرة."
    document = Document("d", text, paragraphs(text), None, "unknown")
    (place,) = Scene(document, sentences(document)).places
    assert place.span.of(text) == "بالقاهرة"
    assert (place.country, round(place.latitude or 0)) == ("EG", 30)


def test_a_name_from_outside_the_arab_world_is_romanised_as_such() -> None:
    text = "أعلنت المكسيك أن متظاهرين تجمعوا في ساحة تلاتيلولكو."
    document = Document("d", text, paragraphs(text), "2024-05-15", "given")
    assert Scene(document, sentences(document)).places[-1].name == "Tlatilolko Square"


def test_a_site_is_told_with_the_word_for_its_kind() -> None:
    text = "اعتقل عشرة متظاهرين بساحة الشهداء في بيروت."
    event = extract(text, id="d", published="2024-05-15").events[0]
    assert event.where[0].text == "بساحة الشهداء"


def test_a_name_no_list_has_lies_in_the_country_told_with_it_and_has_no_position() -> None:
    text = "وقع الحادث في دتفورد جنوب شرق لندن."
    document = Document("d", text, paragraphs(text), "2024-05-15", "given")
    rendered = Scene(document, sentences(document)).places[0]
    assert (rendered.text, rendered.country, rendered.geonameid, rendered.latitude) == ("دتفورد", "GB", None, None)


@pytest.mark.parametrize(
    ("state", "degrees"), [("أوهايو", (40, -83)), ("كاليفورنيا", (38, -122)), ("أيرلندا", (53, -6))]
)
def test_a_town_is_looked_for_in_the_state_told_after_it(state: str, degrees: tuple[int, int]) -> None:
    text = f"وقع الحادث في دبلن، {state}."
    document = Document("d", text, paragraphs(text), "2024-05-15", "given")
    town = Scene(document, sentences(document)).places[0]
    assert (town.name, round(town.latitude or 0), round(town.longitude or 0)) == ("Dublin", *degrees)


@pytest.mark.parametrize(
    ("told", "country"), [("اللبنانية", "LB"), ("شمال لبنان", "LB"), ("الليبية", "LY"), ("", "LY")]
)
def test_a_city_is_that_of_the_country_told_with_it(told: str, country: str) -> None:
    text = f"تظاهر مئات في طرابلس {told}."
    document = Document("d", text, paragraphs(text), "2024-05-15", "given")
    assert Scene(document, sentences(document)).places[0].country == country


def test_a_city_is_that_of_the_country_an_article_speaks_of_where_nothing_else_speaks_of_its_own() -> None:
    text = "قطع محتجون الطرق في صيدا وزحلة. واعتصم آخرون في طرابلس."
    document = Document("d", text, paragraphs(text), "2024-05-15", "given")
    assert [(p.name, p.country) for p in Scene(document, sentences(document)).places][-1] == ("Tripoli", "LB")


def test_a_metropolis_gives_way_to_no_town_of_its_name() -> None:
    text = "انتقل اللاعب من تكساس الأميركية. وفاز بالبطولة في باريس."
    document = Document("d", text, paragraphs(text), "2024-05-15", "given")
    assert Scene(document, sentences(document)).places[-1].country == "FR"


def test_a_small_town_is_not_meant_in_an_article_about_other_countries() -> None:
    text = "قصفت كوريا الشمالية جزيرة يونغ في كوريا الجنوبية."
    document = Document("d", text, paragraphs(text), "2024-05-15", "given")
    assert "Young" not in {place.name for place in Scene(document, sentences(document)).places}


def test_what_is_of_another_time_is_not_in_the_town_of_the_article() -> None:
    text = (
        "تظاهر الآلاف في بنزرت أمس، بحسب وزارة الداخلية التونسية. واعتقلت الشرطة عشرة أشخاص في بنزرت.\n\n"
        "وتأسست المنظمة عام 1992.\n\nوأصيب خمسة محتجين."
    )
    where = {e.type: [p.name for p in e.where] for e in extract(text, id="past", published="2022-01-06").events}
    assert where["founding"] == ["Tunisia"]
    assert where["casualties"] == ["Bizerte", "Tunisia"]


def test_an_article_of_years_gone_by_keeps_its_towns() -> None:
    text = "وقع انفجار في بنزرت عام 1992.\n\nوقتل خمسة أشخاص عام 1993.\n\nوتظاهر المئات عام 1994."
    events = extract(text, id="past", published="2022-01-06").events
    assert [[p.name for p in e.where] for e in events] == [["Bizerte"]] * 3
