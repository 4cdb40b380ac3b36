package org.convene.registration.invitation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.registration.invitation.RefusedLine.Reason;
import org.convene.registration.person.PersonAddress;
import org.jspecify.annotations.Nullable;

/**
 * Reads whom a host wants to invite, as it was pasted: an address in each line, {@code Name <address>}, or a table (CSV with
 * comma, semicolon or tab) whose first line names the columns. Bad lines are reported, good ones kept.
 *
 * @param toMend the bad lines as they were pasted, below the names of the columns, to be mended and pasted again
 */
public record InviteeList(List<Invitee> invitees, List<RefusedLine> refused, String toMend) {

    /** More lines are refused, not read. */
    public static final int MAX_LINES = 50_000;

    private static final Pattern NAME_AND_ADDRESS = Pattern.compile("(.*)<([^<>]+)>\\s*[,;]?");
    private static final Pattern LINES = Pattern.compile("\r\n|\r|\n");

    public InviteeList {
        invitees = List.copyOf(invitees);
        refused = List.copyOf(refused);
    }

    /**
     * Reads a list.
     *
     * @param addresses how an address is read; empty for what is none
     */
    public static InviteeList read(String pasted, Function<String, Optional<PersonAddress>> addresses) {
        String text = pasted.startsWith("\uFEFF") ? pasted.substring(1) : pasted;
        String[] lines = LINES.split(text, -1);
        Optional<Columns> columns = Columns.of(lines[0]);
        Reading reading = new Reading();
        for (int i = columns.isPresent() ? 1 : 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                int number = i + 1;
                String line = lines[i];
                reading.line(
                        number,
                        line,
                        () -> columns.isPresent() ? columns.get().invitee(line, addresses) : plain(line, addresses));
            }
        }
        return new InviteeList(reading.invitees, reading.refused, reading.toMend(columns.isPresent() ? lines[0] : ""));
    }

    /** Reads people who came as data; the first is line 1. */
    public static InviteeList of(List<Row> rows, Function<String, Optional<PersonAddress>> addresses) {
        Reading reading = new Reading();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            reading.line(i + 1, row.address(), () -> Columns.invitee(row, addresses));
        }
        return new InviteeList(reading.invitees, reading.refused, "");
    }

    /** A person as data. */
    public record Row(
            String address,
            @Nullable String name,
            @Nullable String language,
            @Nullable String timeZone,
            @Nullable String country,
            @Nullable String institution,
            @Nullable String profession) {}

    private static Invitee plain(String line, Function<String, Optional<PersonAddress>> addresses) throws BadLine {
        Matcher named = NAME_AND_ADDRESS.matcher(line.strip());
        String name = named.matches() ? named.group(1).strip().replaceAll("^\"(.*)\"$", "$1") : "";
        String address = named.matches() ? named.group(2) : line.strip().replaceAll("[,;]$", "");
        return Invitee.of(
                addresses.apply(address).orElseThrow(() -> new BadLine(Reason.NOT_AN_ADDRESS)),
                Columns.text(name, Columns.NAME_LENGTH));
    }

    /** Why this line cannot be taken; caught where lines are counted. */
    static final class BadLine extends Exception {

        private static final long serialVersionUID = 1L;

        private final Reason reason;

        BadLine(Reason reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }

    /** One line read. */
    private interface Line {
        Invitee invitee() throws BadLine;
    }

    private static final class Reading {

        private final List<Invitee> invitees = new ArrayList<>();
        private final List<RefusedLine> refused = new ArrayList<>();
        private final List<String> unread = new ArrayList<>();
        private final Set<String> keys = new HashSet<>();

        void line(int number, String text, Line line) {
            try {
                if (number > MAX_LINES) {
                    throw new BadLine(Reason.TOO_MANY);
                }
                Invitee invitee = line.invitee();
                if (!keys.add(invitee.address().key())) {
                    throw new BadLine(Reason.TWICE);
                }
                invitees.add(invitee);
            } catch (BadLine bad) {
                refused.add(RefusedLine.of(number, text.strip(), bad.reason()));
                if (bad.reason() != Reason.TWICE) {
                    unread.add(text);
                }
            }
        }

        String toMend(String heading) {
            return unread.isEmpty() ? "" : (heading + "\n" + String.join("\n", unread)).strip();
        }
    }
}
