package org.convene.stories.rights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The table {@code rights.md}: a row for each call, a column for each kind of caller. */
record RightsTable(List<Row> rows) {

    private static final String FILE = "/rights.md";
    private static final int BEFORE_CELLS = 2;
    private static final int COLUMNS = BEFORE_CELLS + Who.values().length;

    static RightsTable read() {
        try (InputStream file = Objects.requireNonNull(RightsTable.class.getResourceAsStream(FILE), FILE)) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** Reads each line that begins with a call such as {@code | `GET /}. */
    static RightsTable parse(String text) {
        List<Row> rows = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("| `")) {
                rows.add(row(i + 1, lines.get(i)));
            }
        }
        return new RightsTable(List.copyOf(rows));
    }

    private static Row row(int number, String line) {
        List<String> columns = Arrays.stream(line.substring(1).split("\\|", -1))
                .map(String::strip)
                .toList();
        if (columns.size() != COLUMNS + 1) {
            throw new IllegalArgumentException(
                    "rights.md, line " + number + ": " + (columns.size() - 1) + " columns (expected: " + COLUMNS + ")");
        }
        String[] call = columns.getFirst().replace("`", "").split(" ", 2);
        try {
            return new Row(
                    number,
                    new Call(call[0], call[1]),
                    with(columns.get(1)),
                    cells(columns.subList(BEFORE_CELLS, COLUMNS)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("rights.md, line " + number + ": " + e.getMessage(), e);
        }
    }

    private static Map<Who, Cell> cells(List<String> words) {
        Map<Who, Cell> cells = new EnumMap<>(Who.class);
        Iterator<String> next = words.iterator();
        for (Who who : Who.values()) {
            cells.put(who, new Cell(next.next()));
        }
        return cells;
    }

    private static Map<String, String> with(String column) {
        Map<String, String> with = new LinkedHashMap<>();
        Stream.of(column.split(",\\s*")).filter(part -> !part.isEmpty()).forEach(part -> {
            String[] pair = part.split("=", 2);
            if (pair.length != 2) {
                throw new IllegalArgumentException("with: " + part + " (expected: name=value)");
            }
            with.put(pair[0], pair[1]);
        });
        return with;
    }
}
