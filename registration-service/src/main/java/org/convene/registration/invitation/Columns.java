package org.convene.registration.invitation;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.convene.registration.invitation.InviteeList.BadLine;
import org.convene.registration.invitation.RefusedLine.Reason;
import org.convene.registration.person.PersonAddress;
import org.jspecify.annotations.Nullable;

/** The columns of a table of invitees, by the names in its first line; unknown ones are passed over. */
final class Columns {

    static final int NAME_LENGTH = 200;

    private static final Set<String> ADDRESS = Set.of("email", "e-mail", "mail", "address", "e_mail", "email_address");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    /**
     * What a file in another encoding looks like: bytes that were no characters, UTF-8 read as Latin letters, and words
     * of accented letters alone, as which Cyrillic of one byte a letter appears.
     */
    private static final Pattern MISREAD =
            Pattern.compile("\uFFFD|[\u00C2-\u00F4][\u0080-\u00BF]|(?<!\\p{L})[\u00C0-\u00FF]{3,}(?!\\p{L})");

    private final char separator;
    private final int count;
    private final Map<String, Integer> places;

    private Columns(char separator, int count, Map<String, Integer> places) {
        this.separator = separator;
        this.count = count;
        this.places = places;
    }

    /** Returns the columns if the line names one for addresses. */
    static Optional<Columns> of(String firstLine) {
        char separator = Stream.of('\t', ';', ',')
                .filter(c -> firstLine.indexOf(c) >= 0)
                .findFirst()
                .orElse(',');
        List<String> names;
        try {
            names = cells(firstLine, separator);
        } catch (BadLine _) {
            return Optional.empty();
        }
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip().toLowerCase(Locale.ROOT).replace(' ', '_');
            places.putIfAbsent(ADDRESS.contains(name) ? "address" : name, i);
        }
        return places.containsKey("address")
                ? Optional.of(new Columns(separator, names.size(), places))
                : Optional.empty();
    }

    Invitee invitee(String line, Function<String, Optional<PersonAddress>> addresses) throws BadLine {
        List<String> cells = cells(line, separator);
        PersonAddress address =
                addresses.apply(cell(cells, "address")).orElseThrow(() -> new BadLine(Reason.NOT_AN_ADDRESS));
        if (cells.size() != count) {
            throw new BadLine(Reason.COLUMNS);
        }
        return new Invitee(
                address,
                text(name(cells), NAME_LENGTH),
                known(cell(cells, "language"), Columns::isLanguage, Reason.LANGUAGE),
                known(cell(cells, "time_zone"), ZONES::contains, Reason.TIME_ZONE),
                known(cell(cells, "country").toUpperCase(Locale.ROOT), COUNTRIES::contains, Reason.COUNTRY),
                text(cell(cells, "institution"), NAME_LENGTH),
                text(cell(cells, "profession"), NAME_LENGTH));
    }

    static Invitee invitee(InviteeList.Row row, Function<String, Optional<PersonAddress>> addresses) throws BadLine {
        return new Invitee(
                addresses.apply(row.address()).orElseThrow(() -> new BadLine(Reason.NOT_AN_ADDRESS)),
                text(Objects.requireNonNullElse(row.name(), ""), NAME_LENGTH),
                known(Objects.requireNonNullElse(row.language(), ""), Columns::isLanguage, Reason.LANGUAGE),
                known(Objects.requireNonNullElse(row.timeZone(), ""), ZONES::contains, Reason.TIME_ZONE),
                known(
                        Objects.requireNonNullElse(row.country(), "").toUpperCase(Locale.ROOT),
                        COUNTRIES::contains,
                        Reason.COUNTRY),
                text(Objects.requireNonNullElse(row.institution(), ""), NAME_LENGTH),
                text(Objects.requireNonNullElse(row.profession(), ""), NAME_LENGTH));
    }

    // Chinese, Japanese and Korean names put the family first and no space between.
    private String name(List<String> cells) {
        String given = cell(cells, "given_name").strip();
        String family = cell(cells, "family_name").strip();
        if (given.isEmpty() && family.isEmpty()) {
            return cell(cells, "name");
        }
        boolean ideographs = !family.isEmpty() && (given + family).codePoints().allMatch(Character::isIdeographic);
        return ideographs ? family + given : (given + " " + family).strip();
    }

    private String cell(List<String> cells, String column) {
        Integer place = places.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place);
    }

    private static boolean isLanguage(String tag) {
        return LANGUAGES.contains(Locale.forLanguageTag(tag).getLanguage());
    }

    private static @Nullable String known(String cell, Predicate<String> isKnown, Reason reason) throws BadLine {
        String value = cell.strip();
        if (value.isEmpty()) {
            return null;
        }
        if (!isKnown.test(value)) {
            throw new BadLine(reason);
        }
        return value;
    }

    /** One line of text in NFC; {@code null} for none. */
    static @Nullable String text(String cell, int maxLength) throws BadLine {
        if (MISREAD.matcher(cell).find()) {
            throw new BadLine(Reason.ENCODING);
        }
        String text = Normalizer.normalize(cell.strip(), Normalizer.Form.NFC);
        if (text.codePoints().anyMatch(Columns::isUnseen)) {
            throw new BadLine(Reason.CONTROL_CHARACTERS);
        }
        if (text.codePointCount(0, text.length()) > maxLength) {
            throw new BadLine(Reason.TOO_LONG);
        }
        return text.isEmpty() ? null : text;
    }

    // Joiners are seen in their effect: Persian, the scripts of India and emoji are written with them.
    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default ->
                c == 0x200B
                        || c == 0x2060
                        || c == 0xFEFF
                        || (c >= 0x202A && c <= 0x202E)
                        || (c >= 0x2066 && c <= 0x2069)
                        || (c & 0xFFFE) == 0xFFFE;
        };
    }

    /** RFC 4180 within one line: a quoted cell may hold separators and doubled quotes, but no line break. */
    private static List<String> cells(String line, char separator) throws BadLine {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new BadLine(Reason.UNCLOSED_QUOTE);
        }
        cells.add(cell.toString());
        return cells;
    }
}
