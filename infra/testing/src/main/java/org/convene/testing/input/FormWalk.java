package org.convene.testing.input;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tries every nasty text in every field of a form. Whatever comes of it, nothing may be computed, run or half done; and
 * what is refused comes back as it was typed, with words beside the field and in the summary.
 */
public final class FormWalk {

    private static final Pattern DEFECT =
            Pattern.compile("(?i)exception|org\\.springframework|java\\.lang\\.|\\n\\s+at [a-z]");
    /** Taken, or taken as an input and refused for what it asks. */
    private static final Set<Integer> ACCEPTED = Set.of(200, 302, 303, 409);

    /** A line of the summary that is about the whole form, such as that somebody else was faster. */
    private static final Pattern OF_ALL = Pattern.compile("(?s)id=\"errors\".{0,400}?<li><span>");

    private static final Pattern NUMBERED = Pattern.compile("&#(x[0-9a-f]+|[0-9]+);");

    private final Caller caller;
    private final DatabaseState database;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> accepted = new ArrayList<>();

    public FormWalk(Caller caller, DatabaseState database) {
        this.caller = caller;
        this.database = database;
    }

    /**
     * Walks one form.
     *
     * @param fields what a person may send; each is spoilt in its turn
     * @return what is not as it should be
     */
    public List<String> walk(String path, Map<String, String> fields) {
        return walk(path, fields, Map::of);
    }

    /**
     * Walks one form that also carries what nobody types.
     *
     * @param hidden sent with every attempt, and never spoilt, such as the version that was edited
     * @return what is not as it should be
     */
    public List<String> walk(String path, Map<String, String> fields, Supplier<Map<String, String>> hidden) {
        return walk(() -> path, fields, hidden);
    }

    /**
     * Walks one form that works once.
     *
     * @param path of a fresh form for every attempt
     * @param hidden sent with every attempt, and never spoilt, such as the version that was edited
     * @return what is not as it should be
     */
    public List<String> walk(Supplier<String> path, Map<String, String> fields, Supplier<Map<String, String>> hidden) {
        complaints.clear();
        accepted.clear();
        for (String field : fields.keySet()) {
            for (NastyText nasty : NastyText.all()) {
                Map<String, String> spoilt = new LinkedHashMap<>(fields);
                spoilt.putAll(hidden.get());
                spoilt.put(field, nasty.text());
                attempt(path.get(), field, nasty, spoilt);
            }
        }
        return List.copyOf(complaints);
    }

    /** Returns which texts were taken in which fields, as {@code field: text}. */
    public List<String> accepted() {
        return List.copyOf(accepted);
    }

    private void attempt(String path, String field, NastyText nasty, Map<String, String> form) {
        Map<String, String> before = database.digests();
        HttpResponse<String> answer = caller.post(path, form);
        String body = answer.body();
        String where = path.replaceAll("[0-9a-zA-Z_-]{30,}", "…") + " " + field + " (" + nasty + "): ";
        if (answer.statusCode() == 422) {
            check(database.changedSince(before).isEmpty(), where + "refused, and yet something was stored");
            checkRefusal(where, field, nasty, body);
        } else if (ACCEPTED.contains(answer.statusCode())) {
            accepted.add(field + ": " + nasty);
        } else {
            complaints.add(where + "answered " + answer.statusCode());
        }
        Matcher defect = DEFECT.matcher(withoutNasty(unescaped(body)));
        if (defect.find()) {
            complaints.add(where + "shows a defect: " + defect.group());
        }
        check(!body.contains(NastyText.COMPUTED), where + "is computed");
        check(!body.contains("<script>alert") && !body.contains("<img src=x"), where + "is markup");
    }

    private void checkRefusal(String where, String field, NastyText nasty, String body) {
        String id = field.replaceAll("[\\[\\]]", "");
        boolean ofAll = OF_ALL.matcher(body).find();
        check(ofAll || body.contains("href=\"#" + id + "\""), where + "is not in the summary");
        check(ofAll || body.contains("id=\"" + id + "\""), where + "has no field to go to");
        String typed = typed(field, body);
        // A choice that does not exist cannot be shown as chosen.
        if (typed != null) {
            check(inLines(unescaped(typed)).equals(inLines(nasty.text())), where + "is lost");
        }
    }

    private static @Nullable String typed(String field, String body) {
        Matcher input = Pattern.compile("<input[^>]* name=\"" + Pattern.quote(field) + "\"[^>]*>")
                .matcher(body);
        if (input.find()) {
            String tag = input.group();
            if (tag.contains("type=\"radio\"")
                    || tag.contains("type=\"checkbox\"")
                    || tag.contains("type=\"hidden\"")) {
                return null;
            }
            Matcher value = Pattern.compile(" value=\"([^\"]*)\"").matcher(tag);
            return value.find() ? value.group(1) : "";
        }
        // Of several forms on one page, the one that was sent has the field that the summary leads to.
        String sent = " id=\"" + field.replaceAll("[\\[\\]]", "") + "\"";
        return Pattern.compile("<textarea[^>]* name=\"" + Pattern.quote(field) + "\"[^>]*>([^<]*)</textarea>")
                .matcher(body)
                .results()
                .min(Comparator.comparing(area -> !area.group().contains(sent)))
                .map(area -> area.group(1))
                .orElse(null);
    }

    // What was taken before is shown as words, and may well sound like a defect.
    private static String withoutNasty(String text) {
        String plain = text;
        for (NastyText nasty : NastyText.all()) {
            plain = plain.replace(nasty.text(), "");
        }
        return plain;
    }

    private static String inLines(String text) {
        return text.replace("\r\n", "\n");
    }

    private static String unescaped(String html) {
        return NUMBERED.matcher(html)
                .replaceAll(point -> Matcher.quoteReplacement(Character.toString(
                        point.group(1).startsWith("x")
                                ? Integer.parseInt(point.group(1).substring(1), 16)
                                : Integer.parseInt(point.group(1)))))
                .replace("&zwj;", "\u200D")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private void check(boolean fulfilled, String complaint) {
        if (!fulfilled) {
            complaints.add(complaint);
        }
    }
}
