package org.convene.registration.registrant.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.registration.participation.Participation;
import org.convene.registration.person.Details;
import org.convene.registration.registrant.Registrant;
import org.jspecify.annotations.Nullable;

/** A list of registrants for a spreadsheet (RFC 4180), in which nothing that people typed is a formula. */
final class RegistrantCsv {

    // With the mark at the start, spreadsheets read UTF-8.
    private static final String HEADER =
            "\uFEFFname,email,country,language,time_zone,institution,profession,kind,state,"
                    + "waiting_position,registered_at,joined_at\r\n";

    private RegistrantCsv() {}

    static String of(List<Registrant> registrants) {
        return registrants.stream().map(RegistrantCsv::line).collect(Collectors.joining("", HEADER, ""));
    }

    private static String line(Registrant registrant) {
        Participation p = registrant.participation();
        Details told = p.details();
        return Stream.of(
                        cell(told.name()),
                        cell(p.address()),
                        cell(told.country()),
                        cell(told.language()),
                        cell(told.timeZone()),
                        cell(told.institution()),
                        cell(told.profession()),
                        p.kind().name(),
                        p.state().name(),
                        registrant.position() == 0 ? "" : Integer.toString(registrant.position()),
                        p.registeredAt().toString(),
                        instant(p.joinedAt()))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String instant(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }

    // OWASP: a cell that begins like this would be computed; an apostrophe makes it text.
    private static String cell(@Nullable String typed) {
        String text = typed == null ? "" : typed;
        boolean formula = !text.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(text.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
