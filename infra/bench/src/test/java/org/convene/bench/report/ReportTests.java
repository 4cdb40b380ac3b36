package org.convene.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.convene.bench.report.Aim.Bound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class ReportTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void showsEachFigureBesideItsReferenceItsAimAndTheLastReport() throws IOException {
        report(rate(1_000, 800)).write(directory);
        report(rate(700, 800)).write(directory);
        assertThat(page())
                .contains(
                        "| registrations < all | **700** /s | one transaction: 800 | 0.88 × | ≥ 1.0 × **missed** | 1,000 |")
                .contains("Where the time went.");
        report(rate(900, 800)).write(directory);
        assertThat(page()).contains("| ≥ 1.0 × ✓ | 700 |");
    }

    @Test
    void keepsTheFiguresOfBenchesThatDidNotRun() throws IOException {
        report(rate(1_000, 800)).write(directory);
        report(Figure.of("mail", "mails accepted", "/s", List.of(480.0, 500.0, 510.0)))
                .write(directory);
        assertThat(page()).contains("## mail", "**500** /s (480–510)", "## rush", "**1,000** /s");
        assertThat(directory).isDirectoryContaining(file -> file.endsWith("rush.svg"));
        assertThat(directory).isDirectoryContaining(file -> file.endsWith("mail.svg"));
    }

    @Test
    void drawsChartsThatAreWellFormed() throws Exception {
        String svg = Chart.of(List.of(rate(1_000, 800), Figure.of("rush", "p99", "ms", List.of(3.0))));
        var document = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
        assertThat(document.getElementsByTagName("rect").getLength()).isEqualTo(2);
        assertThat(document.getDocumentElement().getTextContent())
                .contains("registrations < all", "800 one transaction");
    }

    private String page() throws IOException {
        return Files.readString(directory.resolve("report.md"));
    }

    private static Report report(Figure figure) {
        return new Report(
                DAY,
                new Machine(2, 4_000, "Linux", "25"),
                List.of(figure),
                Map.of("rush", List.of("Where the time went.")));
    }

    private static Figure rate(double value, double reference) {
        return Figure.of("rush", "registrations < all", "/s", List.of(value))
                .beside("one transaction", List.of(reference))
                .aimedAt(Bound.TIMES_REFERENCE, 1);
    }
}
