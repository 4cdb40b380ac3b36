package org.convene.stories.rights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Every page there is, by the table of rights, as somebody who may see it. */
final class PublishedPages {

    // What is no page of words: files, feeds, cards, a mail in its frame, where no script runs; and the reference of
    // the API, which is in English.
    private static final Pattern NO_PAGE = Pattern.compile(
            "/assets/.*|/files/.*|/embed/.*|/api|.*\\.(json|ics|xml|txt|png|csv)|/error|.*/html|.*/\\*\\*");

    private PublishedPages() {}

    /** A page, by whom it is read; the path leads to it. */
    record Shown(Call call, String path, Caller reader) {

        @Override
        public String toString() {
            return call + " as " + reader;
        }
    }

    /** Returns each call of a page once; its reader is of foundation A, except for pages that take nobody signed in. */
    static List<Shown> of(World world) {
        Stage stage = new Stage(world);
        Map<Call, Shown> pages = new HashMap<>();
        for (Row row : RightsTable.read().rows()) {
            if (!row.call().isUnsafe()
                    && !row.call().isApi()
                    && !NO_PAGE.matcher(row.call().pattern()).matches()) {
                for (Who who : List.of(Who.ADMIN, Who.OPERATOR, Who.NOBODY)) {
                    if (row.cell(who).words().equals("200")) {
                        pages.computeIfAbsent(row.call(), call -> shown(world, stage, row, who));
                    }
                }
            }
        }
        List<Shown> all = new ArrayList<>(pages.values());
        all.sort((one, other) -> one.call().compareTo(other.call()));
        return all;
    }

    private static Shown shown(World world, Stage stage, Row row, Who who) {
        Caller caller = world.caller(who);
        Map<String, Object> values = new HashMap<>();
        row.with().forEach((name, word) -> values.put(name, stage.value(word, caller)));
        String path = row.call().path(values);
        return new Shown(row.call(), values.isEmpty() ? path : path + "?" + Caller.form(values), caller);
    }
}
