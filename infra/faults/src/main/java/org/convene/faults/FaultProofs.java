package org.convene.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.convene.faults.check.Checker;
import org.convene.faults.fault.Faults;
import org.convene.faults.stage.Stage;
import org.convene.local.platform.Lock;

/** The command {@code ./convene faults}: plays rounds, prints a line for each, and how to replay one that failed. */
public final class FaultProofs {

    private final Path root;
    private final Path home;
    private final PrintStream out;

    /**
     * @param root the checkout, whose jars are built
     * @param home for data, histories and the report; {@code home/var} is emptied
     */
    public FaultProofs(Path root, Path home, PrintStream out) {
        this.root = root;
        this.home = home;
        this.out = out;
    }

    /** Ends with 1 if a round found something, with 2 if it wasn't understood. */
    public static void main(String[] words) {
        try {
            var settings = Settings.parse(words);
            var root = Path.of("").toAbsolutePath();
            var verdicts = new FaultProofs(root, root.resolve("target/faults"), System.out).run(settings);
            System.exit(verdicts.stream().allMatch(Verdict::isGood) ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println("faults: " + e.getMessage());
            System.exit(2);
        }
    }

    List<Verdict> run(Settings settings) {
        var lock = Lock.take(home)
                .orElseThrow(() -> new IllegalStateException(home + " is in use (expected: one run at a time)"));
        try (lock;
                var stage = Stage.open(root, older(settings), home.resolve("var"), Clock.systemUTC(), out)) {
            return rounds(stage, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(home + " can't be written", e);
        }
    }

    // The command puts it there, since only git knows it.
    private Optional<Path> older(Settings settings) {
        return settings.older().map(_ -> home.resolve("older"));
    }

    private List<Verdict> rounds(Stage stage, Settings settings) throws IOException {
        var histories = Files.createDirectories(home.resolve("history"));
        var file = home.resolve("report.json");
        var progress = Progress.of(file, settings);
        if (!progress.verdicts().isEmpty()) {
            out.println("Going on after round " + progress.verdicts().size());
        }
        settings.fault().filter(fault -> !fault.isPossible(stage)).ifPresent(fault -> {
            throw new IllegalArgumentException(
                    "--fault: " + fault.name() + " (expected: one that this machine and the other options allow)");
        });
        var checker = new Checker(stage);
        while (progress.verdicts().size() < settings.rounds()) {
            int number = progress.verdicts().size() + 1;
            long seed = progress.next();
            var fault = settings.fault().orElseGet(() -> Faults.draw(stage, new Random(seed)));
            var verdict = new Round(stage, checker, number, seed, fault).play(histories);
            progress = progress.with(verdict);
            progress.keep(file);
            Files.writeString(home.resolve("report.md"), Report.of(progress));
            tell(verdict, settings, histories.resolve("round-" + number + ".jsonl"));
            if (!verdict.isGood()) {
                break;
            }
        }
        return progress.verdicts();
    }

    private void tell(Verdict verdict, Settings settings, Path history) {
        out.println(verdict.line());
        verdict.findings().forEach(finding -> out.println("      " + finding));
        if (!verdict.isGood()) {
            out.printf(
                    "      History: %s%n      Again:   ./convene faults --seed %d --rounds 1 --fault %s%s%n",
                    history,
                    verdict.seed(),
                    verdict.fault(),
                    settings.older().map(" --older "::concat).orElse(""));
        }
    }
}
