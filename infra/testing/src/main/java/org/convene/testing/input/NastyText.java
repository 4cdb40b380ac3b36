package org.convene.testing.input;

import java.util.List;
import java.util.stream.Stream;

/**
 * A text that somebody might type, paste or inject.
 *
 * @param name for the report of a test
 * @param invisible whether it holds characters that must never reach a header, a table, a calendar or a log
 */
public record NastyText(String name, String text, boolean invisible) {

    /** What the hostile expressions of {@link #all()} come to; it must appear nowhere. */
    public static final String COMPUTED = "62615533";

    private static final String SUM = "7919*7907";

    /** Every kind of trouble once. */
    public static List<NastyText> all() {
        return Stream.concat(visibleTexts(), invisibleTexts()).toList();
    }

    private static Stream<NastyText> visibleTexts() {
        return Stream.of(
                seen("markup", "<script>alert(1)</script>"),
                seen("attribute", "\"><img src=x onerror=alert(1)>"),
                seen("single quotes", "' onmouseover='alert(1)"),
                seen("entity", "&lt;b&gt;&amp;"),
                seen("variable expression", "${" + SUM + "}"),
                seen("selection expression", "*{" + SUM + "}"),
                seen("preprocessed expression", "__${" + SUM + "}__::.x"),
                seen("inlined expression", "[[${" + SUM + "}]] [(${" + SUM + "})]"),
                seen("class expression", "${T(java.lang.Runtime).getRuntime()}"),
                seen("link expression", "@{//evil.example} #{layout.desk} ~{convene/layout}"),
                seen("message format", "{0} {1,choice,0#x} ''{'' {"),
                seen("validation message", "{jakarta.validation.constraints.NotNull.message} ${validatedValue}"),
                seen("quote of a statement", "x'); DROP TABLE workshop; --"),
                seen("formula", "=HYPERLINK(\"http://evil.example\",\"x\")"),
                seen("command", "+cmd|' /C calc'!A0"),
                seen("full-width formula", "＝1+1"),
                seen("address of a script", "javascript:alert(1)"),
                seen("path", "../../../../etc/passwd"),
                seen("not a number", "NaN"),
                seen("exponent", "1e999"),
                seen("far too large a number", "99999999999999999999999"),
                seen("negative number", "-1"),
                seen("end of time", "+999999999-12-31T23:59:00"),
                seen("no such day", "2027-02-30T10:00"),
                seen("offset without a zone", "+18:01"),
                seen("arabic", "محمد عبد الله"),
                seen("emoji", "👩🏽‍⚕️👨‍👩‍👧‍👦"),
                seen("marks on marks", "Z" + "\u0337".repeat(150)),
                seen("decomposed", "Zoe\u0308"),
                seen("long", "L".repeat(10_000)),
                seen("two addresses", "a@example.org,b@example.org"));
    }

    private static Stream<NastyText> invisibleTexts() {
        return Stream.of(
                hidden("carriage return and line feed", "a\r\nBcc: victim@example.org"),
                hidden("next line", "a\u0085Bcc: victim@example.org"),
                hidden("line separator", "a\u2028b"),
                hidden("paragraph separator", "a\u2029b"),
                hidden("nul", "a\u0000b"),
                hidden("escape", "a\u001B[31mb"),
                hidden("override of direction", "A\u202Egnp.exe"),
                hidden("embedding", "a\u202Bb"),
                hidden("unclosed isolate", "a\u2067b"),
                hidden("zero width", "pay\u200Bpal"),
                hidden("byte order mark", "\uFEFFa"),
                hidden("nothing to see", "\u200B\u2060\uFEFF"),
                hidden("tag characters", "a\uDB40\uDC61\uDB40\uDC62"),
                hidden("no character", "a\uFFFFb"));
    }

    private static NastyText seen(String name, String text) {
        return new NastyText(name, text, false);
    }

    private static NastyText hidden(String name, String text) {
        return new NastyText(name, text, true);
    }

    @Override
    public String toString() {
        return name;
    }
}
