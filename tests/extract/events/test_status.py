"""Whether an event happened, is planned, demanded, alleged, denied, possible or over: one short text a line."""

import pytest

from extract.pipeline import extract

TOLD = [
    ("فرضت الحكومة حظر التجول في المدينة.", "curfew", "asserted"),
    ("رفعت السلطات حظر التجول.", "curfew", "ended"),
    ("انتهاء الإضراب في الموانئ.", "strike", "ended"),
    ("ستنظم النقابات إضرابا الأسبوع المقبل.", "strike", "planned"),
    ("من المقرر أن تجري انتخابات في يونيو.", "election", "planned"),
    ("تعتزم الحكومة فرض حظر التجول.", "curfew", "planned"),
    ("سيؤثر إغلاق المطار على آلاف المسافرين.", "restriction", "asserted"),
    ("دعا الحزب إلى إضراب عام.", "strike", "called-for"),
    ("ودعا الحزب، وهو من أحزاب المعارضة، إلى إضراب عام.", "strike", "called-for"),
    ("اقترحت الرئيسة خلال اجتماع مع حكام الولايات تنظيم استفتاء.", "election", "called-for"),
    ("طالب المحتجون بإجراء انتخابات مبكرة.", "election", "called-for"),
    ("نفت الشرطة إطلاق النار على المتظاهرين.", "attack", "denied"),
    ("لم يتم الإعلان عن حالة الطوارئ.", "state-of-emergency", "denied"),
    ("قد تندلع احتجاجات في العاصمة.", "protest", "hypothetical"),
    ("هناك احتمال وقوع زلزال آخر.", "disaster", "hypothetical"),
    ("يمكن للحكومة إذا لزم الأمر أن تلجأ إلى البرلمان لفرض حظر التجول.", "curfew", "hypothetical"),
    ("زعم المسلحون مقتل عشرة جنود.", "casualties", "alleged"),
    ("أدانت المحكمة الرجل بتهمة قتل ثلاثة أشخاص.", "casualties", "asserted"),
    ("قتل عشرة أشخاص بعد أن دعت الحكومة إلى الهدوء.", "casualties", "asserted"),
    ("هددت واشنطن بفرض عقوبات على إيران.", "sanction", "hypothetical"),
    ("هددت النقابات بتنظيم إضراب عام.", "strike", "hypothetical"),
    ("حذرت الأمم المتحدة من المجاعة في البلاد.", "disaster", "hypothetical"),
    ("حذرت المنظمة من اندلاع اشتباكات في المدينة.", "clash", "hypothetical"),
    ("حذر الوزير من تداعيات الهجوم.", "attack", "asserted"),
    ("هدد الوزير بالرد على الهجوم.", "attack", "asserted"),
    ("رحبت واشنطن بوقف إطلاق النار.", "agreement", "asserted"),
    ("أعلنت حركة طالبان مسؤوليتها عن الهجوم.", "attack", "asserted"),
    ("أصيب طالب في الهجوم.", "attack", "asserted"),
    ("طالب الحزب بتنظيم إضراب.", "strike", "called-for"),
    ("أرجئت الانتخابات الرئاسية.", "election", "planned"),
    ("أعلنت اللجنة تأجيل الانتخابات.", "election", "planned"),
    ("رفعت تركيا حالة الطوارئ.", "state-of-emergency", "ended"),
    ("رفعت السلطات حالة التأهب.", "state-of-emergency", "asserted"),
    ("أنهى عمال السكك الحديدية إضرابهم.", "strike", "ended"),
    ("علق الوزير على الاحتجاجات.", "protest", "asserted"),
    ("طالبت المنظمة بالهدوء بعد مقتل خمسة أشخاص.", "casualties", "asserted"),
]


@pytest.mark.parametrize(("text", "type_", "status"), TOLD, ids=[text for text, *_ in TOLD])
def test_the_status_is_what_governs_the_event(text: str, type_: str, status: str) -> None:
    found = {e.status for e in extract(text, id="d", published="2024-05-15").events if e.type == type_}
    assert found == {status}
