package org.convene.local.demo;

import java.util.List;
import java.util.Map;
import org.convene.client.model.SessionTextInput;
import org.convene.client.model.WorkshopTextInput;

/** The words of the demo's thirteenth workshop in further languages; the Chinese ones are not whole yet. */
final class Translations {

    private Translations() {}

    /** By tags of languages. */
    static Map<String, WorkshopTextInput> ofTheThirteenth() {
        return Map.of(
                "ru",
                text(
                        "Дыхательная недостаточность в первые 72 часа: случаи из пяти стран",
                        "Девять врачей, лечивших первых тяжёлых больных, разбирают шесть случаев с коллегами из семи"
                                + " стран. На вопросы, присланные заранее, отвечает тот эксперт, который знает ответ;"
                                + " на заданные в этот день ответят письменно.",
                        session("Welcome by the hosts", "Приветствие организаторов"),
                        session("When oxygen is not enough", "Когда кислорода недостаточно"),
                        session("Six cases, read together", "Шесть случаев, разобранных вместе"),
                        session("A pause", "Перерыв"),
                        session("Your questions", "Ваши вопросы")),
                "ar",
                text(
                        "الفشل التنفسي في أول 72 ساعة: حالات من خمسة بلدان",
                        "تسعة أطباء عالجوا أولى الحالات الشديدة يناقشون ستا منها مع زملاء من سبعة بلدان. ويجيب عن الأسئلة"
                                + " المرسلة مسبقا الخبير العارف بها، أما أسئلة اليوم نفسه فيجاب عنها كتابة.",
                        session("Welcome by the hosts", "ترحيب المنظمين"),
                        session("When oxygen is not enough", "حين لا يكفي الأكسجين"),
                        session("Six cases, read together", "ست حالات نقرؤها معا"),
                        session("A pause", "استراحة"),
                        session("Your questions", "أسئلتكم")),
                "zh-CN",
                text(
                        "发病72小时内的呼吸衰竭：来自五个国家的病例",
                        "九位救治过首批重症患者的医生，与七个国家的同行讨论其中六个病例。事先提交的问题由了解该领域的专家解答，当天提出的问题随后书面回复。",
                        session("When oxygen is not enough", "当吸氧不够时")));
    }

    private static WorkshopTextInput text(String title, String purpose, SessionTextInput... sessions) {
        return WorkshopTextInput.builder()
                .title(title)
                .purpose(purpose)
                .sessions(List.of(sessions))
                .build();
    }

    private static SessionTextInput session(String of, String title) {
        return SessionTextInput.builder().of(of).title(title).build();
    }
}
