<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>The timeline an Arabic article tells, next to the words that support it.</source>
        <translation>الخط الزمني الذي يرويه مقال عربي، إلى جانب الكلمات التي تسنده.</translation>
    </message>
    <message>
        <source>Morphology: CAMeL Tools with {0}.</source>
        <translation>التحليل الصرفي: CAMeL Tools مع {0}.</translation>
    </message>
    <message>
        <source>Licence: MIT. The Buckwalter tables are under the GNU General Public License.</source>
        <translation>الرخصة: MIT. جداول باكوالتر تحت رخصة غنو العمومية العامة.</translation>
    </message>
    <message>
        <source>About Waqai</source>
        <translation>حول وقائع</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Copy timeline image</source>
        <translation>نسخ صورة الخط الزمني</translation>
    </message>
    <message>
        <source>Copy events as table</source>
        <translation>نسخ جدول الأحداث</translation>
    </message>
    <message>
        <source>Open article…</source>
        <translation>فتح مقال…</translation>
    </message>
    <message>
        <source>Paste article</source>
        <translation>لصق مقال</translation>
    </message>
    <message>
        <source>Open the sample article</source>
        <translation>فتح المقال النموذجي</translation>
    </message>
    <message>
        <source>Save case</source>
        <translation>حفظ الملف</translation>
    </message>
    <message>
        <source>Save case as…</source>
        <translation>حفظ الملف باسم…</translation>
    </message>
    <message>
        <source>Export image…</source>
        <translation>تصدير صورة…</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>تصدير تقرير…</translation>
    </message>
    <message>
        <source>Close article</source>
        <translation>إغلاق المقال</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Add event from selected text…</source>
        <translation>إضافة حدث من النص المحدد…</translation>
    </message>
    <message>
        <source>Edit event…</source>
        <translation>تعديل الحدث…</translation>
    </message>
    <message>
        <source>Split event…</source>
        <translation>تقسيم الحدث…</translation>
    </message>
    <message>
        <source>Merge with another event…</source>
        <translation>دمج مع حدث آخر…</translation>
    </message>
    <message>
        <source>Delete event</source>
        <translation>حذف الحدث</translation>
    </message>
    <message>
        <source>Publication date…</source>
        <translation>تاريخ النشر…</translation>
    </message>
    <message>
        <source>Find in text…</source>
        <translation>البحث في النص…</translation>
    </message>
    <message>
        <source>Filter events…</source>
        <translation>تصفية الأحداث…</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>عرض كل الأحداث</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Mark as not reviewed</source>
        <translation>إعادة إلى غير المراجَع</translation>
    </message>
    <message>
        <source>Next to review</source>
        <translation>التالي للمراجعة</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>الحدث التالي</translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation>الحدث السابق</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Fit all events</source>
        <translation>إظهار كل الأحداث</translation>
    </message>
    <message>
        <source>Fit selected event</source>
        <translation>إظهار الحدث المحدد</translation>
    </message>
    <message>
        <source>Reverse time direction</source>
        <translation>عكس اتجاه الزمن</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>مفتاح الرموز</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>نص أصغر</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>اللوحة التالية</translation>
    </message>
    <message>
        <source>…more evidence</source>
        <translation>…شاهد آخر</translation>
    </message>
    <message>
        <source>…what happened</source>
        <translation>…ما حدث</translation>
    </message>
    <message>
        <source>…when</source>
        <translation>…متى</translation>
    </message>
    <message>
        <source>…where</source>
        <translation>…أين</translation>
    </message>
    <message>
        <source>…who did it</source>
        <translation>…من فعله</translation>
    </message>
    <message>
        <source>…how many</source>
        <translation>…كم</translation>
    </message>
    <message>
        <source>…who says so</source>
        <translation>…من قاله</translation>
    </message>
    <message>
        <source>Lanes by family</source>
        <translation>المسارات بحسب الفئة</translation>
    </message>
    <message>
        <source>Lanes by event type</source>
        <translation>المسارات بحسب نوع الحدث</translation>
    </message>
    <message>
        <source>Lanes by place</source>
        <translation>المسارات بحسب المكان</translation>
    </message>
    <message>
        <source>Lanes by source</source>
        <translation>المسارات بحسب المصدر</translation>
    </message>
    <message>
        <source>No lanes</source>
        <translation>بلا مسارات</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>مظهر النظام</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>المظهر الفاتح</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>المظهر الداكن</translation>
    </message>
    <message>
        <source>Switch language</source>
        <translation>تبديل اللغة</translation>
    </message>
    <message>
        <source>Digits 0123</source>
        <translation>الأرقام 0123</translation>
    </message>
    <message>
        <source>Digits ٠١٢٣</source>
        <translation>الأرقام ٠١٢٣</translation>
    </message>
    <message>
        <source>Months: كانون الثاني</source>
        <translation>الأشهر: كانون الثاني</translation>
    </message>
    <message>
        <source>Months: يناير</source>
        <translation>الأشهر: يناير</translation>
    </message>
    <message>
        <source>Months: جانفي</source>
        <translation>الأشهر: جانفي</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>كل الأوامر…</translation>
    </message>
    <message>
        <source>About Waqai</source>
        <translation>حول وقائع</translation>
    </message>
    <message>
        <source>Add articles…</source>
        <translation>إضافة مقالات…</translation>
    </message>
    <message>
        <source>Add a folder of articles…</source>
        <translation>إضافة مجلد مقالات…</translation>
    </message>
    <message>
        <source>Articles of the case</source>
        <translation>مقالات القضية</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>عرض الأصل</translation>
    </message>
    <message>
        <source>Extract again</source>
        <translation>إعادة الاستخراج</translation>
    </message>
    <message>
        <source>Remove article from the case</source>
        <translation>إزالة المقال من القضية</translation>
    </message>
    <message>
        <source>Corrections without hold…</source>
        <translation>تصحيحات بلا سند…</translation>
    </message>
    <message>
        <source>Sort by date</source>
        <translation>ترتيب بحسب التاريخ</translation>
    </message>
    <message>
        <source>Sort by name</source>
        <translation>ترتيب بحسب الاسم</translation>
    </message>
    <message>
        <source>Sort by type</source>
        <translation>ترتيب بحسب النوع</translation>
    </message>
    <message>
        <source>Sort by place</source>
        <translation>ترتيب بحسب المكان</translation>
    </message>
    <message>
        <source>Sort by source</source>
        <translation>ترتيب بحسب المصدر</translation>
    </message>
    <message>
        <source>Sort by status</source>
        <translation>ترتيب بحسب الحالة</translation>
    </message>
    <message>
        <source>Sort by confidence</source>
        <translation>ترتيب بحسب الثقة</translation>
    </message>
    <message>
        <source>Sort by review</source>
        <translation>ترتيب بحسب المراجعة</translation>
    </message>
    <message>
        <source>Reverse the order</source>
        <translation>عكس الترتيب</translation>
    </message>
    <message>
        <source>Take merge apart</source>
        <translation>فك الدمج</translation>
    </message>
    <message>
        <source>Take merge apart for good</source>
        <translation>فك الدمج نهائيا</translation>
    </message>
    <message>
        <source>Search every article…</source>
        <translation>البحث في كل المقالات…</translation>
    </message>
    <message>
        <source>Events that may be one</source>
        <translation>أحداث قد تكون واحدا</translation>
    </message>
</context>
<context>
    <name>Article</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>paragraph {0} of {1}</source>
        <translation>الفقرة {0} من {1}</translation>
    </message>
    <message>
        <source>{0} paragraphs</source>
        <translation>الفقرات: {0}</translation>
    </message>
    <message>
        <source>Article text</source>
        <translation>نص المقال</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Open…</source>
        <translation>فتح…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Published {0} ▾</source>
        <translation>نُشر {0} ▾</translation>
    </message>
    <message>
        <source>All events ▾</source>
        <translation>كل الأحداث ▾</translation>
    </message>
    <message>
        <source>⇄ time</source>
        <translation>⇄ الزمن</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Search events and text</source>
        <translation>بحث في الأحداث والنص</translation>
    </message>
    <message>
        <source>Publication date not known ▾</source>
        <translation>تاريخ النشر غير معروف ▾</translation>
    </message>
    <message>
        <source>{0} of {1} events ▾</source>
        <translation>{0} من {1} حدثا ▾</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>الحدث</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>الثقة</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
</context>
<context>
    <name>Edit</name>
    <message>
        <source>What kind of event do the words tell?</source>
        <translation>أي نوع من الأحداث تروي هذه الكلمات؟</translation>
    </message>
    <message>
        <source>One sentence supports this event. Select the words of the other and press Ctrl+N.</source>
        <translation>تسند هذا الحدث جملة واحدة. حدد كلمات الحدث الآخر واضغط Ctrl+N.</translation>
    </message>
    <message>
        <source>Which event is the same one?</source>
        <translation>أي حدث هو نفسه؟</translation>
    </message>
    <message>
        <source>To add a place, a count or a source, select its words in the article.</source>
        <translation>لإضافة مكان أو عدد أو مصدر حدد كلماته في المقال.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Name, English</source>
        <translation>الاسم بالإنجليزية</translation>
    </message>
    <message>
        <source>Name, Arabic</source>
        <translation>الاسم بالعربية</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Count: {0}</source>
        <translation>العدد: {0}</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>القائل</translation>
    </message>
    <message>
        <source>Remove: {0}</source>
        <translation>إزالة: {0}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>about</source>
        <translation>تقريبا</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Exact to the</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>The event was</source>
        <translation>موقع الحدث منه</translation>
    </message>
    <message>
        <source>Paragraph {0}</source>
        <translation>الفقرة {0}</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open article</source>
        <translation>فتح مقال</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>نص ملصق</translation>
    </message>
    <message>
        <source>Cases (*.waqai)</source>
        <translation>القضايا (*.waqai)</translation>
    </message>
    <message>
        <source>PNG, {0} times the size on screen (*.png)</source>
        <translation>PNG بحجم الشاشة مضروبا في {0} (*.png)</translation>
    </message>
    <message>
        <source>“{0}” cannot be written.</source>
        <translation>تعذرت كتابة «{0}».</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>حفظ باسم</translation>
    </message>
    <message>
        <source>Add articles</source>
        <translation>إضافة مقالات</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>إضافة مجلد</translation>
    </message>
    <message>
        <source>Articles and cases (*.txt *.text *.html *.htm *.mhtml *.docx *.pdf *.jsonl *.ndjson *.waqai);;All files (*)</source>
        <translation>المقالات والقضايا (*.txt *.text *.html *.htm *.mhtml *.docx *.pdf *.jsonl *.ndjson *.waqai);;كل الملفات (*)</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Save the case?</source>
        <translation>حفظ القضية؟</translation>
    </message>
    <message>
        <source>Save the case before it is closed?</source>
        <translation>هل تريد حفظ القضية قبل إغلاقها؟</translation>
    </message>
    <message>
        <source>The last corrections could not be written to its file and would be lost.</source>
        <translation>تعذرت كتابة آخر التصحيحات في ملف القضية، وستضيع إن أغلقتها.</translation>
    </message>
    <message>
        <source>It is in no file yet: what you put together and corrected would be lost.</source>
        <translation>القضية غير محفوظة في ملف بعد، وسيضيع كل ما جمعته وصححته فيها.</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>إغلاق دون حفظ</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>Overwriting</name>
    <message>
        <source>Replace?</source>
        <translation>استبدال؟</translation>
    </message>
    <message>
        <source>Replace “{0}”?</source>
        <translation>هل تريد استبدال «{0}»؟</translation>
    </message>
    <message>
        <source>Replace {0} files, “{1}” to “{2}”?</source>
        <translation>هل تريد استبدال الملفات من «{1}» إلى «{2}» وعددها {0}؟</translation>
    </message>
    <message>
        <source>What is in the folder under that name would be lost.</source>
        <translation>في المجلد ملف بهذا الاسم، وسيضيع ما فيه.</translation>
    </message>
    <message>
        <source>What is in the folder under these names would be lost.</source>
        <translation>في المجلد ملفات بهذه الأسماء، وسيضيع ما فيها.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>استبدال</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>Filter events</source>
        <translation>تصفية الأحداث</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>At least this certain</source>
        <translation>الثقة لا تقل عن</translation>
    </message>
    <message>
        <source>From, to</source>
        <translation>من، إلى</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>several independent sources</source>
        <translation>عدة مصادر مستقلة</translation>
    </message>
    <message>
        <source>one source</source>
        <translation>مصدر واحد</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} من {1}</translation>
    </message>
    <message>
        <source>Not in the text</source>
        <translation>ليس في النص</translation>
    </message>
    <message>
        <source>Find in text</source>
        <translation>البحث في النص</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>الموضع السابق</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>الموضع التالي</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Why this date?</source>
        <translation>لماذا هذا التاريخ؟</translation>
    </message>
    <message>
        <source>Why this event?</source>
        <translation>لماذا هذا الحدث؟</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>القائل</translation>
    </message>
    <message>
        <source>the article itself</source>
        <translation>المقال نفسه</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>الثقة</translation>
    </message>
    <message>
        <source>Select an event on the timeline, in the list or in the text.</source>
        <translation>حدد حدثا على الخط الزمني أو في القائمة أو في النص.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>الحدث</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Selected event</source>
        <translation>الحدث المحدد</translation>
    </message>
    <message>
        <source>{0} independent sources: {1}</source>
        <translation>مصادر مستقلة عددها {0}: {1}</translation>
    </message>
    <message>
        <source>one source: {0}</source>
        <translation>مصدر واحد: {0}</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source> = </source>
        <translation> = </translation>
    </message>
    <message>
        <source>Count, growing</source>
        <translation>عدد يرتفع</translation>
    </message>
    <message>
        <source>Counts differ</source>
        <translation>أعداد متباينة</translation>
    </message>
    <message>
        <source>Told in</source>
        <translation>ورد في</translation>
    </message>
    <message>
        <source>paragraph {0}</source>
        <translation>الفقرة {0}</translation>
    </message>
    <message>
        <source>{0}: show “{1}” in the article</source>
        <translation>{0}: إظهار «{1}» في المقال</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>The article could not be read: extraction ended unexpectedly.</source>
        <translation>تعذرت قراءة المقال: انتهى الاستخراج على غير توقع.</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>1 event</source>
        <translation>حدث واحد</translation>
    </message>
    <message>
        <source>{0} events</source>
        <translation>الأحداث: {0}</translation>
    </message>
    <message>
        <source>{0} of {1} events</source>
        <translation>{0} من {1} من الأحداث</translation>
    </message>
    <message>
        <source>Sort events</source>
        <translation>ترتيب الأحداث</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>No event passes the filter. Show all events with Ctrl+Shift+L.</source>
        <translation>لا حدث يوافق التصفية. لعرض كل الأحداث اضغط Ctrl+Shift+L.</translation>
    </message>
    <message>
        <source>No events yet. Select words in the text and press Ctrl+N to add one.</source>
        <translation>لا أحداث بعد. حدد كلمات في النص واضغط Ctrl+N لإضافة حدث.</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>بحسب {0}</translation>
    </message>
    <message>
        <source>{0} sources</source>
        <translation>المصادر: {0}</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>ت&amp;حرير</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>م&amp;راجعة</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>فتح ال&amp;أخيرة</translation>
    </message>
    <message>
        <source>Selected &amp;words are…</source>
        <translation>الكلمات ال&amp;محددة هي…</translation>
    </message>
    <message>
        <source>&amp;Lanes</source>
        <translation>ال&amp;مسارات</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>ال&amp;مظهر</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>&amp;Digits</source>
        <translation>الأ&amp;رقام</translation>
    </message>
    <message>
        <source>&amp;Month names</source>
        <translation>أسماء الأ&amp;شهر</translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation>الم&amp;قالات</translation>
    </message>
    <message>
        <source>&amp;Sort events</source>
        <translation>&amp;ترتيب الأحداث</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>When was this article published? Until you say, weekdays and “yesterday” stay without a date.</source>
        <translation>متى نُشر هذا المقال؟ إلى أن تجيب تبقى أيام الأسبوع و«أمس» بلا تاريخ.</translation>
    </message>
    <message>
        <source>Publication date, year-month-day</source>
        <translation>تاريخ النشر: سنة-شهر-يوم</translation>
    </message>
    <message>
        <source>Set date</source>
        <translation>تثبيت التاريخ</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Type a command</source>
        <translation>اكتب أمرا</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>{0} of {1} reviewed</source>
        <translation>روجع {0} من {1}</translation>
    </message>
    <message>
        <source>Review progress</source>
        <translation>تقدم المراجعة</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>محفوظ</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>غير محفوظ</translation>
    </message>
    <message>
        <source>Preparing Arabic morphology …</source>
        <translation>جار تحضير الصرف العربي…</translation>
    </message>
    <message>
        <source>Reading the article …</source>
        <translation>جارية قراءة المقال…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>بلا اتصال</translation>
    </message>
    <message>
        <source>CAMeL morphology: {0}</source>
        <translation>محلل CAMeL الصرفي بجداول {0}</translation>
    </message>
    <message>
        <source>Reading the articles …</source>
        <translation>تجري قراءة المقالات …</translation>
    </message>
    <message>
        <source>Reading the files …</source>
        <translation>تجري قراءة الملفات …</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Open an Arabic news article, drop it here or paste its text, and see the timeline it tells.</source>
        <translation>افتح مقالا إخباريا عربيا أو أسقطه هنا أو الصق نصه لترى الخط الزمني الذي يرويه.</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>فُتحت أخيرا</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Waqai</source>
        <translation>وقائع</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} من {1}</translation>
    </message>
    <message>
        <source>Select anything: the event, its place on the timeline and its words in the article show together. Enter accepts, Backspace rejects, Ctrl+K lists every command.</source>
        <translation>حدد أي شيء: يظهر معا الحدث وموضعه على الخط الزمني وكلماته في المقال. مفتاح الإدخال للقبول، والمسح للرفض، وCtrl+K لكل الأوامر.</translation>
    </message>
</context>
<context>
    <name>Case</name>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Parts of the case</source>
        <translation>أجزاء القضية</translation>
    </message>
    <message>
        <source>Same?</source>
        <translation>حدث واحد؟</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>البحث</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>date not known</source>
        <translation>التاريخ غير معروف</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>حدث واحد</translation>
    </message>
    <message>
        <source>{0} events</source>
        <translation>الأحداث: {0}</translation>
    </message>
    <message>
        <source>to be read</source>
        <translation>قيد القراءة</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>مقال واحد</translation>
    </message>
    <message>
        <source>{0} articles</source>
        <translation>المقالات: {0}</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>إضافة…</translation>
    </message>
    <message>
        <source>No article in the case. Add some with Ctrl+Shift+O.</source>
        <translation>لا مقالات في القضية. أضف مقالات بالضغط على Ctrl+Shift+O.</translation>
    </message>
    <message>
        <source>given</source>
        <translation>أدخله المستخدم</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>من بيانات الملف</translation>
    </message>
    <message>
        <source>from its dateline</source>
        <translation>من سطر الخبر</translation>
    </message>
    <message>
        <source>from the file’s name</source>
        <translation>من اسم الملف</translation>
    </message>
    <message>
        <source>Articles added: {0}.</source>
        <translation>المقالات المضافة: {0}.</translation>
    </message>
    <message>
        <source>Skipped: {0}.</source>
        <translation>تُرك: {0}.</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>ما تُرك</translation>
    </message>
    <message>
        <source>These corrections found no hold in what was extracted. They are kept and tried again.</source>
        <translation>لم تجد هذه التصحيحات سندا في ما استُخرج. وهي محفوظة ويعاد تطبيقها لاحقا.</translation>
    </message>
    <message>
        <source>Every correction is in force.</source>
        <translation>كل التصحيحات سارية.</translation>
    </message>
    <message>
        <source>Corrections without hold</source>
        <translation>تصحيحات بلا سند</translation>
    </message>
    <message>
        <source>Text as imported</source>
        <translation>النص كما ورد</translation>
    </message>
    <message>
        <source>Text file</source>
        <translation>ملف نصي</translation>
    </message>
    <message>
        <source>Saved page</source>
        <translation>صفحة محفوظة</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>مستند وورد</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>ملف PDF</translation>
    </message>
    <message>
        <source>JSON Lines corpus</source>
        <translation>مدونة نصوص JSON Lines</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>الحافظة</translation>
    </message>
    <message>
        <source>Articles of the case</source>
        <translation>مقالات القضية</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>One event in several articles?</source>
        <translation>حدث واحد في عدة مقالات؟</translation>
    </message>
    <message>
        <source>For one event</source>
        <translation>يرجح أنهما حدث واحد</translation>
    </message>
    <message>
        <source>Against it</source>
        <translation>ويرجح خلافه</translation>
    </message>
    <message>
        <source>All are</source>
        <translation>كلها</translation>
    </message>
    <message>
        <source>Take every proposal; each can be undone</source>
        <translation>قبول كل الاقتراحات، ويمكن التراجع عن كل منها</translation>
    </message>
    <message>
        <source>One event</source>
        <translation>حدث واحد</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>ليسا واحدا</translation>
    </message>
    <message>
        <source>Events that may be one</source>
        <translation>أحداث قد تكون واحدا</translation>
    </message>
    <message>
        <source>Nothing to decide: no two articles seem to tell one event that is not merged yet. Events can be merged by hand with Ctrl+M.</source>
        <translation>لا شيء ينتظر قرارا: لا يبدو أن مقالين يرويان حدثا واحدا لم يدمج بعد. ويمكن دمج الأحداث يدويا بالضغط على Ctrl+M.</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>paragraph {0}</source>
        <translation>الفقرة {0}</translation>
    </message>
    <message>
        <source>Passages: {0}</source>
        <translation>المقاطع: {0}</translation>
    </message>
    <message>
        <source>in articles: {0}</source>
        <translation>في مقالات: {0}</translation>
    </message>
    <message>
        <source>Events: {0}</source>
        <translation>الأحداث: {0}</translation>
    </message>
    <message>
        <source>Search every article</source>
        <translation>البحث في كل المقالات</translation>
    </message>
    <message>
        <source>Passages found</source>
        <translation>المقاطع المعثور عليها</translation>
    </message>
    <message>
        <source>Events found</source>
        <translation>الأحداث المعثور عليها</translation>
    </message>
    <message>
        <source>No passage and no event holds all these words.</source>
        <translation>لا مقطع ولا حدث يضم كل هذه الكلمات.</translation>
    </message>
    <message>
        <source>Type some words. Spelling variants, clitics and endings do not matter: متظاهر finds والمتظاهرون.</source>
        <translation>اكتب بعض الكلمات. لا أثر لاختلاف الرسم ولا للسوابق واللواحق: متظاهر تجد والمتظاهرون.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Nothing was written.</source>
        <translation>لم يكتب شيء.</translation>
    </message>
    <message>
        <source>Figure and evidence sheet</source>
        <translation>شكل وصفحات الشواهد</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>شكل</translation>
    </message>
    <message>
        <source>Evidence sheet</source>
        <translation>صفحات الشواهد</translation>
    </message>
    <message>
        <source>The whole timeline</source>
        <translation>الخط الزمني كله</translation>
    </message>
    <message>
        <source>What is on screen: filter and stretch of time</source>
        <translation>المعروض على الشاشة: التصفية والمدة</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>ملون</translation>
    </message>
    <message>
        <source>Print: white ground, black ink</source>
        <translation>للطباعة: خلفية بيضاء وحبر أسود</translation>
    </message>
    <message>
        <source>dpi</source>
        <translation>نقطة في البوصة</translation>
    </message>
    <message>
        <source>Sources and their dates</source>
        <translation>المصادر وتواريخها</translation>
    </message>
    <message>
        <source>SHA-256 of the sources</source>
        <translation>بصمات SHA-256 للمصادر</translation>
    </message>
    <message>
        <source>Filter in force</source>
        <translation>التصفية المتبعة</translation>
    </message>
    <message>
        <source>How many were reviewed</source>
        <translation>عدد ما روجع</translation>
    </message>
    <message>
        <source>Date of making</source>
        <translation>تاريخ الإعداد</translation>
    </message>
    <message>
        <source>Program and version</source>
        <translation>البرنامج وإصداره</translation>
    </message>
    <message>
        <source>&amp;Content</source>
        <translation>الم&amp;حتوى</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>الأ&amp;حداث</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>ال&amp;صيغة</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>الص&amp;فحة</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>ال&amp;دقة</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>ال&amp;مظهر</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>ال&amp;عنوان</translation>
    </message>
    <message>
        <source>Capt&amp;ion</source>
        <translation>الت&amp;عليق</translation>
    </message>
    <message>
        <source>At the foot</source>
        <translation>في الذيل</translation>
    </message>
    <message>
        <source>report</source>
        <translation>تقرير</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>تصدير تقرير</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Copy i&amp;mage</source>
        <translation>&amp;نسخ الصورة</translation>
    </message>
    <message>
        <source>Copy ta&amp;ble</source>
        <translation>نسخ ال&amp;جدول</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>ت&amp;صدير…</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>أوقف التصدير ولم يكتب شيء.</translation>
    </message>
    <message>
        <source>“{0}” has been written.</source>
        <translation>كتب «{0}».</translation>
    </message>
    <message>
        <source>{0} files have been written, “{1}” to “{2}”.</source>
        <translation>كتبت ملفات عددها {0}، من «{1}» إلى «{2}».</translation>
    </message>
    <message>
        <source>The page has been copied.</source>
        <translation>نسخت الصفحة.</translation>
    </message>
    <message>
        <source>The table has been copied.</source>
        <translation>نسخ الجدول.</translation>
    </message>
    <message>
        <source>The report could not be made: its process ended unexpectedly.</source>
        <translation>تعذر إعداد التقرير: توقفت العملية فجأة.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>الصفحة التالية</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>صفحة {0} من {1}</translation>
    </message>
    <message>
        <source>Making the preview …</source>
        <translation>تعد المعاينة…</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Corrections that found no hold in the text as it is read now: {0} (menu Articles).</source>
        <translation>تصحيحات لم تجد سندا في النص كما يُقرأ الآن: {0} (قائمة المقالات).</translation>
    </message>
</context>
</TS>
