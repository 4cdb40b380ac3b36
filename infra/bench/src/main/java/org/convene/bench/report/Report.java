package org.convene.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of one run of some benches, and what else there is to say of them.
 *
 * @param notes by bench: what a reader has to know, and where the time went
 */
public record Report(LocalDate day, Machine machine, List<Figure> figures, Map<String, List<String>> notes) {

    private static final String FILE = "report.json";

    public Report {
        figures = List.copyOf(figures);
        notes = Map.copyOf(notes);
    }

    /** The last report of this directory, empty if there is none. */
    public static Report last(Path directory) {
        Path file = directory.resolve(FILE);
        try {
            return Files.exists(file)
                    ? JsonMapper.shared().readValue(Files.readString(file), Report.class)
                    : new Report(LocalDate.EPOCH, Machine.here(), List.of(), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }

    /** Writes {@code report.json}, {@code report.md} and a chart for each bench; benches that did not run keep theirs. */
    public void write(Path directory) {
        Report last = last(directory);
        Report whole = over(last);
        try {
            Files.createDirectories(directory);
            Files.writeString(
                    directory.resolve(FILE),
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(whole) + "\n");
            for (String bench : benches()) {
                Files.writeString(directory.resolve(bench + ".svg"), Chart.of(figures(bench)));
            }
            Files.writeString(directory.resolve("report.md"), Markdown.of(whole));
        } catch (IOException e) {
            throw new UncheckedIOException(directory + " can't be written", e);
        }
    }

    private Report over(Report last) {
        List<String> fresh = benches();
        List<Figure> all = new ArrayList<>(
                figures.stream().map(figure -> figure.after(last)).toList());
        last.figures().stream()
                .filter(figure -> !fresh.contains(figure.bench()))
                .forEach(all::add);
        Map<String, List<String>> said = new LinkedHashMap<>(last.notes());
        said.putAll(notes);
        return new Report(day, machine, all, said);
    }

    List<String> benches() {
        return figures.stream().map(Figure::bench).distinct().toList();
    }

    List<Figure> figures(String bench) {
        return figures.stream().filter(figure -> figure.bench().equals(bench)).toList();
    }
}
